// R25: which civil words fit the moment, by the names of api/contract/situations.py. Pure.

const LONG_WAIT_MIN = 30;
const BEGINNING_MIN = 1;

// The one or two that the clerk may want to say now. `minutes` since the call, or the start.
export function situationsOf(view, { stale, waited, minutes }) {
  if (stale) return ["fault"];
  if (view.state === "closed") return [];
  if (view.ticket && view.ticket.state === "serving") {
    return minutes < BEGINNING_MIN ? ["explaining", "busy"] : ["finish", "farewell"];
  }
  if (view.ticket) return called(view, waited);
  const back = view.missed.length ? ["missed"] : [];
  if (view.state === "paused") return ["paused", ...back];
  return [afterHours(view) && view.waiting > 0 ? "extended" : "hesitating", ...back];
}

function called(view, waited) {
  const { recalls, ticket_class } = view.ticket;
  const early = view.classes.some((one) => one.code === ticket_class && one.head_start_min > 0);
  const welcome = waited >= LONG_WAIT_MIN ? "long_wait" : early ? "priority" : "greeting";
  return [recalls > 0 ? "calling_again" : "calling", welcome];
}

// R19: no service takes numbers any more, and people are still being served.
const afterHours = (view) =>
  view.services.length > 0 && view.services.every((one) => one.state === "closed");

// What to say before an act that the clerk is about to do.
export const WHEN_HOLDING = {
  documents: ["missing_documents"], form: ["form"], payment: ["explaining"],
  review: ["busy"], other: ["explaining"],
};
export const WHEN_SENDING_ON = ["transfer", "wrong_window", "not_offered"];
export const whenPausing = (reason) => reason === "fault" ? ["fault"] : ["stepping_away"];
export const whenClosing = (view) => view.waiting > 0 ? ["extended"] : [];
export const OUT_OF_TURN = ["order", "priority"];
