// The top of every page: where we are, the language, and the way out.
import { html } from "/static/preact.js";
import { LANGUAGES, useWords } from "/static/words.js";

// One small field, however many languages: each by its own name.
export function Languages() {
  const { say, language, choose } = useWords();
  return html`
    <label class="languages"><span class="unseen">${say("clerk.language")}</span>
      <select value=${language} onChange=${(event) => choose(event.currentTarget.value)}>
        ${Object.entries(LANGUAGES).map(([tag, name]) => html`
          <option key=${tag} value=${tag} lang=${tag} selected=${tag === language}>${name}</option>`)}
      </select></label>`;
}

export function Bar({ title, second, children }) {
  return html`
    <header class="bar">
      <h1>${title}</h1>
      ${second && html`<p class="bar-second">${second}</p>`}
      <div class="bar-end">${children}<${Languages} /></div>
    </header>`;
}
