// Who waits for the leader's word: requests (R16–R18), calls (R22), help (R31), empty windows (R20).
import { html } from "/static/preact.js";
import { whatWasAsked } from "/static/clerk-approval.js";
import { HelpNote } from "/static/clerk-help.js";
import { Note } from "/static/clerk-notes.js";
import { elsewhere } from "/static/clerk-paths.js";
import { secondsUntil } from "/static/clerk-state.js";
import { answeredOf, askedOf } from "/static/leader-state.js";
import { clockTime, hubNow, minutesSince, span, useTick } from "/static/time.js";
import { useWords } from "/static/words.js";

export function Asks(part) {
  const { say } = useWords();
  const { floor } = part;
  useTick();
  const asked = askedOf(floor);
  const quiet = [asked, floor.leader_calls, floor.help, floor.absences].every((one) => one.length === 0);
  return html`
    <section class="card asks" aria-labelledby="asks-title">
      <h2 id="asks-title">${say("leader.asks")} <b class="count">${asked.length + floor.leader_calls.length}</b></h2>
      ${quiet && html`<p class="empty">${say("leader.quiet")}</p>`}
      <ul class="approvals">${asked.map((one) => html`<${Approval} key=${one.id} one=${one} ...${part} />`)}</ul>
      <ul class="notes">
        ${floor.leader_calls.map((one) => html`<${Call} key=${one.id} one=${one} ...${part} />`)}
        ${floor.help.map((one) => html`<${HelpNote} key=${one.help} one=${one} ...${part} />`)}
        ${floor.absences.map((one) => html`<${Absence} key=${one.counter} one=${one} />`)}
      </ul>
      <${Answered} ...${part} />
    </section>`;
}

// One press agrees to exactly what was asked; other minutes, or no, is a press more.
function Approval({ one, session, off, onGo, onAsk }) {
  const { say } = useWords();
  const what = whatWasAsked(one, say);
  const left = span(secondsUntil(one.deadline, hubNow()));
  const own = one.staff === session.staff;
  return html`
    <li class="approval">
      <p class="approval-head"><b>${say("common.counter", { counter: one.counter })}</b> ${one.staff}
        <span class="approval-left">${say("desk.approval.left", { time: left })}</span></p>
      <p class="approval-what">${what}</p>
      <p>${one.words && html`<q>${one.words}</q> `}${say("clerk.pause.waiting", { count: one.waiting })}
        <span class="rule">${say("clerk.rule", { rule: one.rule })}</span></p>
      ${own ? html`<p class="second">${say("leader.own")}</p>` : html`
        <div class="approval-acts">
          <button type="button" class="loud" aria-disabled=${String(off)}
            aria-label=${say("leader.grant_named", { counter: one.counter, what })}
            onClick=${() => off || onGo(elsewhere(`/approvals/${one.id}/grant`, "grant"))}>${say("leader.grant")}</button>
          <button type="button" aria-disabled=${String(off)} onClick=${() => onAsk("answer", one)}>${say("leader.otherwise")}</button>
        </div>`}
    </li>`;
}

function Call({ view, one, session, off, onGo }) {
  const { say } = useWords();
  const act = one.by ? "done" : "acknowledge";
  const reason = say(`desk.leader.${one.reason}`);
  return html`
    <${Note} tone=${one.by ? "jade" : "brick"} icon="person"
      title=${`${say("common.counter", { counter: one.counter })} · ${reason}`}
      words=${[one.words, one.by && say("desk.leader.comes", { staff: one.by }),
        clockTime(one.called_at, view.hall.timezone)].filter(Boolean).join(" · ")}>
      <button type="button" class="small" aria-disabled=${String(off)}
        onClick=${() => off || onGo(elsewhere(`/leader-calls/${one.id}/${act}`, act))}>${say(`leader.call.${act}`)}</button>
    <//>`;
}

function Absence({ one }) {
  const { say } = useWords();
  return html`<${Note} tone="brick" icon="clock" words=${one.staff} title=${`${say("common.counter", { counter: one.counter })} · ${
    say(`leader.absence.${one.kind}`, { count: one.waiting, minutes: minutesSince(one.since) })}`} />`;
}

function Answered({ floor }) {
  const { say } = useWords();
  const done = answeredOf(floor);
  if (done.length === 0) return null;
  return html`
    <details class="answered"><summary>${say("leader.answered")}</summary><ul>
      ${done.map((one) => html`<li key=${one.id}>${say("common.counter", { counter: one.counter })} · ${
        say(`desk.approval.${one.state}`, { what: whatWasAsked(one, say), staff: one.by })} ${one.answer}</li>`)}
    </ul></details>`;
}
