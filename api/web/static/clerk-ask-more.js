// What is rare, one touch further: a sheet of large buttons; and what is read, not done (R24, R25).
import { html } from "/static/preact.js";
import { codeLetter, moreOf } from "/static/clerk-state.js";
import { AllPhrases } from "/static/clerk-prompts.js";
import { Told } from "/static/clerk-told.js";
import { Dialog } from "/static/dialog.js";
import { useWords } from "/static/words.js";

export function More({ view, session, keys, onAsk, onClose }) {
  const { say } = useWords();
  const all = moreOf(view, { leads: session.role === "supervisor" });
  return html`
    <${Dialog} title=${say("clerk.act.more")} onClose=${onClose}>
      <div class="sheet">
        ${all.map((one) => html`
          <button type="button" key=${one.name} aria-disabled=${String(one.off)}
            onClick=${() => one.off || onAsk(one.name)}>
            <span>${say(`desk.more.${one.name}`)}</span>
            ${one.count > 0 && html`<b class="count">${one.count}</b>`}
            ${keys && one.code && html`<kbd aria-hidden="true">${codeLetter(one.code)}</kbd>`}
          </button>`)}
      </div>
    <//>`;
}

export function ToldOnce({ view, onClose }) {
  const { say } = useWords();
  const first = view.ticket ? view.ticket.service : null;
  const services = view.services.filter((one) => !first || one.code === first);
  return html`
    <${Dialog} title=${say("desk.more.told")} onClose=${onClose}>
      ${services.map((one) => html`<${Told} key=${one.code} service=${one} />`)}
    <//>`;
}

export function Phrases({ view, onClose }) {
  const { say } = useWords();
  return html`
    <${Dialog} title=${say("clerk.prompt.all")} onClose=${onClose}>
      <${AllPhrases} view=${view} />
    <//>`;
}
