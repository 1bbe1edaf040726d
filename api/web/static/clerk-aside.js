// Numbers on hold here, to be looked at again in time (R8), and those whose call was missed (R6).
import { html } from "/static/preact.js";
import { forTicket } from "/static/clerk-paths.js";
import { Small, Yesterday } from "/static/clerk-lists.js";
import { serviceName } from "/static/clerk-steps.js";
import { clockTime } from "/static/time.js";
import { useWords } from "/static/words.js";

function Card({ name, lines, children }) {
  const { say } = useWords();
  return html`
    <section class="card" aria-labelledby=${`${name}-title`}>
      <h2 id=${`${name}-title`}>${say(`clerk.${name}.title`)} <b class="count">${lines.length}</b></h2>
      ${lines.length === 0 && html`<p class="empty">${say(`clerk.${name}.empty`)}</p>`}
      <ul class="aside">${lines.map(children)}</ul>
    </section>`;
}

export function OnHold({ view, off, busy, onCall, onAsk }) {
  const { say } = useWords();
  return html`
    <${Card} name="held" lines=${view.held}>${(line) => html`
      <li key=${line.id} class=${line.overdue ? "overdue" : ""}>
        <b class="number">${line.number}</b><${Yesterday} line=${line} />
        <span>${line.reason}${line.look_at && html` <em>${say(line.overdue ? "desk.overdue" : "desk.until", {
          time: clockTime(line.look_at, view.hall.timezone) })}</em>`}</span>
        <div class="aside-acts">
          <${Small} off=${off || busy} label=${say("clerk.act.call_this")} onPress=${() => onCall(line)}
            full=${say("clerk.act.call_number", { number: line.number })} />
          <${Small} off=${off} label=${say("desk.hand_over")} onPress=${() => onAsk("transfer", line)}
            full=${say("clerk.transfer.title", { number: line.number })} />
          ${line.overdue && html`<${Small} off=${off} label=${say("desk.hold_on")} onPress=${() => onAsk("hold", line)}
            full=${say("clerk.hold.title", { number: line.number })} />`}
        </div></li>`}<//>`;
}

export function Missed({ view, off, onGo }) {
  const { say, text } = useWords();
  const back = (line) => onGo(forTicket(line.id, line.number, "return"));
  return html`
    <${Card} name="missed" lines=${view.missed}>${(line) => html`
      <li key=${line.id}><b class="number">${line.number}</b><${Yesterday} line=${line} />
        <span>${serviceName(view, line.service, text)}
          ${" "}<em>${line.returns_left ? say("desk.comes_back", { count: view.return_after }) : say("desk.no_return")}</em></span>
        <div class="aside-acts"><${Small} off=${off || !line.returns_left} label=${say("clerk.act.return")}
          full=${say("clerk.act.return_number", { number: line.number })} onPress=${() => back(line)} /></div></li>`}<//>`;
}
