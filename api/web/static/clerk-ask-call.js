// One number by name: called out of turn (R4), given a class (R3), printed anew, taken at the desk.
import { html, useState } from "/static/preact.js";
import { Line, Reason, useNumber, useReason } from "/static/clerk-fields.js";
import { atCounter, elsewhere, forTicket } from "/static/clerk-paths.js";
import { Spoken } from "/static/clerk-prompts.js";
import { OUT_OF_TURN } from "/static/clerk-situations.js";
import { needsReason } from "/static/clerk-state.js";
import { Choice, Dialog } from "/static/dialog.js";
import { LANGUAGES, useWords } from "/static/words.js";

const TURN_REASONS = ["unwell", "came_back", "correction", "other"];
const CLASS_REASONS = ["elderly", "mobility", "pregnant", "infant", "unwell", "urgent", "other"];

export function Call({ view, number, id, onGo, ...rest }) {
  const { say } = useWords();
  const asked = useNumber({ number, id });
  const reason = useReason((one) => `desk.because.${one}`, TURN_REASONS);
  const outOfTurn = needsReason(view, asked.number);
  const ready = asked.number !== "" && (!outOfTurn || reason.value !== "") && !rest.off;
  const body = outOfTurn ? { number: asked.id, reason: reason.value } : { number: asked.id };
  return html`
    <${Dialog} ...${rest} title=${say("clerk.call.title")} go=${say("clerk.call.go", { number: asked.number })}
      ready=${ready} onGo=${() => onGo(atCounter(view, "call", body, asked.number))}>
      <${Line} label=${say("clerk.call.number")} value=${asked.wanted} onChange=${asked.setWanted} big />
      ${outOfTurn ? html`
        <${Spoken} view=${view} names=${OUT_OF_TURN} />
        <${Reason} title=${say("clerk.call.reason")} reason=${reason} />
        <p>${say("clerk.call.reported")}</p>` : html`<p>${say("clerk.call.held")}</p>`}
    <//>`;
}

export function Reprint({ number, id, onGo, ...rest }) {
  const { say } = useWords();
  const asked = useNumber({ number, id });
  return html`
    <${Dialog} ...${rest} title=${say("clerk.reprint.title")}
      go=${say("clerk.reprint.go", { number: asked.number })} ready=${asked.number !== "" && !rest.off}
      onGo=${() => onGo(forTicket(asked.id, asked.number, "reprint"))}>
      <${Line} label=${say("clerk.reprint.number")} value=${asked.wanted} onChange=${asked.setWanted} big />
      <p>${say("clerk.reprint.text")}</p>
    <//>`;
}

// 綠色通道: who needs it gets it at the desk, and the ticket says why.
export function GrantClass({ view, session, onGo, ...rest }) {
  const { say } = useWords();
  const asked = useNumber({ number: "" });
  const reason = useReason((one) => `desk.because.${one}`, CLASS_REASONS);
  const better = view.classes.filter((one) => one.head_start_min > 0);
  const first = better.find((one) => may(one, session));
  const [code, setCode] = useState(first ? first.code : null);
  const ready = asked.number !== "" && code !== null && reason.value !== "" && !rest.off;
  const body = { ticket_class: code, reason: reason.value };
  return html`
    <${Dialog} ...${rest} title=${say("desk.more.class")} go=${say("desk.class.go", { number: asked.number })}
      ready=${ready} onGo=${() => onGo(forTicket(asked.id, asked.number, "class", body))}>
      <${Line} label=${say("clerk.call.number")} value=${asked.wanted} onChange=${asked.setWanted} big />
      <${Classes} classes=${better} session=${session} value=${code} onChoose=${setCode} />
      <${Reason} title=${say("desk.why")} reason=${reason} />
    <//>`;
}

const may = (one, session) => one.granted_by !== "supervisor" || session.role === "supervisor";

function Classes({ classes, session, value, onChoose }) {
  const { say, text } = useWords();
  return html`
    <${Choice} title=${say("desk.class.which")} name="class" value=${value} onChoose=${onChoose}
      options=${classes.map((one) => ({
        value: one.code, label: text(one.names), off: !may(one, session),
        note: may(one, session) ? text(one.details) : say("desk.class.leaders"),
      }))} />`;
}

// R19: who is in the door when numbers stop gets one at the desk.
export function Take({ view, session, onGo, ...rest }) {
  const { say, text } = useWords();
  const [service, setService] = useState(null);
  const [code, setCode] = useState("normal");
  const [language, setLanguage] = useState(view.hall.languages[0]);
  const reason = useReason((one) => `desk.because.${one}`, CLASS_REASONS);
  const chosen = view.classes.find((one) => one.code === code);
  const asks = Boolean(chosen && !chosen.at_kiosk);
  const ready = service !== null && (!asks || reason.value !== "") && !rest.off;
  const body = { service, ticket_class: code, language, reason: asks ? reason.value : "" };
  const tags = [...new Set([...view.hall.languages, ...Object.keys(LANGUAGES)])];
  return html`
    <${Dialog} ...${rest} title=${say("desk.more.take")} go=${say("desk.take.go")} ready=${ready}
      onGo=${() => onGo(elsewhere("/tickets", "take", body))}>
      <${Choice} title=${say("clerk.queue.service")} name="service" value=${service} onChoose=${setService}
        options=${view.services.map((one) => ({ value: one.code, label: text(one.names) }))} />
      <${Classes} classes=${view.classes} session=${session} value=${code} onChoose=${setCode} />
      ${asks && html`<${Reason} title=${say("desk.why")} reason=${reason} />`}
      <${Choice} title=${say("clerk.ticket.language")} name="language" value=${language} short
        onChoose=${setLanguage} options=${tags.map((tag) => ({ value: tag, label: LANGUAGES[tag] || tag }))} />
    <//>`;
}
