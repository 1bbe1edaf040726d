// What dialogs are made of: a line to write in, reasons as chips with words of one's own, minutes.
import { html, useState } from "/static/preact.js";
import { Choice } from "/static/dialog.js";
import { useWords } from "/static/words.js";

export const Line = ({ label, value, onChange, big, long }) => html`
  <label class=${big ? "line big" : "line"}>${label}
    ${long ? html`<textarea rows="3" maxlength="500" value=${value}
      onInput=${(event) => onChange(event.currentTarget.value)}></textarea>` : html`
    <input value=${value} autocomplete="off" spellcheck=${false} maxlength="120"
      onInput=${(event) => onChange(event.currentTarget.value)} />`}</label>`;

// One of the hall's usual reasons, or one's own words: { value, chips } for `Reason`.
// `key` is the phrase of each; `names` are the usual ones, the last asks for words.
export function useReason(key, names, first = null) {
  const { say } = useWords();
  const [choice, setChoice] = useState(first);
  const [own, setOwn] = useState("");
  const other = choice === names[names.length - 1];
  const value = other ? own.trim() : choice ? say(key(choice)) : "";
  return { value, choice, key, names, other, own, setChoice, setOwn };
}

export function Reason({ title, reason }) {
  const { say } = useWords();
  const { key, names, choice, other, own, setChoice, setOwn } = reason;
  return html`
    <${Choice} title=${title} name="reason" value=${choice} onChoose=${setChoice}
      options=${names.map((one) => ({ value: one, label: say(key(one)) }))} />
    ${other && html`<${Line} label=${title} value=${own} onChange=${setOwn} />`}`;
}

export function Minutes({ title, options, value, onChoose, unknown }) {
  const { say } = useWords();
  const times = options.map((one) => (
    { value: one, label: say("clerk.pause.some_minutes", { minutes: one }) }));
  const all = unknown ? [...times, { value: null, label: say("clerk.pause.unknown") }] : times;
  return html`
    <${Choice} title=${title} name="minutes" value=${value} onChoose=${onChoose} options=${all} short />`;
}

// A number that was chosen before the dialog, or is written now: its id, or what was written.
export function useNumber({ number, id }) {
  const [wanted, setWanted] = useState(number || "");
  const written = wanted.trim().toUpperCase();
  return { wanted, setWanted, number: written, id: written === number ? id : written };
}
