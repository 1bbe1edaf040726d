// Times as people read them, by the hub's clock and not the PC's. Knows no view.
import { useEffect, useState } from "/static/preact.js";

// A Date header has whole seconds and travels a little: a smaller difference is no difference.
const TRUST_MS = 2000;
let ahead = 0;

// Learn from an answer of the hub how far this PC's clock is off.
export function learnClock(response) {
  const said = Date.parse(response.headers.get("Date") || "");
  if (Number.isNaN(said)) return;
  const difference = said - Date.now();
  ahead = Math.abs(difference) > TRUST_MS ? difference : 0;
}

export const hubNow = () => Date.now() + ahead;

// Redraw every `everyMs`; the answer is the monotonic clock in ms.
export function useTick(everyMs = 1000) {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}

export function clockTime(moment, timezone) {
  return new Intl.DateTimeFormat("en-GB", {
    hour: "2-digit", minute: "2-digit", hour12: false, timeZone: timezone,
  }).format(new Date(moment));
}

export const secondsSince = (moment) =>
  Math.max(0, Math.floor((hubNow() - Date.parse(moment)) / 1000));

// 3:07, 1:02:45
export function span(seconds) {
  const two = (n) => String(n).padStart(2, "0");
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

export const minutesSince = (moment) => Math.floor(secondsSince(moment) / 60);
