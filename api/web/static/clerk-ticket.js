// The ticket at the window, very large, with the time that runs and what was promised; what is told
// once (R24) and all civil words (R25) are one touch away.
import { html } from "/static/preact.js";
import { Checks } from "/static/clerk-checks.js";
import { promiseOf } from "/static/clerk-state.js";
import { serviceName, Steps } from "/static/clerk-steps.js";
import { Icon } from "/static/icons.js";
import { Led, Sign } from "/static/sign.js";
import { clockTime, hubNow, secondsSince, span, useTick } from "/static/time.js";
import { LANGUAGES, useWords } from "/static/words.js";

// The hall's own name of the class; of one that hall.toml has no more, its code.
export function ClassTag({ view, code, reason }) {
  const { say, text } = useWords();
  const known = view.classes.find((one) => one.code === code);
  const word = known ? text(known.names) : say("clerk.ticket.unknown_class", { ticket_class: code });
  if (code === "normal") return html`<span class="tag">${word}</span>`;
  return html`<span class="tag first"><${Icon} name="heart" />${word}${reason && html`<small>${reason}</small>`}</span>`;
}

export function Now({ view, stale, checks, onAsk }) {
  const { say } = useWords();
  return html`
    <section class=${`card now ${view.ticket ? view.ticket.state : "idle"}`} aria-labelledby="now-title">
      <div class="now-head">
        <h2 id="now-title">${say("clerk.ticket.now")}</h2>
        <div class="reading">
          ${view.ticket && html`<button type="button" class="plain" onClick=${() => onAsk("told")}>${say("desk.more.told")}</button>`}
          <button type="button" class="plain" onClick=${() => onAsk("phrases")}>${say("clerk.prompt.all")}</button>
        </div>
        <div class="plate" role="group" aria-label=${say("clerk.sign.title")}>
          <${Led} digits=${stale ? "" : view.led} />
          <${Sign} lit=${stale ? null : view.sign_lit} />
        </div>
      </div>
      ${view.ticket ? html`<${Held} view=${view} ticket=${view.ticket} />`
        : view.state === "closed" ? html`<${Checks} view=${view} ...${checks} />`
        : html`<p class="idle-words">${say("clerk.ticket.idle")}</p>`}
    </section>`;
}

function Held({ view, ticket }) {
  const { say, text } = useWords();
  useTick();
  const serving = ticket.state === "serving";
  return html`
    <div class="now-body">
      <p class="number">${ticket.number}</p>
      <div class="now-side">
        <p class="now-service">${serviceName(view, ticket.service, text)}</p>
        <p class="tags"><${ClassTag} view=${view} code=${ticket.ticket_class} reason=${ticket.class_reason} />
          ${ticket.booked_at && html`<span class="tag">${say("desk.booked", {
            time: clockTime(ticket.booked_at, view.hall.timezone) })}</span>`}
          ${ticket.yesterday && html`<span class="tag">${say("common.yesterday")}</span>`}
          ${ticket.recalls > 0 && html`
            <span class="tag">${say("clerk.ticket.recalls", { times: ticket.recalls })}</span>`}</p>
      </div>
      <div class="timer">
        <p class="timer-state">${say(serving ? "clerk.ticket.serving" : "clerk.ticket.called")}</p>
        <p class="timer-time" role="timer"><span class="unseen">${
          say(serving ? "clerk.ticket.since_serving" : "clerk.ticket.since_called")} </span>${
          span(secondsSince(ticket.since))}</p>
        <${Promised} ticket=${ticket} />
      </div>
    </div>
    ${ticket.note && html`<p class="left-note"><${Icon} name="speech" /><span>${say("desk.note_from", {
      staff: ticket.responsible })}</span> <b>${ticket.note}</b></p>`}
    <${Steps} view=${view} steps=${ticket.steps} />
    <${Details} view=${view} ticket=${ticket} />`;
}

// R21: colour, and words beside it.
function Promised({ ticket }) {
  const { say } = useWords();
  const promise = promiseOf(ticket, hubNow());
  if (!promise) return null;
  return html`<p class=${`promise ${promise.state}`}>${
    say(`desk.promise.${promise.state}`, { minutes: promise.minutes })}</p>`;
}

function Details({ view, ticket }) {
  const { say } = useWords();
  const waited = Math.max(0, Math.floor((Date.parse(ticket.since) - Date.parse(ticket.taken_at)) / 60000));
  const rows = [
    ["clerk.ticket.language", LANGUAGES[ticket.language] || ticket.language],
    ["clerk.ticket.taken", clockTime(ticket.taken_at, view.hall.timezone)],
    ["clerk.ticket.waited", `${waited} ${say("common.minutes")}`],
    ...(ticket.responsible ? [["desk.responsible", ticket.responsible]] : []),
  ];
  return html`
    <dl class="details">
      ${rows.map(([key, value]) => html`<div key=${key}><dt>${say(key)}</dt><dd>${value}</dd></div>`)}
    </dl>`;
}
