// R22: the duty leader is called to the window in two presses, for one of four things.
import { html, useState } from "/static/preact.js";
import { Line } from "/static/clerk-fields.js";
import { atCounter } from "/static/clerk-paths.js";
import { Spoken } from "/static/clerk-prompts.js";
import { Choice, Dialog } from "/static/dialog.js";
import { useWords } from "/static/words.js";

const LEADER_REASONS = ["help", "dispute", "complaint", "safety"];

export function CallLeader({ view, onGo, ...rest }) {
  const { say, text } = useWords();
  const [reason, setReason] = useState("help");
  const [words, setWords] = useState("");
  const act = atCounter(view, "call-leader", { reason, words: words.trim() });
  return html`
    <${Dialog} ...${rest} title=${say("desk.leader.title")} go=${say("desk.leader.go")} ready=${!rest.off}
      prompt=${html`<${Spoken} view=${view} names=${["complaint"]} />`} onGo=${() => onGo(act)}>
      <p>${say("desk.leader.where", { place: text(view.hall.duty_leader), phone: view.hall.duty_leader_phone })}
        ${view.leader_here === false && html` <b>${say("desk.leader.not_here")}</b>`}</p>
      <${Choice} title=${say("desk.why")} name="reason" value=${reason} onChoose=${setReason}
        options=${LEADER_REASONS.map((one) => ({ value: one, label: say(`desk.leader.${one}`) }))} />
      <${Line} label=${say("desk.leader.words")} value=${words} onChange=${setWords} />
    <//>`;
}
