// What a clerk can do now, from the view alone. Pure: no clock, no network, no page.

// The one amber action. `body` is what the hub is told; `off` that nothing can be done.
export function primaryOf(view) {
  const number = view.ticket ? view.ticket.number : null;
  if (view.state === "closed") return act("open", "open", "open");
  if (view.state === "paused" && !view.ticket) return act("resume", "resume", "start");
  if (!view.ticket) return nextOf(view);
  if (view.ticket.state === "called") return act("start", "start", "start", { number });
  return act("finish", "finish", "finish", { number });
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
export function othersOf(view) {
  const held = view.ticket !== null;
  const called = held && view.ticket.state === "called";
  const open = view.state === "open";
  const serving = held && !called;
  return [
    { name: "call-next", label: "finish_next", code: "KeyF", off: !serving || view.waiting === 0,
      body: { after: held ? view.ticket.id : null } },
    { name: "recall", code: "KeyR", off: !called },
    { name: "no-show", label: "no_show", code: "KeyM", off: !called },
    { name: "hold", code: "KeyH", off: !held, dialog: true },
    { name: "transfer", code: "KeyT", off: !held, dialog: true },
    { name: "call", code: "KeyG", off: held || !open, dialog: true },
    { name: "reprint", code: "KeyB", off: false, dialog: true },
    { name: "pause", code: "KeyP", off: !open, dialog: true },
    { name: "close", code: "KeyC", off: view.state === "closed" || held, dialog: true },
  ];
}

// A number held here, or the next in line, is called without a reason (R4).
export const needsReason = (view, number) => !view.held.some((one) => one.number === number);

export const codeLetter = (code) => code.replace("Key", "");
