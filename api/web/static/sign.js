// What a counter shows to the hall: its number LED and its 「暫停服務」 sign.
import { html } from "/static/preact.js";
import { Icon } from "/static/icons.js";
import { useWords } from "/static/words.js";

// `lit` is true, false or null: null is not known, and is never drawn as dark.
export function Sign({ lit }) {
  const { say } = useWords();
  if (lit === null) return html`<p class="sign unknown">${say("clerk.sign.unknown")}</p>`;
  if (!lit) return html`<p class="sign dark">${say("clerk.sign.dark")}</p>`;
  return html`<p class="sign lit"><${Icon} name="pause" />${say("clerk.sign.lit")}</p>`;
}

export function Led({ digits }) {
  const { say } = useWords();
  const shown = (digits || "").trim();
  return html`
    <p class="led" role="img" aria-label=${`${say("clerk.sign.led")} ${shown || say("clerk.sign.blank")}`}>
      <span aria-hidden="true">${shown || "\u00a0"}</span>
    </p>`;
}
