// R24, R33: all that a matter needs, said once and completely.
import { html } from "/static/preact.js";
import { useWords } from "/static/words.js";

const LISTS = ["documents", "procedure"];
const LINES = ["time_limit", "fee", "sample_form", "self_service"];

export function Told({ service }) {
  const { say, text } = useWords();
  const { told } = service;
  const lists = LISTS.map((one) => [one, [text(told[one])].flat().filter(Boolean)]);
  const lines = LINES.map((one) => [one, [text(told[one])].filter(Boolean)]);
  const rows = [...lists, ...lines].filter(([, items]) => items.length > 0);
  return html`
    <section class="told"><h3>${text(service.names)}</h3>
      ${rows.length === 0 && html`<p class="empty">${say("desk.told.nothing")}</p>`}
      <dl>
        ${rows.map(([one, items]) => html`<div key=${one}><dt>${say(`desk.told.${one}`)}</dt>
          <dd><${Items} items=${items} list=${one === "procedure" ? "ol" : "ul"} /></dd></div>`)}
      </dl>
    </section>`;
}

// Steps have an order, papers have none.
function Items({ items, list }) {
  if (items.length === 1) return items[0];
  return html`<${list}>${items.map((item) => html`<li key=${item}>${item}</li>`)}<//>`;
}
