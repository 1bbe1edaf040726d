// What the clerk must know besides the number at his window: asked, granted, late, on the way.
import { html, useState } from "/static/preact.js";
import { ApprovalNote } from "/static/clerk-approval.js";
import { elsewhere } from "/static/clerk-paths.js";
import { HelpNote } from "/static/clerk-help.js";
import { serviceName } from "/static/clerk-steps.js";
import { Icon } from "/static/icons.js";
import { clockTime, minutesSince } from "/static/time.js";
import { useWords } from "/static/words.js";

export function Notes({ view, session, off, onGo }) {
  const { say } = useWords();
  const [read, setRead] = useState(null);
  const lines = [...absence(view), ...asked(view, read, setRead), ...leader(view), ...helps(view),
    ...closing(view), ...outOfTurn(view), ...certificates(view)];
  return html`
    <ul class="notes" role="status" aria-label=${say("desk.notes")}>
      ${lines.map(([Line, key, props]) => html`<${Line} key=${key} ...${{ view, session, off, onGo, ...props }} />`)}
    </ul>`;
}

// R20, R16: a window that should serve and does not.
const absence = ({ absence: one }) => one ? [[AbsenceNote, "absence", { one }]] : [];
const asked = ({ approval: one }, read, setRead) =>
  one && one.id !== read ? [[ApprovalNote, "approval", { one, onRead: () => setRead(one.id) }]] : [];
const leader = (view) => view.leader_calls.map((one) => [LeaderNote, `leader ${one.id}`, { one }]);
const helps = (view) => view.help.map((one) => [HelpNote, `help ${one.help}`, { one }]);
const outOfTurn = (view) => view.out_of_turn.map((one) => [TurnNote, `turn ${one.ticket}`, { one }]);
const certificates = (view) => view.certificates.map((one) => [CertificateNote, `paper ${one.service}`, { one }]);
const closing = ({ today, state }) =>
  state !== "closed" && (today.closing_soon || today.state === "extended") ? [[ClosingNote, "closing", {}]] : [];

export function Note({ tone, icon, title, words, children }) {
  return html`
    <li class=${`note-line ${tone}`}><${Icon} name=${icon} />
      <p><b>${title}</b>${words && html` <span>${words}</span>`}</p>
      ${children && html`<div class="note-acts">${children}</div>`}</li>`;
}

function AbsenceNote({ one }) {
  const { say } = useWords();
  const told = one.told === "leader" && say("desk.absence.leader_told");
  return html`<${Note} tone="brick" icon="clock" words=${told}
    title=${say(`desk.absence.${one.kind}`, { count: one.waiting, minutes: minutesSince(one.since) })} />`;
}

function LeaderNote({ view, one }) {
  const { say } = useWords();
  const time = clockTime(one.called_at, view.hall.timezone);
  return html`<${Note} tone=${one.by ? "jade" : "amber"} icon="person" words=${one.words}
    title=${one.by ? say("desk.leader.comes", { staff: one.by }) : say("desk.leader.called", { time })} />`;
}

// R19: whoever is here is served; how many that are.
function ClosingNote({ view }) {
  const { say } = useWords();
  const { today, hall } = view;
  const values = { count: today.remaining, time: today.closes_at ? clockTime(today.closes_at, hall.timezone) : "" };
  const alone = view.only_here > 0 && say("desk.only_here", { count: view.only_here });
  return html`<${Note} tone="amber" icon="clock" words=${alone}
    title=${say(today.state === "extended" ? "desk.closing.extended" : "desk.closing.soon", values)} />`;
}

function TurnNote({ one }) {
  const { say } = useWords();
  return html`<${Note} tone="plain" icon="next" words=${one.reason}
    title=${say("desk.out_of_turn", { number: one.number, counter: one.counter, count: one.passed })} />`;
}

// R10: in time, before the window may not serve it any more.
function CertificateNote({ view, one }) {
  const { say, text } = useWords();
  const how = one.until === null ? "none" : one.days < 0 ? "ended" : "ends";
  return html`<${Note} tone=${how === "ends" ? "amber" : "brick"} icon="paper"
    title=${say(`desk.certificate.${how}`, { service: text(one.names), date: one.until || "", days: one.days || 0 })} />`;
}
