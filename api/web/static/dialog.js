// A dialog: the browser keeps focus inside, Esc closes it, focus goes back to where it was.
import { html, useEffect, useRef } from "/static/preact.js";
import { Notice } from "/static/notice.js";
import { useWords } from "/static/words.js";

// Without `go` it only shows, and what can be pressed in it stands within.
export function Dialog({ title, go, ready, onGo, onClose, prompt, notice, onAgain, children }) {
  const { say } = useWords();
  const element = useRef(null);
  useEffect(() => { element.current.showModal(); }, []);
  const submit = (event) => {
    event.preventDefault();
    if (go && ready) onGo();
  };
  return html`
    <dialog ref=${element} aria-labelledby="dialog-title" onClose=${onClose}>
      <form onSubmit=${submit}>
        <h2 id="dialog-title">${title}</h2>
        ${prompt}
        ${children}
        <div class="dialog-foot">
          <${Notice} notice=${notice} onAgain=${onAgain} />
          <div class="dialog-end">
            <button type="button" class="plain" onClick=${onClose}>${say(go ? "clerk.cancel" : "desk.back")}</button>
            ${go && html`<button type="submit" class="loud" aria-disabled=${String(!ready)}>${go}</button>`}
          </div>
        </div>
      </form>
    </dialog>`;
}

// One of several, as large targets: radios, so that arrow keys move and one stop is enough.
export function Choice({ title, name, options, value, onChoose, short }) {
  return html`
    <fieldset class="choice">
      <legend>${title}</legend>
      <div class=${short ? "options short" : "options"}>
        ${options.map((one) => html`
          <label key=${one.value} class=${one.off ? "off" : ""}>
            <input type="radio" name=${name} disabled=${one.off} checked=${value === one.value}
              onChange=${() => onChoose(one.value)} />
            <span>${one.label}${one.note && html`<small>${one.note}</small>`}</span>
          </label>`)}
      </div>
    </fieldset>`;
}

// A list with one thing to press in each line: { key, head, words, tag, act, off, onPress }.
export function Rows({ rows, empty }) {
  if (rows.length === 0) return html`<p class="empty">${empty}</p>`;
  return html`
    <ul class="rows">
      ${rows.map((one) => html`
        <li key=${one.key}><b>${one.head}</b><span>${one.words}</span>
          ${one.tag && html`<span class="tag">${one.tag}</span>`}
          ${one.act && html`<button type="button" class="small" aria-label=${`${one.act} ${one.head}`}
            aria-disabled=${String(Boolean(one.off))} onClick=${() => one.off || one.onPress()}>${one.act}</button>`}</li>`)}
    </ul>`;
}
