// The clerk's console: one large thing to do now, all else beside it, all of it by keyboard too.
import { html, useEffect, useRef, useState } from "/static/preact.js";
import { useActs } from "/static/clerk-acts.js";
import { ClerkBar } from "/static/clerk-bar.js";
import { Others, Primary, useShortcuts } from "/static/clerk-buttons.js";
import { DIALOGS } from "/static/clerk-dialogs.js";
import { Aside, Queue, Services } from "/static/clerk-lists.js";
import { Prompt } from "/static/clerk-prompts.js";
import { othersOf, primaryOf } from "/static/clerk-state.js";
import { Now } from "/static/clerk-ticket.js";
import { useFollow } from "/static/follow.js";
import { Notice } from "/static/notice.js";
import { Stale } from "/static/stale.js";
import { useWords } from "/static/words.js";

export function Console({ session, counter, onLeave, onSignedOut, onSignOut }) {
  const { language, say } = useWords();
  const follow = useFollow(`/views/counter/${counter}`, language);
  const acts = useActs(onSignedOut);
  const { view, refused } = follow;
  useEffect(() => {
    if (refused && refused.code === "sign_in_first") onSignedOut(refused);
  }, [refused]);
  const bar = { session, counter, view, stale: follow.stale, onLeave, onSignOut };
  if (view) return html`<${Desk} ...${{ bar, follow, view, acts, counter }} />`;
  return html`
    <${ClerkBar} ...${bar} />
    <main class="door">
      ${follow.stale ? html`<${Stale} follow=${follow} />` : html`<p role="status">${say("clerk.connecting")}</p>`}
      <${Notice} notice=${refused} onDismiss=${onLeave} />
    </main>`;
}

function Desk({ bar, follow, view, acts, counter }) {
  const { say } = useWords();
  const [asking, setAsking] = useState(null);
  const primaryButton = useRef(null);
  const off = follow.stale || acts.busy;
  const toPrimary = () => primaryButton.current && primaryButton.current.focus();
  useEffect(() => { if (!asking) toPrimary(); }, [asking === null]);

  // `id` is the hall's own name of a ticket: two may have the same number after a night.
  const actOf = (name, body, number, id) => ({
    name, body, values: { counter, number },
    path: name === "return" || name === "reprint"
      ? `/tickets/${encodeURIComponent(id)}/${name}` : `/counters/${counter}/${name}`,
  });
  async function run(name, body = {}, number = view.ticket && view.ticket.number, id = number) {
    if (off) return null;
    const answer = await acts.run(actOf(name, body, number, id));
    if (answer) setAsking(null);
    return answer;
  }
  const ask = (name, number = view.ticket && view.ticket.number, { id = number, then = null } = {}) => {
    if (off) return;
    acts.dismiss();
    setAsking({ name, number, id, then });
  };
  const primary = primaryOf(view);
  const press = () => primary.off || run(primary.name, primary.body, primary.values.number);
  const other = (one) => {
    if (one.off) return;
    if (one.dialog) ask(one.name);
    else run(one.name, one.body);
  };
  const others = othersOf(view);
  const shortcuts = useShortcuts({ asking, press, others, other });
  const signOut = () => view.state === "closed" ? bar.onSignOut() : ask("close", null, { then: bar.onSignOut });

  return html`
    <${ClerkBar} ...${bar} shortcuts=${shortcuts} onSignOut=${signOut} />
    <${Stale} follow=${follow} />
    <main class="desk" aria-busy=${String(acts.busy)}>
      <div class="hand">
        <${Now} view=${view} stale=${follow.stale} />
        <${Prompt} view=${view} stale=${follow.stale} />
        <${Notice} notice=${!asking && acts.notice} onDismiss=${acts.dismiss} onAgain=${acts.again} />
        <${Primary} inner=${primaryButton} primary=${primary} off=${off || primary.off}
          keys=${shortcuts.on} onPress=${press} />
        <p class="said" role="status">${acts.said && say(...acts.said)}</p>
        <${Others} others=${others} off=${off} keys=${shortcuts.on} onPress=${other} />
      </div>
      <div class="lists">
        <${Services} view=${view} />
        <${Queue} view=${view} off=${off || view.ticket !== null || view.state !== "open"}
          onCall=${(line) => ask("call", line.number, { id: line.id })} />
        <div class="pair">
          <${Aside} name="held" lines=${view.held} view=${view} act="clerk.act.call_this"
            full="clerk.act.call_number" off=${off || view.ticket !== null || view.state !== "open"}
            onPress=${(line) => run("call", { number: line.id }, line.number)} />
          <${Aside} name="missed" lines=${view.missed} view=${view} act="clerk.act.return"
            full="clerk.act.return_number" off=${off} onPress=${(line) => run("return", {}, line.number, line.id)} />
        </div>
      </div>
    </main>
    ${asking && html`<${Asked} asking=${asking} view=${view} acts=${acts} off=${off} run=${run}
      onClose=${() => setAsking(null)} />`}`;
}

function Asked({ asking, view, acts, off, run, onClose }) {
  const Wanted = DIALOGS[asking.name];
  const go = async (body, number) => {
    const answer = await run(asking.name, body, number);
    if (answer && asking.then) asking.then();
  };
  return html`<${Wanted} view=${view} number=${asking.number} id=${asking.id} off=${off} notice=${acts.notice}
    onAgain=${acts.again} onGo=${go} onClose=${onClose} />`;
}
