// R30: the book of opinions: which are open, what was written, and the answer. Read only when asked.
import { html, useEffect, useState } from "/static/preact.js";
import { Line } from "/static/clerk-fields.js";
import { elsewhere } from "/static/clerk-paths.js";
import { Dialog, Rows } from "/static/dialog.js";
import { get } from "/static/hub.js";
import { useWords } from "/static/words.js";

const path = (reference, act) => elsewhere(`/opinions/${encodeURIComponent(reference)}/${act}`, `opinion-${act}`);

export function Opinions({ onGo, onRead, off, notice, onClose }) {
  const { say, language } = useWords();
  const [lines, setLines] = useState(null);
  const [opened, setOpened] = useState(null);
  const [answer, setAnswer] = useState("");
  useEffect(() => { get("/opinions", language).then((book) => setLines(book.opinions), () => setLines([])); }, []);
  const read = async (reference) => setOpened(await onRead(path(reference, "read")));
  const act = opened && { ...path(opened.opinion.reference, "answer"), body: { text: answer.trim() } };
  const open = opened && opened.opinion.state !== "answered";
  return html`
    <${Dialog} title=${say("leader.opinions.title")} notice=${notice} onClose=${onClose}
      go=${open ? say("leader.opinions.answer") : null} ready=${answer.trim() !== "" && !off} onGo=${() => onGo(act)}>
      ${opened ? html`<${Written} text=${opened} />
        ${open && html`<${Line} long label=${say("leader.opinions.words")} value=${answer} onChange=${setAnswer} />`}` : html`
        <${Rows} empty=${say("leader.opinions.none")} rows=${(lines || []).map((one) => ({
          key: one.reference, head: one.reference, off, act: say("leader.opinions.read"),
          words: `${say(`leader.opinions.${one.kind}`)} · ${say("leader.opinions.due", { date: one.due })}`,
          tag: say(`leader.opinions.${one.overdue ? "overdue" : one.state}`), onPress: () => read(one.reference),
        }))} />`}
    <//>`;
}

function Written({ text }) {
  return html`<div class="written"><h3>${text.opinion.reference}</h3>
    ${text.written.map((one, index) => html`<p key=${index}>${one.text}${one.contact && html`<small> ${one.contact}</small>`}</p>`)}</div>`;
}
