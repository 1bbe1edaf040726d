// The top of the console: counter, state, who, and the way out.
import { html } from "/static/preact.js";
import { Bar } from "/static/bar.js";
import { Icon } from "/static/icons.js";
import { LeaderBell } from "/static/leader-bell.js";
import { clockTime, hubNow, useTick } from "/static/time.js";
import { useWords } from "/static/words.js";

export function ClerkBar({ session, counter, view, stale, shortcuts, title: named, onLeave, onLeader, onWindow, onSignOut }) {
  const { say, text } = useWords();
  const title = named || (counter ? say("common.counter", { counter }) : say("clerk.title"));
  const closed = !view || view.state === "closed";
  return html`
    <${Bar} title=${title} second=${view && text(view.hall.names)}>
      ${view && !stale && html`<${State} view=${view} />`}
      ${view && html`<${Clock} timezone=${view.hall.timezone} />`}
      <p class="who"><b>${session.staff}</b> ${text(session.names)}</p>
      ${shortcuts && html`
        <label class="switch"><input type="checkbox" checked=${shortcuts.on}
          onChange=${shortcuts.toggle} />${say("clerk.shortcuts")}</label>`}
      ${onWindow && html`<button type="button" onClick=${onWindow}>${say("leader.window")}</button>`}
      ${onLeader && html`<${LeaderBell} onPress=${onLeader} />`}
      ${counter && closed && html`
        <button type="button" onClick=${onLeave}>${say("clerk.choose.other")}</button>`}
      <button type="button" onClick=${onSignOut}>${say("clerk.sign_in.out")}</button>
    <//>`;
}

function State({ view }) {
  const { say } = useWords();
  const back = view.state === "paused" && view.back_at;
  return html`
    <p class=${`state ${view.state}`}><${Icon} name=${view.state === "open" ? "finish" : "pause"} />
      ${say(`clerk.state.${view.state}`)}
      ${back && html`<span>${say("clerk.state.back_at", { time: clockTime(back, view.hall.timezone) })}</span>`}
    </p>`;
}

export function Clock({ timezone }) {
  useTick();
  return html`<p class="clock-now">${clockTime(hubNow(), timezone)}</p>`;
}
