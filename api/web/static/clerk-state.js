// What a clerk can do now, from the view and the hour alone. Pure: no clock, no network, no page.

const NOTHING = new Set();

// The one amber action. `body` is what the hub is told; `off` that nothing can be done.
export function primaryOf(view, checked = NOTHING) {
  const number = view.ticket ? view.ticket.number : null;
  if (view.state === "closed") return openOf(view, checked);
  if (view.state === "paused" && !view.ticket) return act("resume", "resume", "start");
  if (!view.ticket) return nextOf(view);
  if (view.ticket.state === "called") return act("start", "start", "start", { number });
  return act("finish", "finish", "finish", { number });
}

// R14: the check-list is confirmed with the opening itself.
function openOf(view, checked) {
  const open = act("open", "open", "open");
  if (view.checklist.length === 0) return open;
  const confirmed = view.checklist.map((one) => one.code).filter((code) => checked.has(code));
  const count = view.checklist.length - confirmed.length;
  const off = view.checks_required && count > 0;
  return { ...open, body: { checks: confirmed }, off, values: { count }, hint: count ? "checks" : "open" };
}

function nextOf(view) {
  if (view.waiting === 0) return { ...act("next", "call-next", "next"), hint: "nobody", off: true };
  const first = view.queue[0];
  return {
    ...act("next", "call-next", "next", { number: first ? first.number : "" }),
    body: { after: null },
  };
}

const act = (label, name, icon, values = {}) =>
  ({ label, hint: label, name, icon, values, body: {}, off: false });

// All else, each with its key. `dialog` asks first; what cannot be done now is off, not gone.
// `note` says on the button itself how long or how often (R5).
export function othersOf(view, now) {
  const held = view.ticket !== null;
  const called = held && view.ticket.state === "called";
  const serving = held && !called;
  return [
    { name: "call-next", label: "finish_next", code: "KeyF", off: !serving || view.waiting === 0,
      body: { after: held ? view.ticket.id : null } },
    { name: "recall", code: "KeyR", ...recallOf(view.ticket, called, now) },
    { name: "no-show", label: "no_show", code: "KeyM", ...noShowOf(view.ticket, called, now) },
    { name: "hold", code: "KeyH", off: !held, dialog: true },
    { name: "transfer", code: "KeyT", off: !held, dialog: true },
    { name: "leader", code: "KeyL", off: view.state === "closed", dialog: true },
    { name: "pause", code: "KeyP", off: view.state !== "open", dialog: true },
    { name: "close", code: "KeyC", off: view.state === "closed" || held, dialog: true },
    { name: "more", code: "KeyE", off: false, dialog: true },
  ];
}

export const secondsUntil = (moment, now) =>
  moment ? Math.max(0, Math.ceil((Date.parse(moment) - now) / 1000)) : 0;

function recallOf(ticket, called, now) {
  if (!called) return { off: true };
  const seconds = secondsUntil(ticket.recall_from, now);
  const note = seconds && ticket.recalls_left ? ["in_seconds", { seconds }]
    : ["times_left", { count: ticket.recalls_left }];
  return { off: ticket.recalls_left === 0 || seconds > 0, note };
}

function noShowOf(ticket, called, now) {
  if (!called) return { off: true };
  const seconds = secondsUntil(ticket.no_show_from, now);
  if (seconds) return { off: true, note: ["in_seconds", { seconds }] };
  const left = secondsUntil(ticket.no_show_at, now);
  return { off: false, note: ticket.no_show_at ? ["by_itself", { seconds: left }] : null };
}

// What is rare lies one touch further, behind "more", each with its key where it has one.
export function moreOf(view, { leads }) {
  const open = view.state !== "closed";
  return [
    { name: "call", code: "KeyG", off: view.ticket !== null || view.state !== "open" },
    { name: "class", off: !open },
    { name: "take", off: !open },
    { name: "steps", off: view.ticket === null },
    { name: "signals", off: view.awaiting_signal.length === 0, count: view.awaiting_signal.length },
    { name: "appointments", off: false, count: view.appointments.length },
    { name: "on_the_way", off: view.on_the_way.length === 0, count: view.on_the_way.length },
    { name: "lost", off: false },
    { name: "notice", off: false },
    { name: "reprint", code: "KeyB", off: false },
    { name: "services", off: !(view.clerks_assign || leads) || !open },
    { name: "told", off: false },
  ].map((one) => ({ ...one, dialog: true }));
}

// A number held here, or the next in line, is called without a reason (R4).
export const needsReason = (view, number) => !view.held.some((one) => one.number === number);

// R16–R18: whether the supervisor must agree to it now.
export function mustAsk(view, act, minutes = null) {
  if (view.ask_first.includes(act)) return true;
  const left = view.allowance;
  return act === "pause.personal" && left !== null
    && (left.times_left < 1 || left.minutes_left < (minutes || 1));
}

// R21: how the promise stands: "kept", "soon" in its last quarter, "late".
export function promiseOf({ since, promised_at: until }, now) {
  if (!until) return null;
  const [began, ends] = [Date.parse(since), Date.parse(until)];
  const left = Math.ceil((ends - now) / 60000);
  if (now >= ends) return { state: "late", minutes: Math.floor((now - ends) / 60000) };
  return { state: (ends - now) * 4 <= ends - began ? "soon" : "kept", minutes: left };
}

export const codeLetter = (code) => code.replace("Key", "");
