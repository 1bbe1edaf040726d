// R8: setting a number aside, with a reason and a time to look again; and sending it on (R7).
import { html, useState } from "/static/preact.js";
import { Line, Minutes, Reason, useReason } from "/static/clerk-fields.js";
import { atCounter } from "/static/clerk-paths.js";
import { Spoken } from "/static/clerk-prompts.js";
import { WHEN_HOLDING, WHEN_SENDING_ON } from "/static/clerk-situations.js";
import { Choice, Dialog } from "/static/dialog.js";
import { useWords } from "/static/words.js";

const HOLD_REASONS = ["documents", "form", "payment", "review", "other"];
const SEND_REASONS = ["wrong_window", "next_matter", "hand_over"];

const ofHeld = (held, id) => held ? { number: id } : {};

export function Hold({ view, number, id, held, onGo, ...rest }) {
  const { say } = useWords();
  const reason = useReason((one) => `clerk.hold.${one}`, HOLD_REASONS, "documents");
  const [minutes, setMinutes] = useState(view.hold_min);
  const times = [...new Set([5, view.hold_min, 30, 60])].sort((one, two) => one - two);
  const body = { reason: reason.value, minutes, ...ofHeld(held, id) };
  return html`
    <${Dialog} ...${rest} title=${say("clerk.hold.title", { number })}
      prompt=${html`<${Spoken} view=${view} names=${WHEN_HOLDING[reason.choice]} />`}
      go=${say("clerk.hold.go", { number })} ready=${reason.value !== "" && !rest.off}
      onGo=${() => onGo(atCounter(view, "hold", body, number))}>
      <${Reason} title=${say("clerk.hold.reason")} reason=${reason} />
      <${Minutes} title=${say("desk.look_again")} options=${times} value=${minutes} onChoose=${setMinutes} />
    <//>`;
}

// Only where it can go now: the hall refuses every other place.
export function Transfer({ view, number, id, held, onGo, ...rest }) {
  const { say, text } = useWords();
  const [place, setPlace] = useState("");
  const [reason, setReason] = useState(null);
  const [note, setNote] = useState("");
  const { services, counters } = held ? held.targets : view.ticket.targets;
  const [kind, code] = place.split(" ");
  const why = reason || (kind === "counter" ? "hand_over" : "wrong_window");
  const body = {
    ...(kind === "service" ? { service: code } : { to_counter: Number(code) }),
    ...ofHeld(held, id), reason: why, note: note.trim(),
  };
  const toServices = services.map((one) => ({
    value: `service ${one.service}`, label: text(one.names),
    note: say("clerk.transfer.at", { counters: one.counters.join(say("wall.list_mark")) }) }));
  const toCounters = counters.map((one) => ({
    value: `counter ${one.counter}`, label: say("common.counter", { counter: one.counter }),
    note: `${one.staff} ${text(one.post)}` }));
  return html`
    <${Dialog} ...${rest} title=${say("clerk.transfer.title", { number })}
      prompt=${html`<${Spoken} view=${view} names=${WHEN_SENDING_ON} />`}
      go=${say("clerk.transfer.go", { number })} ready=${place !== "" && !rest.off}
      onGo=${() => onGo(atCounter(view, "transfer", body, number))}>
      ${services.length > 0 && html`<${Choice} title=${say("clerk.transfer.services")} name="place"
        value=${place} onChoose=${setPlace} options=${toServices} />`}
      ${counters.length > 0 && html`<${Choice} title=${say("clerk.transfer.counters")} name="place"
        value=${place} onChoose=${setPlace} options=${toCounters} />`}
      ${services.length + counters.length === 0 && html`<p class="empty">${say("clerk.transfer.none")}</p>`}
      <${Choice} title=${say("desk.why")} name="reason" value=${place ? why : reason} onChoose=${setReason} short
        options=${SEND_REASONS.map((one) => ({ value: one, label: say(`desk.send.${one}`) }))} />
      <${Line} label=${say("desk.note_for_next")} value=${note} onChange=${setNote} />
      <${Elsewhere} view=${view} />
    <//>`;
}

// R32: what this hall does not do, and who does.
function Elsewhere({ view }) {
  const { say, text } = useWords();
  if (view.elsewhere.length === 0) return null;
  return html`
    <details class="elsewhere"><summary>${say("desk.elsewhere")}</summary><ul>
      ${view.elsewhere.map((one) => html`
        <li key=${one.code}><b>${text(one.names)}</b> ${text(one.place)} ${one.phone}</li>`)}
    </ul></details>`;
}
