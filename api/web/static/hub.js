// The way to the hub: a key for each act, the same key until somebody has answered. Knows no view.
import { learnClock } from "/static/time.js";

const SEND_FOR_MS = 8000;
const ONE_TRY_MS = 4000;

// The hub said no; `problem` says why and what to do instead (RFC 9457).
export class Refused extends Error {
  constructor(problem) {
    super(`${problem.status} ${problem.code}`);
    this.problem = problem;
  }
}

// No answer in the time allowed: the outcome is not known.
export class Lost extends Error {}

export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export const get = (path, language) => once("GET", path, undefined, { language });

export async function send(path, body, { language, key = newKey(), verb = "POST" } = {}) {
  const until = performance.now() + SEND_FOR_MS;
  for (let wait = 150; ; wait = Math.min(wait * 2, 2000)) {
    try {
      return await once(verb, path, body ?? {}, { language, key });
    } catch (error) {
      if (!(error instanceof Lost) || performance.now() + wait > until) throw error;
    }
    await new Promise((go) => setTimeout(go, wait * (0.5 + Math.random() / 2)));
  }
}

async function once(verb, path, body, { language, key }) {
  const answer = await fetched(`/api${path}`, {
    method: verb,
    headers: headers({ language, key, body }),
    body: verb === "POST" ? JSON.stringify(body) : undefined,
    credentials: "same-origin",
    cache: "no-store",
    signal: AbortSignal.timeout(ONE_TRY_MS),
  });
  learnClock(answer);
  if (answer.status >= 500) throw new Lost(`${path} answered ${answer.status}`);
  const said = answer.status === 204 ? null : await readable(answer);
  if (!answer.ok) throw new Refused(said);
  return said;
}

function headers({ language, key, body }) {
  const set = { "Accept-Language": language };
  if (body !== undefined) Object.assign(set, { "Content-Type": "application/json", "X-Quhao": "1" });
  if (key) set["Idempotency-Key"] = key;
  return set;
}

async function fetched(path, options) {
  try {
    return await fetch(path, options);
  } catch (error) {
    throw new Lost(String(error));
  }
}

async function readable(answer) {
  try {
    return await answer.json();
  } catch (error) {
    throw new Lost(String(error));
  }
}
