// A dialog: the browser keeps focus inside, Esc closes it, focus goes back to where it was.
import { html, useEffect, useRef } from "/static/preact.js";
import { Notice } from "/static/notice.js";
import { useWords } from "/static/words.js";

export function Dialog({ title, go, ready, onGo, onClose, prompt, notice, onAgain, children }) {
  const { say } = useWords();
  const element = useRef(null);
  useEffect(() => { element.current.showModal(); }, []);
  const submit = (event) => {
    event.preventDefault();
    if (ready) onGo();
  };
  return html`
    <dialog ref=${element} aria-labelledby="dialog-title" onClose=${onClose}>
      <form onSubmit=${submit}>
        <h2 id="dialog-title">${title}</h2>
        ${prompt}
        ${children}
        <${Notice} notice=${notice} onAgain=${onAgain} />
        <div class="dialog-end">
          <button type="button" class="plain" onClick=${onClose}>${say("clerk.cancel")}</button>
          <button type="submit" class="loud" aria-disabled=${String(!ready)}>${go}</button>
        </div>
      </form>
    </dialog>`;
}

// One of several, as large targets: radios, so that arrow keys move and one stop is enough.
export function Choice({ title, name, options, value, onChoose }) {
  return html`
    <fieldset class="choice">
      <legend>${title}</legend>
      <div class="options">
        ${options.map((one) => html`
          <label key=${one.value} class=${one.off ? "off" : ""}>
            <input type="radio" name=${name} disabled=${one.off} checked=${value === one.value}
              onChange=${() => onChoose(one.value)} />
            <span>${one.label}${one.note && html`<small>${one.note}</small>`}</span>
          </label>`)}
      </div>
    </fieldset>`;
}
