// The clerk's console: one large thing to do now, all else beside it, all of it by keyboard too.
import { html, useEffect, useRef, useState } from "/static/preact.js";
import { useActs } from "/static/clerk-acts.js";
import { Missed, OnHold } from "/static/clerk-aside.js";
import { ClerkBar } from "/static/clerk-bar.js";
import { Others, Primary, useShortcuts } from "/static/clerk-buttons.js";
import { useChecks } from "/static/clerk-checks.js";
import { DIALOGS } from "/static/clerk-dialogs.js";
import { Queue, Services } from "/static/clerk-lists.js";
import { Notes } from "/static/clerk-notes.js";
import { atCounter } from "/static/clerk-paths.js";
import { Prompt } from "/static/clerk-prompts.js";
import { moreOf, othersOf, primaryOf } from "/static/clerk-state.js";
import { Now } from "/static/clerk-ticket.js";
import { useFollow } from "/static/follow.js";
import { Notice } from "/static/notice.js";
import { Stale } from "/static/stale.js";
import { hubNow } from "/static/time.js";
import { useWords } from "/static/words.js";

export function Console({ session, counter, onLeave, onLeader, onSignedOut, onSignOut }) {
  const { language, say } = useWords();
  const follow = useFollow(`/views/counter/${counter}`, language);
  const acts = useActs(onSignedOut);
  const { view, refused } = follow;
  useEffect(() => {
    if (refused && refused.code === "sign_in_first") onSignedOut(refused);
  }, [refused]);
  const bar = { session, counter, view, stale: follow.stale, onLeave, onLeader, onSignOut };
  if (view) return html`<${Desk} ...${{ bar, follow, view, acts, session }} />`;
  return html`
    <${ClerkBar} ...${bar} />
    <main class="door">
      ${follow.stale ? html`<${Stale} follow=${follow} />` : html`<p role="status">${say("clerk.connecting")}</p>`}
      <${Notice} notice=${refused} onDismiss=${onLeave} />
    </main>`;
}

function Desk({ bar, follow, view, acts, session }) {
  const { say } = useWords();
  const [asking, setAsking] = useState(null);
  const primaryButton = useRef(null);
  const off = follow.stale || acts.busy;
  const checks = useChecks(view, follow.stale);
  const toPrimary = () => primaryButton.current && primaryButton.current.focus();
  useEffect(() => { if (!asking) toPrimary(); }, [asking === null]);

  async function run(act, then = null) {
    if (off) return;
    const answer = await acts.run(act);
    if (!answer) return;
    setAsking(null);
    if (then && !answer.approval) then();
  }
  const ask = (name, line = view.ticket, more = {}) => {
    if (follow.stale) return;
    acts.dismiss();
    setAsking({ name, number: line && line.number, id: line && line.id, ...more });
  };
  const primary = primaryOf(view, checks.checked);
  const others = othersOf(view, hubNow());
  const rare = moreOf(view, { leads: session.role === "supervisor" });
  const press = () => primary.off || run(atCounter(view, primary.name, primary.body, primary.values.number));
  const other = (one) => {
    if (one.off) return;
    if (one.dialog) ask(one.name, one.name === "call" || one.name === "reprint" ? null : view.ticket);
    else run(atCounter(view, one.name, one.body, view.ticket && view.ticket.number));
  };
  const shortcuts = useShortcuts({ asking, press, keyed: [...others, ...rare].filter((one) => one.code), other });
  const signOut = () => view.state === "closed" ? bar.onSignOut() : ask("close", null, { then: bar.onSignOut });
  const busy = view.ticket !== null || view.state !== "open";

  return html`
    <${ClerkBar} ...${bar} shortcuts=${shortcuts} onSignOut=${signOut} />
    <${Stale} follow=${follow} />
    <main class="desk" aria-busy=${String(acts.busy)}>
      <div class="hand">
        <div class="hand-top">
          <${Now} view=${view} stale=${follow.stale} checks=${checks} onAsk=${ask} />
          <${Notice} notice=${!asking && acts.notice} onDismiss=${acts.dismiss} onAgain=${acts.again} />
          <${Prompt} view=${view} stale=${follow.stale} />
        </div>
        <${Primary} inner=${primaryButton} primary=${primary} off=${off || primary.off}
          keys=${shortcuts.on} onPress=${press} />
        <p class="said" role="status">${acts.said && say(...acts.said)}</p>
        <${Others} others=${others} off=${off} keys=${shortcuts.on} onPress=${other} />
      </div>
      <div class="lists">
        <${Notes} view=${view} session=${session} off=${off} onGo=${run} />
        <${Services} view=${view} />
        <${Queue} view=${view} off=${off || busy} onCall=${(line) => ask("call", line)} />
        <div class="pair">
          <${OnHold} view=${view} off=${off} busy=${busy} onAsk=${(name, line) => ask(name, line, { held: line })}
            onCall=${(line) => run(atCounter(view, "call", { number: line.id }, line.number))} />
          <${Missed} view=${view} off=${off} onGo=${run} />
        </div>
      </div>
    </main>
    ${asking && meant(asking, view) && html`<${Asked} key=${asking.name} onClose=${() => setAsking(null)}
      ...${{ asking, view, acts, off, session, run, ask, shortcuts }} />`}`;
}

// A number may have left the window, or its hold, while the dialog about it was open.
const OF_THE_TICKET = ["hold", "transfer", "steps"];
const meant = ({ name, id, held }, view) => !OF_THE_TICKET.includes(name)
  || (held ? view.held.some((one) => one.id === id) : view.ticket !== null && view.ticket.id === id);

function Asked({ asking, view, acts, off, session, run, ask, shortcuts, onClose }) {
  const Wanted = DIALOGS[asking.name];
  const held = asking.held && view.held.find((one) => one.id === asking.id);
  return html`<${Wanted} ...${asking} held=${held} view=${view} session=${session} off=${off} notice=${acts.notice} keys=${shortcuts.on}
    onAgain=${acts.again} onAsk=${(name) => ask(name)} onGo=${(act) => run(act, asking.then)} onClose=${onClose} />`;
}
