// What the hub refused, said civilly: what, by which rule, and what to do instead.
import { html } from "/static/preact.js";
import { useWords } from "/static/words.js";

export function Notice({ notice, onDismiss, onAgain }) {
  const { say } = useWords();
  if (!notice) return html`<div role="alert"></div>`;
  return html`
    <div role="alert">
      <div class="notice">
        <div>
          <p class="notice-title">
            ${notice.title}
            ${notice.rule && html`<span class="rule">${say("clerk.rule", { rule: notice.rule })}</span>`}
          </p>
          <p>${notice.mend}</p>
        </div>
        ${onAgain && html`<button type="button" onClick=${onAgain}>${say("clerk.again")}</button>`}
        ${onDismiss && html`
          <button type="button" class="plain" onClick=${onDismiss}>${say("clerk.dismiss")}</button>`}
      </div>
    </div>`;
}

export const lostNotice = (say) =>
  ({ title: say("clerk.lost_title"), mend: say("clerk.lost_mend"), rule: "R26" });
