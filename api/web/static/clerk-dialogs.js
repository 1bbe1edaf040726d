// What is asked before an act: a reason, a place, a time. Each ends in `onGo(body, number)`.
import { html, useState } from "/static/preact.js";
import { Spoken } from "/static/clerk-prompts.js";
import { OUT_OF_TURN, WHEN_HOLDING, WHEN_SENDING_ON, whenClosing, whenPausing } from "/static/clerk-situations.js";
import { needsReason } from "/static/clerk-state.js";
import { Choice, Dialog } from "/static/dialog.js";
import { useWords } from "/static/words.js";

const HOLD_REASONS = ["documents", "form", "payment", "review", "other"];
const PAUSE_REASONS = ["personal", "settlement", "internal", "fault", "emergency"];
const PAUSE_MINUTES = [5, 10, 15, 30, 60];

function Hold({ view, number, onGo, ...rest }) {
  const { say } = useWords();
  const [choice, setChoice] = useState("documents");
  const [other, setOther] = useState("");
  const reason = choice === "other" ? other.trim() : say(`clerk.hold.${choice}`);
  return html`
    <${Dialog} ...${rest} title=${say("clerk.hold.title", { number })}
      prompt=${html`<${Spoken} view=${view} names=${WHEN_HOLDING[choice]} />`} go=${say("clerk.hold.go", { number })}
      ready=${reason !== "" && !rest.off} onGo=${() => onGo({ reason }, number)}>
      <${Choice} title=${say("clerk.hold.reason")} name="reason" value=${choice} onChoose=${setChoice}
        options=${HOLD_REASONS.map((one) => ({ value: one, label: say(`clerk.hold.${one}`) }))} />
      ${choice === "other" && html`<${Line} label=${say("clerk.hold.reason")} value=${other}
        onChange=${setOther} />`}
    <//>`;
}

function Transfer({ view, number, onGo, ...rest }) {
  const { say, text } = useWords();
  const [place, setPlace] = useState("");
  const at = (one) => one.counters.length
    ? say("clerk.transfer.at", { counters: one.counters.join("、") }) : say("clerk.transfer.none");
  const services = view.services.map((one) => (
    { value: `service ${one.code}`, label: text(one.names), note: at(one), off: !one.counters.length }));
  const counters = view.counters.filter((one) => one.counter !== view.counter).map((one) => (
    { value: `counter ${one.counter}`, label: say("common.counter", { counter: one.counter }),
      note: say(`clerk.state.${one.state}`), off: one.state === "closed" }));
  const [kind, code] = place.split(" ");
  const body = kind === "service" ? { service: code } : { to_counter: Number(code) };
  return html`
    <${Dialog} ...${rest} title=${say("clerk.transfer.title", { number })}
      prompt=${html`<${Spoken} view=${view} names=${WHEN_SENDING_ON} />`} go=${say("clerk.transfer.go", { number })}
      ready=${place !== "" && !rest.off} onGo=${() => onGo(body, number)}>
      <${Choice} title=${say("clerk.transfer.services")} name="place" value=${place}
        onChoose=${setPlace} options=${services} />
      <${Choice} title=${say("clerk.transfer.counters")} name="place" value=${place}
        onChoose=${setPlace} options=${counters} />
    <//>`;
}

function Pause({ view, onGo, ...rest }) {
  const { say } = useWords();
  const [reason, setReason] = useState("personal");
  const [minutes, setMinutes] = useState(10);
  const times = PAUSE_MINUTES.map((one) => (
    { value: one, label: say("clerk.pause.some_minutes", { minutes: one }) }));
  return html`
    <${Dialog} ...${rest} title=${say("clerk.pause.title")}
      prompt=${html`<${Spoken} view=${view} names=${whenPausing(reason)} />`}
      go=${say("clerk.pause.go")} ready=${!rest.off} onGo=${() => onGo({ reason, minutes })}>
      <p>${say("clerk.pause.waiting", { count: view.waiting })}</p>
      <${Choice} title=${say("clerk.pause.reason")} name="reason" value=${reason} onChoose=${setReason}
        options=${PAUSE_REASONS.map((one) => ({ value: one, label: say(`clerk.pause.${one}`) }))} />
      <${Choice} title=${say("clerk.pause.minutes")} name="minutes" value=${minutes}
        onChoose=${setMinutes} options=${[...times, { value: null, label: say("clerk.pause.unknown") }]} />
    <//>`;
}

function Close({ view, onGo, ...rest }) {
  const { say } = useWords();
  return html`
    <${Dialog} ...${rest} title=${say("clerk.close.title", { counter: view.counter })}
      prompt=${html`<${Spoken} view=${view} names=${whenClosing(view)} />`}
      go=${say("clerk.close.go")} ready=${!rest.off} onGo=${() => onGo({})}>
      <p>${say("clerk.close.text")}</p>
      <p>${say("clerk.pause.waiting", { count: view.waiting })}</p>
    <//>`;
}

function Call({ view, number, id, onGo, ...rest }) {
  const { say } = useWords();
  const [wanted, setWanted] = useState(number || "");
  const [reason, setReason] = useState("");
  const called = wanted.trim().toUpperCase();
  const outOfTurn = needsReason(view, called);
  const ready = called !== "" && (!outOfTurn || reason.trim() !== "") && !rest.off;
  const named = called === number ? id : called;
  const body = outOfTurn ? { number: named, reason: reason.trim() } : { number: named };
  return html`
    <${Dialog} ...${rest} title=${say("clerk.call.title")} go=${say("clerk.call.go", { number: called })}
      ready=${ready} onGo=${() => onGo(body, called)}>
      <${Line} label=${say("clerk.call.number")} value=${wanted} onChange=${setWanted} big />
      ${outOfTurn ? html`
        <${Spoken} view=${view} names=${OUT_OF_TURN} />
        <${Line} label=${say("clerk.call.reason")} value=${reason} onChange=${setReason} />
        <p>${say("clerk.call.reported")}</p>` : html`<p>${say("clerk.call.held")}</p>`}
    <//>`;
}

function Reprint({ number, onGo, ...rest }) {
  const { say } = useWords();
  const [wanted, setWanted] = useState(number || "");
  const copied = wanted.trim().toUpperCase();
  return html`
    <${Dialog} ...${rest} title=${say("clerk.reprint.title")}
      go=${say("clerk.reprint.go", { number: copied })}
      ready=${copied !== "" && !rest.off} onGo=${() => onGo({}, copied)}>
      <${Line} label=${say("clerk.reprint.number")} value=${wanted} onChange=${setWanted} big />
      <p>${say("clerk.reprint.text")}</p>
    <//>`;
}

const Line = ({ label, value, onChange, big }) => html`
  <label class=${big ? "line big" : "line"}>${label}
    <input value=${value} autocomplete="off" spellcheck=${false} maxlength="120"
      onInput=${(event) => onChange(event.currentTarget.value)} /></label>`;

export const DIALOGS = {
  hold: Hold, transfer: Transfer, pause: Pause, close: Close, call: Call, reprint: Reprint,
};
