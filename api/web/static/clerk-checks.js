// R14: the check-list that a clerk confirms with the opening of his window.
import { html, useEffect, useState } from "/static/preact.js";
import { useWords } from "/static/words.js";

// What was ticked, for this opening alone.
export function useChecks(view, off) {
  const [checked, setChecked] = useState(new Set());
  const closed = view.state === "closed";
  useEffect(() => { if (!closed) setChecked(new Set()); }, [closed]);
  const onToggle = (code) => setChecked((now) => toggled(now, code));
  return { checked, onToggle, off };
}

// A set with `code` the other way round: of what is ticked, here and in what a window serves.
export function toggled(now, code) {
  const next = new Set(now);
  if (!next.delete(code)) next.add(code);
  return next;
}

export function Checks({ view, checked, onToggle, off }) {
  const { say, text } = useWords();
  const serves = view.window ? view.window.serves : [];
  const named = view.services.filter((one) => serves.includes(one.code)).map((one) => text(one.names));
  return html`
    <div class="checks">
      ${view.checklist.length > 0 ? html`
        <fieldset class="choice">
          <legend>${say(view.checks_required ? "desk.checks.required" : "desk.checks.title")}</legend>
          <div class="options ticks">
            ${view.checklist.map((one) => html`
              <label key=${one.code}><input type="checkbox" disabled=${off} checked=${checked.has(one.code)}
                onChange=${() => onToggle(one.code)} /><span>${text(one.names)}</span></label>`)}
          </div>
        </fieldset>` : html`<p class="idle-words">${say("clerk.prompt.closed")}</p>`}
      ${named.length > 0 && html`<p class="second">${say("desk.serves", { services: named.join(say("wall.list_mark")) })}</p>`}
    </div>`;
}
