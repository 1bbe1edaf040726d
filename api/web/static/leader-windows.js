// Every window: who sits there, how it is, what it serves, and what its clerk has left (R9, R17).
import { html } from "/static/preact.js";
import { serviceName } from "/static/clerk-steps.js";
import { clockTime } from "/static/time.js";
import { useWords } from "/static/words.js";

export function Windows({ view, floor, off, onAsk }) {
  const { say } = useWords();
  return html`
    <section class="card" aria-labelledby="windows-title">
      <h2 id="windows-title">${say("leader.windows")}</h2>
      <ul class="rows windows">
        ${floor.board.counters.map((one) => html`
          <${Line} key=${one.counter} ...${{ view, floor, off, onAsk }} counter=${one}
            line=${floor.windows.find((line) => line.counter === one.counter)} />`)}
      </ul>
    </section>`;
}

function Line({ view, floor, counter, line, off, onAsk }) {
  const { say, text } = useWords();
  const pause = floor.pauses.find((one) => one.counter === counter.counter);
  const left = floor.allowances.find((one) => one.staff === counter.staff);
  const how = [
    counter.staff,
    counter.number,
    pause && say(`clerk.pause.${pause.reason}`),
    pause && pause.back_at && say("clerk.state.back_at", { time: clockTime(pause.back_at, view.hall.timezone) }),
    left && say("leader.left", { minutes: left.minutes_left }),
  ].filter(Boolean).join(" · ");
  return html`
    <li><b>${counter.counter}</b>
      <span><em class=${`state-word ${counter.state}`}>${say(`clerk.state.${counter.state}`)}</em> ${how}
        <small>${line && line.serves.map((code) => serviceName(view, code, text)).join(say("wall.list_mark"))}
          ${line && line.assigned_by && html` <i>${say("desk.assign.by", { staff: line.assigned_by, reason: line.reason })}</i>`}</small></span>
      <button type="button" class="small" aria-disabled=${String(off || !line)}
        aria-label=${`${say("leader.assign")} ${say("common.counter", { counter: counter.counter })}`}
        onClick=${() => line && onAsk("assign", line)}>${say("leader.assign")}</button></li>`;
}
