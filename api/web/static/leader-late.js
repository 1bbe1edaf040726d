// R21, R11, R8: who is about to be late, which matters no window serves, what is held too long.
import { html } from "/static/preact.js";
import { serviceName } from "/static/clerk-steps.js";
import { hubNow } from "/static/time.js";
import { useWords } from "/static/words.js";

export function Late({ view, floor }) {
  const { say, text } = useWords();
  const unserved = Object.entries(floor.unserved);
  const overdue = floor.held.filter((one) => one.overdue);
  return html`
    <section class="card" aria-labelledby="late-title">
      <h2 id="late-title">${say("leader.late.title")} <b class="count">${floor.late.length}</b></h2>
      ${floor.late.length + unserved.length + overdue.length === 0 && html`<p class="empty">${say("leader.late.none")}</p>`}
      <ul class="rows">
        ${unserved.map(([code, count]) => html`<li key=${code}><b>${count}</b>
          <span>${serviceName(view, code, text)}</span><span class="tag brick">${say("leader.late.unserved")}</span></li>`)}
        ${floor.late.map((one) => html`<${Line} key=${`${one.number} ${one.kind}`} one=${one} view=${view} />`)}
        ${overdue.map((one) => html`<li key=${one.id}><b>${one.number}</b>
          <span>${say("common.counter", { counter: one.counter })} · ${one.reason}</span>
          <span class="tag amber">${say("leader.late.held")}</span></li>`)}
      </ul>
    </section>`;
}

function Line({ one, view }) {
  const { say, text } = useWords();
  const minutes = Math.abs(Math.round((Date.parse(one.promised_at) - hubNow()) / 60000));
  return html`
    <li><b>${one.number}</b><span>${serviceName(view, one.service, text)} · ${say(`leader.late.${one.kind}`)}
      ${one.counter && ` · ${say("common.counter", { counter: one.counter })}`}</span>
      <span class=${one.late ? "tag brick" : "tag amber"}>${say(`desk.promise.${one.late ? "late" : "soon"}`, { minutes })}</span></li>`;
}
