// Follow one view for ever: its newest whole picture, and how old the last word is.
import { useEffect, useRef, useState } from "/static/preact.js";
import { get, Refused } from "/static/hub.js";
import { useTick } from "/static/time.js";

// Design §4: without a word for this long, what is shown may be old.
export const STALE_AFTER_MS = 10000;
// The hub says something at least every 3 s, so this silence means that the line is dead.
const SILENCE_MS = 8000;

// { view, silentMs, stale, refused }: `refused` is the problem if the hub will not let us look.
export function useFollow(path, language) {
  const [view, setView] = useState(null);
  const [refused, setRefused] = useState(null);
  const heardAt = useRef(performance.now());
  const now = useTick(500);
  useEffect(() => {
    setView(null);
    setRefused(null);
    heardAt.current = performance.now();
    if (!path) return undefined;
    return follow(path, {
      language,
      onView: (fresh) => { setRefused(null); setView(fresh); },
      onWord: () => { heardAt.current = performance.now(); },
      onRefused: setRefused,
    });
  }, [path]);
  const silentMs = Math.max(0, now - heardAt.current);
  return { view, silentMs, stale: silentMs >= STALE_AFTER_MS, refused };
}

function follow(path, { language, onView, onWord, onRefused }) {
  let source = null;
  let timer = null;
  let over = false;
  const later = (act, ms) => { clearTimeout(timer); timer = setTimeout(act, ms); };
  const again = () => { source.close(); later(connect, 500 + Math.random() * 1000); };
  const heard = () => { onWord(); later(again, SILENCE_MS); };
  function connect() {
    source = new EventSource(`/api${path}/stream`);
    source.addEventListener("view", (event) => { onView(JSON.parse(event.data)); heard(); });
    source.addEventListener("beat", heard);
    source.addEventListener("error", () => { again(); ask(); });
    later(again, SILENCE_MS);
  }
  // A stream does not say why it ended; the same path without /stream does.
  async function ask() {
    try {
      await get(path, language);
    } catch (error) {
      if (error instanceof Refused && !over) onRefused(error.problem);
    }
  }
  connect();
  return () => { over = true; clearTimeout(timer); source.close(); };
}
