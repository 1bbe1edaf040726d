// R15: other hours for a day in one action, such as a typhoon; R14: what time it is.
import { html, useState } from "/static/preact.js";
import { Line, Reason, useReason } from "/static/clerk-fields.js";
import { elsewhere } from "/static/clerk-paths.js";
import { Choice, Dialog } from "/static/dialog.js";
import { clockTime, hubNow } from "/static/time.js";
import { useWords } from "/static/words.js";

const WHY = ["typhoon", "power", "system", "other"];
const WAYS = ["closed", "closes_at", "spans"];

export function Hours({ view, onGo, ...rest }) {
  const { say } = useWords();
  const [way, setWay] = useState("closed");
  const [time, setTime] = useState("12:00");
  const [spans, setSpans] = useState("08:00-12:00");
  const [date, setDate] = useState("");
  const reason = useReason((one) => `leader.hours.because.${one}`, WHY);
  const hours = { closed: { closed: true }, closes_at: { closes_at: time }, spans: { spans: spans.split(/[\s,，、]+/).filter(Boolean) } };
  const body = { ...hours[way], date, reason: reason.value };
  return html`
    <${Dialog} ...${rest} title=${say("leader.hours.title")} go=${say("leader.hours.go")}
      ready=${reason.value !== "" && !rest.off} onGo=${() => onGo(elsewhere("/hours", "hours", body))}>
      <p>${say("leader.hours.text")}</p>
      <${Choice} title=${say("leader.hours.way")} name="way" value=${way} onChoose=${setWay}
        options=${WAYS.map((one) => ({ value: one, label: say(`leader.hours.${one}`) }))} />
      ${way === "closes_at" && html`<label class="line">${say("leader.hours.closes_at")}
        <input type="time" value=${time} onInput=${(event) => setTime(event.currentTarget.value)} /></label>`}
      ${way === "spans" && html`<${Line} label=${say("leader.hours.spans")} value=${spans} onChange=${setSpans} />`}
      <${Reason} title=${say("desk.why")} reason=${reason} />
      <label class="line">${say("leader.hours.date")}
        <input type="date" value=${date} onInput=${(event) => setDate(event.currentTarget.value)} /></label>
    <//>`;
}

// The leader reads his watch; what stands in the field is only where to begin.
export function Clock({ view, onGo, ...rest }) {
  const { say } = useWords();
  const here = new Date(hubNow());
  const two = (number) => String(number).padStart(2, "0");
  const day = `${here.getFullYear()}-${two(here.getMonth() + 1)}-${two(here.getDate())}`;
  const [at, setAt] = useState(`${day}T${two(here.getHours())}:${two(here.getMinutes())}`);
  const body = () => ({ at: new Date(at).toISOString().replace(".000Z", "+00:00") });
  return html`
    <${Dialog} ...${rest} title=${say("leader.clock.title")} go=${say("leader.clock.go")} ready=${at !== "" && !rest.off}
      onGo=${() => onGo(elsewhere("/clock", "clock", body()))}>
      <p>${say("leader.clock.text", { time: clockTime(hubNow(), view.hall.timezone) })}</p>
      <label class="line">${say("leader.clock.now")}
        <input type="datetime-local" value=${at} onInput=${(event) => setAt(event.currentTarget.value)} /></label>
    <//>`;
}
