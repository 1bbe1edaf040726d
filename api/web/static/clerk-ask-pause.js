// R16–R19: leaving the window for a while or for today, or asking the supervisor to agree.
import { html, useState } from "/static/preact.js";
import { Line, Minutes } from "/static/clerk-fields.js";
import { atCounter } from "/static/clerk-paths.js";
import { Spoken } from "/static/clerk-prompts.js";
import { whenClosing, whenPausing } from "/static/clerk-situations.js";
import { mustAsk } from "/static/clerk-state.js";
import { Choice, Dialog } from "/static/dialog.js";
import { useWords } from "/static/words.js";

const PAUSE_REASONS = ["personal", "settlement", "internal", "fault", "emergency"];
const PAUSE_MINUTES = [5, 10, 15, 30, 60];

export function Pause({ view, onGo, ...rest }) {
  const { say } = useWords();
  const [reason, setReason] = useState("personal");
  const [minutes, setMinutes] = useState(10);
  const [words, setWords] = useState("");
  const asks = mustAsk(view, `pause.${reason}`, minutes) || refusedBut(rest.notice);
  const options = PAUSE_REASONS.map((one) => (
    { value: one, label: say(`clerk.pause.${one}`), note: noteOf(view, one, say) }));
  const wish = { reason, minutes };
  const go = () => onGo(asks
    ? atCounter(view, "ask", { act: "pause", ...wish, words: words.trim() })
    : atCounter(view, "pause", wish));
  return html`
    <${Dialog} ...${rest} title=${say("clerk.pause.title")}
      prompt=${html`<${Spoken} view=${view} names=${whenPausing(reason)} />`}
      go=${say(asks ? "desk.ask.go" : "clerk.pause.go")} ready=${!rest.off} onGo=${go}>
      <p>${say("clerk.pause.waiting", { count: view.waiting })}</p>
      <${Choice} title=${say("clerk.pause.reason")} name="reason" value=${reason} onChoose=${setReason}
        options=${options} />
      <${Minutes} title=${say("clerk.pause.minutes")} options=${PAUSE_MINUTES} value=${minutes}
        onChoose=${setMinutes} unknown />
      ${asks && html`<${Asking} view=${view} words=${words} onChange=${setWords} />`}
    <//>`;
}

function noteOf(view, reason, say) {
  if (view.ask_first.includes(`pause.${reason}`)) return say("desk.ask.needed");
  const left = reason === "personal" && view.allowance;
  return left && say("desk.allowance", { minutes: left.minutes_left, times: left.times_left });
}

// A refusal that the supervisor may set aside turns the same button into the question.
const refusedBut = (notice) => Boolean(notice && notice.needs_supervisor);

function Asking({ view, words, onChange }) {
  const { say } = useWords();
  return html`
    <p class="asking">${say("desk.ask.text")}
      ${view.leader_here === false && ` ${say("desk.leader.away", { phone: view.hall.duty_leader_phone })}`}</p>
    <${Line} label=${say("desk.ask.words")} value=${words} onChange=${onChange} />`;
}

export function Close({ view, onGo, ...rest }) {
  const { say } = useWords();
  const [words, setWords] = useState("");
  const asks = mustAsk(view, "close") || refusedBut(rest.notice);
  const go = () => onGo(asks
    ? atCounter(view, "ask", { act: "close", words: words.trim() }) : atCounter(view, "close"));
  return html`
    <${Dialog} ...${rest} title=${say("clerk.close.title", { counter: view.counter })}
      prompt=${html`<${Spoken} view=${view} names=${whenClosing(view)} />`}
      go=${say(asks ? "desk.ask.go" : "clerk.close.go")} ready=${!rest.off} onGo=${go}>
      <p>${say("clerk.close.text")}</p>
      <p>${say("clerk.pause.waiting", { count: view.waiting })}</p>
      ${view.only_here > 0 && html`<${Remaining} view=${view} />`}
      ${asks && html`<${Asking} view=${view} words=${words} onChange=${setWords} />`}
    <//>`;
}

// R19: who would be left behind.
function Remaining({ view }) {
  const { say } = useWords();
  return html`
    <p class="remaining"><b>${say("desk.only_here", { count: view.only_here })}</b>
      ${view.queue.slice(0, 8).map((one) => html`<span class="tag" key=${one.id}>${one.number}</span>`)}</p>`;
}
