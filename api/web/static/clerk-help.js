// R31: somebody in the hall needs a person: who goes, and that it is done.
import { html } from "/static/preact.js";
import { Note } from "/static/clerk-notes.js";
import { elsewhere } from "/static/clerk-paths.js";
import { minutesSince } from "/static/time.js";
import { LANGUAGES, useWords } from "/static/words.js";

export function HelpNote({ one, session, off, onGo }) {
  const { say, text } = useWords();
  const place = text(one.names) || one.place;
  const words = [say(`desk.help.${one.kind}`), LANGUAGES[one.language] || one.language,
    `${minutesSince(one.asked_at)} ${say("common.minutes")}`].join(" · ");
  const mine = one.staff === session.staff;
  const title = one.state === "coming" ? say("desk.help.goes", { place, staff: one.staff }) : say("desk.help.wanted", { place });
  const act = one.state === "asked" ? "coming" : "done";
  const press = () => off || onGo(elsewhere(`/help/${encodeURIComponent(one.help)}/${act}`, `help-${act}`));
  return html`
    <${Note} tone=${one.leader ? "brick" : one.state === "coming" ? "plain" : "jade"} icon="hand" title=${title} words=${words}>
      ${(act === "coming" || mine || session.role === "supervisor") && html`
        <button type="button" class="small" aria-disabled=${String(off)} onClick=${press}>
          ${say(act === "coming" ? "desk.help.go" : "desk.help.done")}</button>`}
    <//>`;
}
