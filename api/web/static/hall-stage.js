// The whole hall on one page: kiosk, wall, paper and counters, live from the devices themselves.
import { html, useEffect, useState } from "/static/preact.js";
import { Bar } from "/static/bar.js";
import { useFollow } from "/static/follow.js";
import { Counter } from "/static/hall-counter.js";
import { Paper } from "/static/hall-paper.js";
import { Scanner } from "/static/hall-scanner.js";
import { Screen } from "/static/hall-screen.js";
import { Refused } from "/static/hub.js";
import { Icon } from "/static/icons.js";
import { lostNotice, Notice } from "/static/notice.js";
import { span } from "/static/time.js";
import { useWords } from "/static/words.js";

// Signed out, or somebody else has signed in with this browser.
const OUTSIDE = ["sign_in_first", "not_allowed"];

export function Stage({ onSignedOut, onSignOut }) {
  const { language, say } = useWords();
  const follow = useFollow("/stage", language);
  const [notice, setNotice] = useState(null);
  const { view, refused, stale } = follow;
  useEffect(() => {
    if (refused && OUTSIDE.includes(refused.code)) onSignedOut(refused);
  }, [refused]);
  const onError = (error) => {
    const problem = error instanceof Refused ? error.problem : lostNotice(say);
    if (OUTSIDE.includes(problem.code)) onSignedOut(problem);
    else if (error instanceof Refused || !stale) setNotice(problem);
  };
  return html`
    <${Bar} title=${say("stage.title")} second=${say("stage.touch_hint")}>
      <button type="button" onClick=${onSignOut}>${say("clerk.sign_in.out")}</button>
    <//>
    <div role="alert">${stale && html`
      <div class="banner"><${Icon} name="lost" /><p><b>${say("clerk.stale_title")}</b>
        <span aria-live="off">${say("stage.stale", { age: span(Math.floor(follow.silentMs / 1000)) })}</span></p>
      </div>`}</div>
    <${Notice} notice=${notice} onDismiss=${() => setNotice(null)} />
    ${view ? html`<${Hall} devices=${devicesOf(view, stale)} onError=${onError} />`
      : html`<main class="door"><p role="status">${say("clerk.connecting")}</p></main>`}`;
}

// Without a word from the hub nobody knows whether a device is there.
const devicesOf = (view, stale) =>
  stale ? view.devices.map((one) => ({ ...one, connected: false })) : view.devices;

function Hall({ devices, onError }) {
  const { say } = useWords();
  const of = (role) => devices.filter((one) => one.role === role);
  const counters = of("counter").sort((one, other) => one.counter - other.counter);
  return html`
    <main class="hall">
      <div class="kiosks"><h2>${say("stage.kiosk")}</h2>
        ${each(of("kiosk"), say("stage.no_kiosk"), (line) => html`
          <div class="kiosk-stand" key=${line.device}>
            <${Screen} line=${line} kind="kiosk" touch onError=${onError} />
            <${Scanner} line=${line} onError=${onError} /></div>`)}</div>
      <div class="walls"><h2>${say("stage.wall")}</h2>
        ${each(of("display"), say("stage.no_wall"), (line) => html`
          <${Screen} key=${line.device} line=${line} kind="wall" onError=${onError} />`)}</div>
      <div class="papers"><h2>${say("stage.paper")}</h2>
        ${each(of("virtual"), say("stage.no_printer"), (line) => html`
          <${Paper} key=${line.device} line=${line} onError=${onError} />`)}</div>
      <div class="windows"><h2>${say("stage.counters")}</h2>
        ${counters.length === 0 && html`<p class="blank">${say("stage.no_counters")}</p>`}
        <ul>${counters.map((line) => html`
          <${Counter} key=${line.device} line=${line} onError=${onError} />`)}</ul></div>
    </main>`;
}

const each = (lines, none, draw) => lines.length ? lines.map(draw) : html`<p class="blank">${none}</p>`;
