// Who waits, in the order in which they will be called; who is on hold; whose call was missed.
import { html } from "/static/preact.js";
import { ClassTag, serviceName } from "/static/clerk-ticket.js";
import { clockTime, minutesSince, useTick } from "/static/time.js";
import { useWords } from "/static/words.js";

export function Services({ view }) {
  const { say, text } = useWords();
  return html`
    <section class="card" aria-labelledby="services-title">
      <h2 id="services-title">${say("clerk.queue.services")}</h2>
      <ul class="services">
        ${view.services.map((one) => html`
          <li key=${one.code}><span class="prefix" aria-hidden="true">${one.prefix}</span>
            <span>${text(one.names)}</span><b>${one.waiting}</b></li>`)}
      </ul>
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
              ${["order", "number", "service", "clock", "waiting"].map((one) => html`
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
        && html`<${ClassTag} code=${line.ticket_class} />`}
        ${line.to_counter && html`<span class="tag">${say("clerk.queue.to_counter")}</span>`}</td>
      <td class="clock">${clockTime(line.clock, view.hall.timezone)}</td>
      <td class="waiting">${minutesSince(line.taken_at)} ${say("common.minutes")}</td>
      <td>${onCall && html`<${Small} off=${off} label=${say("clerk.act.call_this")}
        full=${say("clerk.act.call_number", { number: line.number })}
        onPress=${() => onCall(line)} />`}</td>
    </tr>`;
}

// Held and missed alike: a number, why, and one thing to do.
export function Aside({ name, lines, view, act, full, off, onPress }) {
  const { say, text } = useWords();
  return html`
    <section class="card" aria-labelledby=${`${name}-title`}>
      <h2 id=${`${name}-title`}>${say(`clerk.${name}.title`)}
        <b class="count">${lines.length}</b></h2>
      ${lines.length === 0 && html`<p class="empty">${say(`clerk.${name}.empty`)}</p>`}
      <ul class="aside">
        ${lines.map((line) => html`
          <li key=${line.id}><b class="number">${line.number}</b><${Yesterday} line=${line} />
            <span>${line.reason || serviceName(view, line.service, text)}</span>
            <${Small} off=${off} label=${say(act)} full=${say(full, { number: line.number })}
              onPress=${() => onPress(line)} /></li>`)}
      </ul>
    </section>`;
}

function Yesterday({ line }) {
  const { say } = useWords();
  return line.yesterday && html` <span class="tag">${say("common.yesterday")}</span>`;
}

const Small = ({ label, full, off, onPress }) => html`
  <button type="button" class="small" aria-label=${full} aria-disabled=${String(off)}
    onClick=${() => off || onPress()}>${label}</button>`;
