// R21: how long people wait, how promises were kept this week, and what one more window would change.
import { html, useState } from "/static/preact.js";
import { get } from "/static/hub.js";
import { useWords } from "/static/words.js";
import { waitWords } from "/static/wait.js";

export function Waits({ floor, off }) {
  const { say, text, language } = useWords();
  const [more, setMore] = useState(null);
  const { services } = floor.board;
  const ask = () => off || get("/waits/one-more", language).then(setMore, () => setMore({ lines: [] }));
  const then = (code) => more && more.lines.find((one) => one.service === code);
  return html`
    <section class="card" aria-labelledby="waits-title">
      <h2 id="waits-title">${say("leader.waits.title")}</h2>
      ${floor.kept.kept_pct !== null && html`<p class="kept">${say("leader.waits.kept", { percent: floor.kept.kept_pct })}
        <small>${say("leader.waits.kept_of", floor.kept)}</small></p>`}
      ${more && html`<p class="legend">${say("leader.waits.then")}</p>`}
      <ul class="rows waits">
        ${services.map((one) => html`
          <li key=${one.code}><b>${one.waiting}</b><span>${text(one.names)}</span>
            <span class="change"><${Range} wait=${one.wait} />
              ${more && html` → <b class="then"><${Range} wait=${(then(one.code) || {}).then} /></b>`}</span></li>`)}
      </ul>
      <div class="card-acts"><button type="button" aria-disabled=${String(off)} onClick=${ask}>${say("leader.waits.one_more")}</button></div>
    </section>`;
}

// Where nobody knows, no minute is said.
function Range({ wait }) {
  const { say } = useWords();
  return wait ? waitWords(wait, say) : "—";
}
