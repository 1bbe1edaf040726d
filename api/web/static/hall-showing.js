// What one device shows: fetched when its revision changes, one request at a time, newest wins.
import { useEffect, useRef, useState } from "/static/preact.js";
import { get, send } from "/static/hub.js";

const AGAIN_MS = 1000;

export function useShowing({ device, revision }, language, onError) {
  const [showing, setShowing] = useState(null);
  const work = useRef({ wanted: 0, busy: false, over: false });
  useEffect(() => {
    work.current.wanted = revision;
    if (revision && !work.current.busy) {
      fetchAll(device, work.current, { setShowing, onError, language });
    }
  }, [revision]);
  useEffect(() => () => { work.current.over = true; }, []);
  return revision ? showing : null;
}

async function fetchAll(device, work, { setShowing, onError, language }) {
  work.busy = true;
  for (let got = 0; got !== work.wanted && !work.over;) {
    const next = work.wanted;
    try {
      setShowing(await get(`/devices/${encodeURIComponent(device)}/showing`, language));
      got = next;
    } catch (error) {
      onError(error);
      await new Promise((go) => setTimeout(go, AGAIN_MS));
    }
  }
  work.busy = false;
}

// Inputs to a virtual device, in the order in which they were made.
const queues = new Map();
export function input(device, body, language) {
  const go = () => send(`/devices/${encodeURIComponent(device)}/inputs`, { id: 0, ...body }, { language });
  const sent = (queues.get(device) || Promise.resolve()).then(go);
  queues.set(device, sent.catch(() => {}));
  return sent;
}
