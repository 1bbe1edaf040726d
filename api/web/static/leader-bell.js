// The way to the leader's page, with how many wait there for an answer (R22).
import { html } from "/static/preact.js";
import { useFollow } from "/static/follow.js";
import { Icon } from "/static/icons.js";
import { urgentOf } from "/static/leader-state.js";
import { useWords } from "/static/words.js";

export function LeaderBell({ onPress }) {
  const { say, language } = useWords();
  const { view } = useFollow("/views/floor", language);
  const count = view ? urgentOf(view) : 0;
  return html`
    <button type="button" class=${count ? "bell ringing" : "bell"} onClick=${onPress}>
      <${Icon} name="person" />${say("leader.title")}
      ${count > 0 && html`<b class="count">${count}<span class="unseen"> ${say("leader.urgent")}</span></b>`}
    </button>`;
}
