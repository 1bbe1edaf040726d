// The virtual printer's tray: the newest ticket comes out, and its faults can be tried.
import { html, useEffect, useRef, useState } from "/static/preact.js";
import { LostDevice } from "/static/hall-screen.js";
import { input, useShowing } from "/static/hall-showing.js";
import { useWords } from "/static/words.js";

export function Paper({ line, onError }) {
  const { language, say } = useWords();
  const showing = useShowing(line, language, onError);
  const [large, setLarge] = useState(false);
  const picture = showing && showing.picture ? `data:image/png;base64,${showing.picture}` : null;
  return html`
    <section class="printer" aria-label=${say("stage.paper")}>
      <div class="slot" aria-hidden="true"></div>
      <div class="tray" aria-live="polite">
        ${picture ? html`
          <button type="button" key=${picture.slice(-400) + picture.length} class="ticket"
            aria-label=${say("stage.enlarge")} onClick=${() => setLarge(true)}>
            <img src=${picture} alt=${say("stage.paper")} /></button>`
          : html`<p class="blank">${say("stage.no_paper_yet")}</p>`}
      </div>
      ${!line.connected && html`<${LostDevice} line=${line} />`}
      <${Faults} line=${line} facts=${showing ? showing.facts : {}} onError=${onError} />
      ${large && picture && html`<${Large} picture=${picture} onClose=${() => setLarge(false)} />`}
    </section>`;
}

function Faults({ line, facts, onError }) {
  const { language, say, has } = useWords();
  // The device names its faults itself, and a switch shows what it says, not what was asked for.
  const names = Object.keys(facts)
    .filter((name) => typeof facts[name] === "boolean" && has(`stage.fault.${name}`));
  const change = (name) => {
    const value = facts[name] ? "off" : "on";
    input(line.device, { kind: "set", name, value }, language).catch(onError);
  };
  return html`
    <div class="faults" role="group" aria-label=${say("stage.faults")}>
      <h3>${say("stage.faults")}</h3>
      ${names.map((name) => html`
        <button type="button" role="switch" key=${name} class="fault" aria-checked=${String(facts[name])}
          aria-disabled=${String(!line.connected)} onClick=${() => line.connected && change(name)}>
          <span class="knob" aria-hidden="true"></span>${say(`stage.fault.${name}`)}</button>`)}
    </div>`;
}

function Large({ picture, onClose }) {
  const { say } = useWords();
  const element = useRef(null);
  useEffect(() => element.current.showModal(), []);
  return html`
    <dialog ref=${element} class="large" aria-label=${say("stage.paper")} onClose=${onClose}>
      <img src=${picture} alt=${say("stage.paper")} />
      <button type="button" class="loud" onClick=${onClose}>${say("stage.shrink")}</button>
    </dialog>`;
}
