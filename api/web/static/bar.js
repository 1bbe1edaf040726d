// The top of every page: where we are, the language, and the way out.
import { html } from "/static/preact.js";
import { LANGUAGES, useWords } from "/static/words.js";

export function Languages() {
  const { say, language, choose } = useWords();
  return html`
    <div class="languages" role="group" aria-label=${say("clerk.language")}>
      ${Object.entries(LANGUAGES).map(([tag, name]) => html`
        <button type="button" key=${tag} lang=${tag} aria-pressed=${String(tag === language)}
          onClick=${() => choose(tag)}>${name}</button>`)}
    </div>`;
}

export function Bar({ title, second, children }) {
  return html`
    <header class="bar">
      <h1>${title}</h1>
      ${second && html`<p class="bar-second">${second}</p>`}
      <div class="bar-end">${children}<${Languages} /></div>
    </header>`;
}
