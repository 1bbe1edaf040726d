// The console's buttons and their keys. Disabled ones keep their place and the focus.
import { html, useEffect, useRef, useState } from "/static/preact.js";
import { codeLetter } from "/static/clerk-state.js";
import { Icon } from "/static/icons.js";
import { useWords } from "/static/words.js";

const KEPT = "quhao.shortcuts";
const WRITES = "input:not([type=checkbox]), textarea, select, dialog";
const PRESSES = "button, a, input, [tabindex]";

// WCAG 2.1.4: keys of one letter can be switched off. Codes, not letters: 注音 may be on.
export function useShortcuts(desk) {
  const [on, setOn] = useState(() => localStorage.getItem(KEPT) !== "off");
  const now = useRef(null);
  now.current = { ...desk, on };
  useEffect(() => {
    const onKey = (event) => keyed(event, now.current);
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
  const toggle = () => { localStorage.setItem(KEPT, on ? "off" : "on"); setOn(!on); };
  return { on, toggle };
}

function keyed(event, { on, asking, press, keyed: others, other }) {
  const at = (selector) => event.target.closest && event.target.closest(selector);
  if (event.repeat && at("button") && ["Enter", "Space"].includes(event.code)) event.preventDefault();
  if (!on || asking || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
  if (at(WRITES) || (event.code === "Space" && at(PRESSES))) return;
  const wanted = others.find((one) => one.code === event.code);
  if (!wanted && event.code !== "Space" && event.code !== "KeyN") return;
  event.preventDefault();
  if (wanted) other(wanted);
  else press();
}

// A click that is the second of a double click is no press of its own.
const once = (act) => (event) => { if (event.detail < 2) act(); };

export function Primary({ inner, primary, off, keys, onPress }) {
  const { say } = useWords();
  const label = primary.hint === "nobody" ? "nobody" : primary.label;
  return html`
    <button ref=${inner} type="button" class="primary" aria-disabled=${String(off)}
      aria-keyshortcuts=${keys ? "N Space" : undefined} onClick=${once(onPress)}>
      <${Icon} name=${primary.icon} />
      <span class="primary-words"><b>${say(`clerk.primary.${label}`)}</b>
        <small>${say(`clerk.primary.hint_${primary.hint}`, primary.values)}</small></span>
      ${keys && html`<span class="keys" aria-hidden="true"><kbd>N</kbd><kbd>Space</kbd></span>`}
    </button>`;
}

export function Others({ others, off, keys, onPress }) {
  const { say } = useWords();
  return html`
    <div class="others" role="group" aria-label=${say("clerk.act.title")}>
      ${others.map((one) => html`
        <button type="button" key=${one.name} aria-disabled=${String(off || one.off)}
          aria-keyshortcuts=${keys ? codeLetter(one.code) : undefined}
          onClick=${once(() => off || onPress(one))}>
          <span>${say(`clerk.act.${one.label || one.name}`)}
            ${one.note && html`<small>${say(`desk.button.${one.note[0]}`, one.note[1])}</small>`}</span>
          ${keys && html`<kbd aria-hidden="true">${codeLetter(one.code)}</kbd>`}
        </button>`)}
    </div>`;
}
