// Choosing a window: which ones this clerk may take, how each is, and opening one.
import { html, useEffect } from "/static/preact.js";
import { useActs } from "/static/clerk-acts.js";
import { ClerkBar } from "/static/clerk-bar.js";
import { useFollow } from "/static/follow.js";
import { get } from "/static/hub.js";
import { Notice } from "/static/notice.js";
import { Stale } from "/static/stale.js";
import { useWords } from "/static/words.js";

export function Choose({ session, wanted, onCounter, onLeader, onSignedOut, onSignOut }) {
  const { say, language } = useWords();
  const follow = useFollow("/views/board", language);
  const acts = useActs(onSignedOut);
  const { view, refused, stale } = follow;
  const off = acts.busy || (stale && !refused);
  useEffect(() => {
    if (refused && refused.code === "sign_in_first") onSignedOut(refused);
  }, [refused]);
  const lines = view ? view.counters : [];
  async function take(counter) {
    if (off) return;
    if (counter === session.counter || await hasChecks(counter)) { onCounter(counter); return; }
    const open = { name: "open", path: `/counters/${counter}/open`, body: {}, values: { counter } };
    if (await acts.run(open)) onCounter(counter);
  }
  // R14: where a check-list waits, it is seen before the window opens.
  async function hasChecks(counter) {
    try {
      return (await get(`/views/counter/${counter}`, language)).checklist.length > 0;
    } catch {
      return false; // the opening itself then says what is amiss
    }
  }
  return html`
    <${ClerkBar} session=${session} onLeader=${onLeader} onSignOut=${onSignOut} />
    ${!refused && html`<${Stale} follow=${follow} />`}
    <main class="choose">
      <h2>${say("clerk.choose.title")}</h2>
      <p>${say(session.counters.length ? "clerk.choose.hint" : "clerk.choose.none")}</p>
      <${Notice} notice=${acts.notice} onDismiss=${acts.dismiss} onAgain=${acts.again} />
      <ul class="counters">
        ${session.counters.map((counter) => html`
          <${Window} key=${counter} counter=${counter} off=${off} mine=${counter === session.counter}
            first=${counter === (wanted || session.counters[0])}
            line=${lines.find((one) => one.counter === counter)} onTake=${() => take(counter)} />`)}
      </ul>
    </main>`;
}

function Window({ counter, line, mine, first, off, onTake }) {
  const { say } = useWords();
  const taken = !mine && Boolean(line) && line.state !== "closed";
  const focus = (button) => button && first && document.activeElement === document.body && button.focus();
  return html`
    <li><button type="button" ref=${focus} aria-disabled=${String(off || taken)}
      onClick=${() => taken || onTake()}>
      <b class="number">${counter}</b>
      <span>${say("common.counter", { counter })}
        <small>${line ? say(`clerk.state.${line.state}`) : say("common.unknown")} ${line && line.staff}</small></span>
      ${!taken && html`<span class="go">${say(mine ? "clerk.choose.enter" : "clerk.choose.open")}</span>`}
    </button></li>`;
}
