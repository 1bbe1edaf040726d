// The hall's day: its hours and other hours (R15), how many need it, and the voices of citizens (R30).
import { html } from "/static/preact.js";
import { elsewhere } from "/static/clerk-paths.js";
import { useWords } from "/static/words.js";

export function Hall({ view, floor, off, onGo, onAsk }) {
  const { say, text } = useWords();
  const { today } = floor.board;
  return html`
    <section class="card" aria-labelledby="hall-title">
      <h2 id="hall-title">${say("leader.hall")}</h2>
      <dl class="details">
        <div><dt>${say("leader.hours.today")}</dt><dd>${today.hours.join(say("wall.list_mark")) || say("leader.hours.closed")}</dd></div>
        <div><dt>${say("leader.remaining")}</dt><dd>${today.remaining}</dd></div>
        <div><dt>${say("leader.issued")}</dt><dd>${floor.issued}</dd></div>
        <div><dt>${say("leader.finished")}</dt><dd>${floor.finished}</dd></div>
        ${floor.rolls.map((one) => html`
          <div key=${one.device} class=${one.soon ? "soon" : ""}><dt>${say("leader.paper.roll", one)}</dt><dd>${left(one, say)}</dd></div>`)}
        ${floor.unprinted.length > 0 && html`
          <div class="soon"><dt>${say("leader.paper.unprinted")}</dt><dd>${floor.unprinted.map((one) => one.number).join(say("wall.list_mark"))}</dd></div>`}
        ${floor.copies > 0 && html`<div><dt>${say("leader.paper.copies")}</dt><dd>${floor.copies}</dd></div>`}
        <div><dt>${say("leader.opinions.title")}</dt><dd>${say("leader.opinions.count", floor.opinions)}</dd></div>
      </dl>
      <ul class="rows">
        ${floor.dates.filter((one) => one.changed).map((one) => html`
          <li key=${one.date}><b class="plain-weight">${one.date}</b>
            <span>${one.hours.join(say("wall.list_mark")) || say("leader.hours.closed")} · ${one.reason || text(one.words)}</span>
            <button type="button" class="small" aria-disabled=${String(off)}
              onClick=${() => onGo(elsewhere(`/hours/${one.date}/withdraw`, "hours"))}>${say("leader.hours.withdraw")}</button></li>`)}
      </ul>
      <div class="card-acts">
        <button type="button" aria-disabled=${String(off)} onClick=${() => onAsk("hours")}>${say("leader.hours.title")}</button>
        <button type="button" aria-disabled=${String(off)} onClick=${() => onAsk("opinions")}>${say("leader.opinions.read")}</button>
      </div>
    </section>`;
}

// How many tickets a roll still gives; no figure is better than a false one.
function left(roll, say) {
  const count = roll.papers_left === null ? say("leader.paper.unknown") : say("leader.paper.left", { count: roll.papers_left });
  return roll.soon ? `${count} ${say("leader.paper.soon")}` : count;
}
