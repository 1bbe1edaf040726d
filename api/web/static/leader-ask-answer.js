// Another answer than a plain yes: other minutes, or no and why (R16, R22, R25).
import { html, useState } from "/static/preact.js";
import { whatWasAsked } from "/static/clerk-approval.js";
import { Minutes, Reason, useReason } from "/static/clerk-fields.js";
import { elsewhere } from "/static/clerk-paths.js";
import { Choice, Dialog } from "/static/dialog.js";
import { useWords } from "/static/words.js";

const REFUSALS = ["later", "crowded", "coming", "other"];
const MINUTES = [5, 10, 15, 30];

export function Answer({ one, onGo, ...rest }) {
  const { say } = useWords();
  const pause = one.act === "pause";
  const [answer, setAnswer] = useState(pause ? "grant" : "refuse");
  const [minutes, setMinutes] = useState(MINUTES.includes(one.minutes) ? one.minutes : 10);
  const reason = useReason((one) => `leader.because.${one}`, REFUSALS);
  const grants = answer === "grant";
  const body = grants ? { minutes: pause ? minutes : null } : { words: reason.value };
  return html`
    <${Dialog} ...${rest} title=${say("leader.answer.title", { counter: one.counter, what: whatWasAsked(one, say) })}
      go=${say(grants ? "leader.grant" : "leader.refuse")} ready=${(grants || reason.value !== "") && !rest.off}
      onGo=${() => onGo(elsewhere(`/approvals/${one.id}/${answer}`, answer, body))}>
      <${Choice} title=${say("leader.answer.which")} name="answer" value=${answer} onChoose=${setAnswer}
        options=${["grant", "refuse"].map((value) => ({ value, label: say(`leader.${value}`) }))} />
      ${grants ? pause && html`<${Minutes} title=${say("clerk.pause.minutes")} options=${MINUTES} value=${minutes} onChoose=${setMinutes} />`
        : html`<${Reason} title=${say("leader.answer.words")} reason=${reason} />`}
    <//>`;
}
