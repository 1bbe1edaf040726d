// What the duty leader has to do, from the view of the floor alone. Pure.

export const askedOf = (view) => view.approvals.filter((one) => one.state === "asked");
export const answeredOf = (view) => view.approvals.filter((one) => one.state !== "asked").slice(0, 5);

// Whoever waits for the leader himself.
export const urgentOf = (view) => askedOf(view).length
  + view.leader_calls.filter((one) => !one.by).length
  + view.help.filter((one) => one.leader && one.state === "asked").length;

export const clockUnsure = (view) => view.readiness.lines.some((one) => one.code === "clock_unsure");
export const redFirst = (view) => view.readiness.lines.filter((one) => one.state !== "green");
