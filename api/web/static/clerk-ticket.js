// The ticket at the window, very large, with the time that runs.
import { html } from "/static/preact.js";
import { Icon } from "/static/icons.js";
import { Led, Sign } from "/static/sign.js";
import { clockTime, secondsSince, span, useTick } from "/static/time.js";
import { LANGUAGES, useWords } from "/static/words.js";

export function serviceName(view, code, text) {
  const service = view.services.find((one) => one.code === code);
  return service ? text(service.names) : code;
}

export function ClassTag({ code }) {
  const { say, has } = useWords();
  const known = has(`clerk.ticket.${code}`);
  const word = known ? say(`clerk.ticket.${code}`) : say("clerk.ticket.unknown_class", { ticket_class: code });
  if (code === "normal") return html`<span class="tag">${word}</span>`;
  return html`<span class="tag first"><${Icon} name="heart" />${word}</span>`;
}

export function Now({ view, stale }) {
  const { say } = useWords();
  return html`
    <section class=${`card now ${view.ticket ? view.ticket.state : "idle"}`} aria-labelledby="now-title">
      <div class="now-head">
        <h2 id="now-title">${say("clerk.ticket.now")}</h2>
        <div class="plate" role="group" aria-label=${say("clerk.sign.title")}>
          <${Led} digits=${stale ? "" : view.led} />
          <${Sign} lit=${stale ? null : view.sign_lit} />
        </div>
      </div>
      ${view.ticket ? html`<${Held} view=${view} ticket=${view.ticket} />` : html`
        <p class="idle-words">${say("clerk.ticket.idle")}</p>`}
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
        <p class="tags"><${ClassTag} code=${ticket.ticket_class} />
          ${ticket.yesterday && html`<span class="tag">${say("common.yesterday")}</span>`}
          ${ticket.recalls > 0 && html`
            <span class="tag">${say("clerk.ticket.recalls", { times: ticket.recalls })}</span>`}</p>
      </div>
      <div class="timer">
        <p class="timer-state">${say(serving ? "clerk.ticket.serving" : "clerk.ticket.called")}</p>
        <p class="timer-time" role="timer"><span class="unseen">${
          say(serving ? "clerk.ticket.since_serving" : "clerk.ticket.since_called")} </span>${
          span(secondsSince(ticket.since))}</p>
      </div>
    </div>
    <${Details} view=${view} ticket=${ticket} />`;
}

function Details({ view, ticket }) {
  const { say } = useWords();
  const waited = Math.max(0, Math.floor((Date.parse(ticket.since) - Date.parse(ticket.taken_at)) / 60000));
  const rows = [
    ["clerk.ticket.language", LANGUAGES[ticket.language] || ticket.language],
    ["clerk.ticket.taken", clockTime(ticket.taken_at, view.hall.timezone)],
    ["clerk.ticket.waited", `${waited} ${say("common.minutes")}`],
  ];
  return html`
    <dl class="details">
      ${rows.map(([key, value]) => html`<div key=${key}><dt>${say(key)}</dt><dd>${value}</dd></div>`)}
    </dl>`;
}
