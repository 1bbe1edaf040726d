// The duty leader's page: what waits for his word first, the hall beside it; on a desk or a phone.
import { html, useEffect, useState } from "/static/preact.js";
import { useActs } from "/static/clerk-acts.js";
import { ClerkBar } from "/static/clerk-bar.js";
import { useFollow } from "/static/follow.js";
import { Asks } from "/static/leader-asks.js";
import { LEADER_DIALOGS } from "/static/leader-dialogs.js";
import { Hall } from "/static/leader-hall.js";
import { Late } from "/static/leader-late.js";
import { Ready } from "/static/leader-ready.js";
import { Waits } from "/static/leader-waits.js";
import { Windows } from "/static/leader-windows.js";
import { Notice } from "/static/notice.js";
import { Stale } from "/static/stale.js";
import { useWords } from "/static/words.js";

export function Leader({ session, onWindow, onSignedOut, onSignOut }) {
  const { language, say } = useWords();
  const follow = useFollow("/views/floor", language);
  const acts = useActs(onSignedOut);
  const [asking, setAsking] = useState(null);
  const { view, refused } = follow;
  useEffect(() => {
    if (refused && refused.code === "sign_in_first") onSignedOut(refused);
  }, [refused]);
  const off = follow.stale || acts.busy;
  const onGo = async (act) => {
    if (off) return null;
    const answer = await acts.run(act);
    if (answer) setAsking(null);
    return answer;
  };
  // Reading is an act as well, and journalled; it answers with what was written.
  const onRead = (act) => acts.run(act);
  const onAsk = (name, one = null) => {
    if (follow.stale) return;
    acts.dismiss();
    setAsking({ name, one });
  };
  const part = { view: view && asWindow(view), floor: view, session, off, onGo, onAsk, onRead };
  const Wanted = asking && LEADER_DIALOGS[asking.name];
  return html`
    <${ClerkBar} session=${session} view=${null} title=${say("leader.title")} onSignOut=${onSignOut} onWindow=${onWindow} />
    <${Stale} follow=${follow} />
    <main class="lead" aria-busy=${String(acts.busy)}>
      ${refused && html`<${Notice} notice=${refused} onDismiss=${onWindow} />`}
      <${Notice} notice=${!asking && acts.notice} onDismiss=${acts.dismiss} onAgain=${acts.again} />
      <p class="said" role="status">${acts.said && say(...acts.said)}</p>
      ${!view ? !refused && html`<p role="status">${say("clerk.connecting")}</p>` : html`
        <div class="lead-first"><${Asks} ...${part} /><${Late} ...${part} /><${Waits} ...${part} /></div>
        <div class="lead-second"><${Windows} ...${part} /><${Ready} ...${part} /><${Hall} ...${part} /></div>`}
    </main>
    ${asking && view && html`<${Wanted} ...${part} one=${asking.one} notice=${acts.notice} onAgain=${acts.again}
      onClose=${() => setAsking(null)} />`}`;
}

// What parts shared with a window's page read of a view: the hall and its services.
const asWindow = (floor) => ({ ...floor, hall: floor.board.hall, services: floor.board.services });
