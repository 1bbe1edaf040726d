// One counter unit: its sign, its number LED and its three buttons, which can be held down.
import { html, useRef } from "/static/preact.js";
import { LostDevice } from "/static/hall-screen.js";
import { input, useShowing } from "/static/hall-showing.js";
import { Led, Sign } from "/static/sign.js";
import { useWords } from "/static/words.js";

const BUTTONS = ["next", "recall", "pause"];

// A browser holds one session for each host name. On the machine itself there are two names, so
// that a clerk who signs in does not take the hall's own session away.
const OTHER_NAME = { "127.0.0.1": "localhost", localhost: "127.0.0.1" };

function clerkPage(counter) {
  const page = new URL(`/clerk#${counter}`, location.href);
  page.hostname = OTHER_NAME[page.hostname] || page.hostname;
  return page.href;
}

export function Counter({ line, onError }) {
  const { language, say, text } = useWords();
  const showing = useShowing(line, language, onError);
  const facts = (line.connected && showing && showing.facts) || {};
  const title = line.counter ? say("common.counter", { counter: line.counter }) : text(line.names) || line.device;
  const lit = typeof facts.sign === "boolean" ? facts.sign : null;
  const press = (kind, name) => input(line.device, { kind, name }, language).catch(onError);
  return html`
    <li class="counter card" aria-label=${title}>
      <div class="counter-head"><h3>${title}</h3>
        ${line.counter && html`<a href=${clerkPage(line.counter)} target="_blank" rel="noopener"
          aria-label=${say("stage.clerk_at", { counter: line.counter })}>${say("stage.clerk")}</a>`}</div>
      <${Led} digits=${String(facts.led ?? "")} />
      ${line.connected ? html`<${Sign} lit=${lit} />` : html`<${LostDevice} line=${line} />`}
      <div class="buttons">
        ${BUTTONS.map((name) => html`
          <${Held} key=${name} name=${name} title=${title} counter=${line.counter}
            off=${!line.connected} press=${press} />`)}
      </div>
    </li>`;
}

function Held({ name, counter, off, press }) {
  const { say } = useWords();
  const down = useRef(false);
  const label = say(`stage.button.${name}`);
  const begin = () => { if (!off && !down.current) { down.current = true; press("press", name); } };
  const end = () => { if (down.current) { down.current = false; press("release", name); } };
  // A keyboard or a screen reader clicks without a pointer.
  const click = (event) => { if (event.detail === 0) { begin(); end(); } };
  const full = counter ? say("stage.button_at", { counter, button: label }) : label;
  return html`
    <button type="button" class=${`press ${name}`} aria-label=${full} aria-disabled=${String(off)}
      onPointerDown=${begin} onPointerUp=${end} onPointerLeave=${end} onPointerCancel=${end}
      onClick=${click}>${label}</button>`;
}
