// R14: is the hall ready: red first, with what to do; and the clock, if nobody is sure of it.
import { html } from "/static/preact.js";
import { Icon } from "/static/icons.js";
import { clockUnsure, redFirst } from "/static/leader-state.js";
import { clockTime } from "/static/time.js";
import { useWords } from "/static/words.js";

export function Ready({ view, floor, off, onAsk }) {
  const { say, text } = useWords();
  const { readiness } = floor;
  const wrong = redFirst(floor);
  const green = readiness.lines.length - wrong.length;
  return html`
    <section class=${readiness.alarm ? "card ready alarm" : "card ready"} aria-labelledby="ready-title">
      <h2 id="ready-title">${say("leader.ready.title")}
        ${readiness.opening && html` <small class="second">${say("leader.ready.opening", {
          time: clockTime(readiness.opening, view.hall.timezone) })}</small>`}</h2>
      <p class=${wrong.length ? "" : "all-well"}>${wrong.length === 0 && html`<${Icon} name="finish" />`}
        ${say(wrong.length ? "leader.ready.some" : "leader.ready.all", { green, red: wrong.length })}</p>
      <ul class="rows">
        ${wrong.map((one) => html`
          <li key=${one.item}><${Icon} name="lost" /><span><b class="plain-weight">${text(one.title)}</b>
            <small>${text(one.mend)}</small></span></li>`)}
      </ul>
      ${clockUnsure(floor) && html`<button type="button" aria-disabled=${String(off)}
        onClick=${() => onAsk("clock")}>${say("leader.clock.title")}</button>`}
    </section>`;
}
