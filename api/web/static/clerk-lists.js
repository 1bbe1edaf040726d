// Who waits, in the order in which they will be called, and what this window serves of it.
import { html } from "/static/preact.js";
import { serviceName } from "/static/clerk-steps.js";
import { ClassTag } from "/static/clerk-ticket.js";
import { clockTime, minutesSince, useTick } from "/static/time.js";
import { waitWords } from "/static/wait.js";
import { useWords } from "/static/words.js";

// R9: what is served here stands out; what is only served elsewhere is said to be.
export function Services({ view }) {
  const { say, text } = useWords();
  const { window } = view;
  const here = (code) => !window || window.serves.includes(code);
  return html`
    <section class="card" aria-labelledby="services-title">
      <h2 id="services-title">${say("clerk.queue.services")}</h2>
      <ul class="services">
        ${view.services.map((one) => html`
          <li key=${one.code} class=${here(one.code) ? "" : "not-here"}><span class="prefix" aria-hidden="true">${one.prefix}</span>
            <span>${text(one.names)}${!here(one.code) && html` <small>${say("desk.not_here")}</small>`}
              ${one.wait && html` <small class="wait">${waitWords(one.wait, say)}</small>`}</span><b>${one.waiting}</b></li>`)}
      </ul>
      ${window && window.assigned_by && html`<p class="second">${
        say("desk.assign.by", { staff: window.assigned_by, reason: window.reason })}</p>`}
    </section>`;
}

export function Queue({ view, off, onCall }) {
  const { say } = useWords();
  useTick(10000);
  return html`
    <section class="card queue" aria-labelledby="queue-title">
      <h2 id="queue-title">${say("clerk.queue.title")}
        <b class="count">${say("clerk.queue.people", { count: view.waiting })}</b></h2>
      ${view.queue.length === 0 ? html`<p class="empty">${say("clerk.queue.empty")}</p>` : html`
        <div class="scroll" tabindex="0" role="region" aria-labelledby="queue-title">
          <table>
            <thead><tr>
              ${["order", "number", "service", "clock", "waiting", "wait"].map((one) => html`
                <th key=${one} scope="col" class=${one}>${say(`clerk.queue.${one}`)}</th>`)}
              <th scope="col"><span class="unseen">${say("clerk.queue.act")}</span></th>
            </tr></thead>
            <tbody>
              ${view.queue.map((line, index) => html`
                <${Row} key=${line.id} view=${view} line=${line} off=${off}
                  onCall=${index > 0 && onCall} />`)}
            </tbody>
          </table>
        </div>`}
    </section>`;
}

function Row({ view, line, off, onCall }) {
  const { say, text } = useWords();
  return html`
    <tr class=${line.rank === 1 ? "next" : ""}>
      <td class="order">${line.rank || ""}</td>
      <th scope="row" class="number">${line.number}<${Yesterday} line=${line} /></th>
      <td>${serviceName(view, line.service, text)} ${line.ticket_class !== "normal"
        && html`<${ClassTag} view=${view} code=${line.ticket_class} />`}
        ${line.booked_at && html` <span class="tag">${say("desk.booked", {
          time: clockTime(line.booked_at, view.hall.timezone) })}</span>`}
        ${line.remote && html` <span class="tag">${say("clerk.ticket.remote")}</span>`}
        ${line.to_counter && html` <span class="tag">${say("clerk.queue.to_counter")}</span>`}</td>
      <td class="clock">${clockTime(line.clock, view.hall.timezone)}</td>
      <td class="waiting">${minutesSince(line.taken_at)} ${say("common.minutes")}</td>
      <td class="wait">${line.wait && waitWords(line.wait, say)}</td>
      <td>${onCall && html`<${Small} off=${off} label=${say("clerk.act.call_this")}
        full=${say("clerk.act.call_number", { number: line.number })}
        onPress=${() => onCall(line)} />`}</td>
    </tr>`;
}

export function Yesterday({ line }) {
  const { say } = useWords();
  return line.yesterday && html` <span class="tag">${say("common.yesterday")}</span>`;
}

export const Small = ({ label, full, off, onPress }) => html`
  <button type="button" class="small" aria-label=${full} aria-disabled=${String(off)}
    onClick=${() => off || onPress()}>${label}</button>`;
