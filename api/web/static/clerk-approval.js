// R16–R18: what became of the question to the supervisor, from asking to the answer.
import { html } from "/static/preact.js";
import { Note } from "/static/clerk-notes.js";
import { elsewhere } from "/static/clerk-paths.js";
import { secondsUntil } from "/static/clerk-state.js";
import { hubNow, span, useTick } from "/static/time.js";
import { useWords } from "/static/words.js";

const TONES = { asked: "amber", granted: "jade", refused: "brick", lapsed: "brick", withdrawn: "plain" };

export function whatWasAsked(one, say) {
  if (one.act === "close") return say("clerk.act.close");
  const reason = say(`clerk.pause.${one.reason}`);
  const minutes = one.granted_min || one.minutes;
  return minutes ? `${reason} ${say("clerk.pause.some_minutes", { minutes })}` : reason;
}

export function ApprovalNote({ one, off, onGo, onRead }) {
  const { say } = useWords();
  useTick();
  const what = whatWasAsked(one, say);
  const title = say(`desk.approval.${one.state}`, { what, staff: one.by });
  const left = span(secondsUntil(one.deadline, hubNow()));
  const words = one.state === "asked" ? say("desk.approval.left", { time: left }) : one.answer;
  const withdraw = elsewhere(`/approvals/${one.id}/withdraw`, "withdraw");
  return html`
    <${Note} tone=${TONES[one.state]} icon=${one.state === "granted" ? "finish" : "person"} title=${title} words=${words}>
      ${one.state === "asked" ? html`
        <button type="button" class="small" aria-disabled=${String(off)}
          onClick=${() => off || onGo(withdraw)}>${say("desk.approval.withdraw")}</button>` : html`
        <button type="button" class="small" onClick=${onRead}>${say("clerk.dismiss")}</button>`}
    <//>`;
}
