// The brick banner: no word from the hub, and since when (design §4, R26).
import { html } from "/static/preact.js";
import { Icon } from "/static/icons.js";
import { span } from "/static/time.js";
import { useWords } from "/static/words.js";

export function Stale({ follow }) {
  const { say } = useWords();
  const age = span(Math.floor(follow.silentMs / 1000));
  const mend = follow.view ? say("clerk.stale_mend", { age }) : say("clerk.starting_mend");
  return html`
    <div role="alert">
      ${follow.stale && html`
        <div class="banner"><${Icon} name="lost" />
          <p><b>${say("clerk.stale_title")}</b><span aria-live="off">${mend}</span></p>
        </div>`}
    </div>`;
}
