// Sending what the clerk pressed: one act at a time, and the second strike of a hand ignored.
import { useRef, useState } from "/static/preact.js";
import { Lost, newKey, Refused, send } from "/static/hub.js";
import { lostNotice } from "/static/notice.js";
import { useWords } from "/static/words.js";

// accessibility.md: a hand that trembles strikes twice within half a second.
const DOUBLE_STRIKE_MS = 500;
const QUIET = { busy: false, notice: null, lost: null, said: null };

// An act is { name, path, body, values }; `run` resolves to the answer, or null if there is none.
export function useActs(onSignedOut) {
  const words = useWords();
  const [state, setState] = useState(QUIET);
  const closed = useRef(false);

  async function run(act, key = newKey()) {
    if (closed.current) return null;
    closed.current = true;
    const quiet = new Promise((go) => setTimeout(go, DOUBLE_STRIKE_MS));
    setState({ ...QUIET, busy: true });
    const [answer, end] = await outcome(act, key, words);
    setState({ ...QUIET, ...end, busy: true });
    quiet.then(() => {
      closed.current = false;
      setState((now) => ({ ...now, busy: false }));
    });
    if (end.notice && end.notice.code === "sign_in_first") onSignedOut(end.notice);
    return answer;
  }

  const again = state.lost ? () => run(...state.lost) : null;
  const dismiss = () => setState((now) => ({ ...QUIET, busy: now.busy }));
  return { ...state, run, again, dismiss };
}

async function outcome(act, key, { language, say, has }) {
  try {
    const answer = await send(act.path, act.body, { language, key });
    return [answer, { said: said(act, answer, has) }];
  } catch (error) {
    if (error instanceof Refused) return [null, { notice: error.problem }];
    if (error instanceof Lost) return [null, { notice: lostNotice(say), lost: [act, key] }];
    throw error;
  }
}

// What was done, as a phrase's key and values: the reader may change the language after it.
function said(act, answer, has) {
  const number = answer.number || act.values.number || "";
  const key = act.name === "call-next" && answer.advanced === false
    ? (answer.number ? "not_advanced" : "finish") : act.name;
  const phrase = `clerk.done.${key}`;
  return [has(phrase) ? phrase : "desk.done", { ...act.values, number }];
}
