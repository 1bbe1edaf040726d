// A device's screen in the page. A touch is told in the device's own pixels, like a finger's.
import { html } from "/static/preact.js";
import { input, useShowing } from "/static/hall-showing.js";
import { Icon } from "/static/icons.js";
import { useWords } from "/static/words.js";

// Until the first picture is here.
const RATIOS = { kiosk: 9 / 16, wall: 16 / 9 };

export function Screen({ line, kind, touch, onError }) {
  const { language, say, text } = useWords();
  const showing = useShowing(line, language, onError);
  const title = `${say(`stage.${kind}`)} ${text(line.names) || line.device}`;
  const ratio = showing && showing.width ? showing.width / showing.height : RATIOS[kind];
  const onTouch = touch && line.connected && showing
    ? (x, y) => input(line.device, { kind: "touch", x, y }, language).catch(onError) : null;
  return html`
    <section class=${`screen ${kind}`} aria-label=${title} style=${{ "--ratio": ratio }}>
      ${showing && showing.picture ? html`
        <${Picture} showing=${showing} title=${title} onTouch=${onTouch} />`
        : html`<p class="blank">${say("stage.no_picture")}</p>`}
      ${!line.connected && html`<${LostDevice} line=${line} />`}
    </section>`;
}

function Picture({ showing, title, onTouch }) {
  const { say } = useWords();
  const { width, height, targets } = showing;
  const image = html`<img src=${`data:image/png;base64,${showing.picture}`} alt=${title} draggable=${false} />`;
  if (!onTouch) return image;
  const onClick = (event) => {
    const target = event.detail === 0 && targets[Number(event.target.dataset.index)];
    if (target) onTouch(...middle(target));
    else if (event.detail > 0) onTouch(...pixel(event, width, height));
  };
  return html`
    <div class="touch" role="group" aria-label=${say("stage.targets")} onClick=${onClick}>
      ${image}
      ${targets.map((one, index) => html`
        <button type="button" key=${one.name} data-index=${index} aria-label=${one.label}
          style=${place(one, width, height)}></button>`)}
    </div>`;
}

// Where a pointer is, in the device's own pixels.
export function pixel(event, width, height) {
  const box = event.currentTarget.getBoundingClientRect();
  const inside = (value, limit) => Math.min(limit - 1, Math.max(0, Math.floor(value)));
  return [
    inside(((event.clientX - box.left) / box.width) * width, width),
    inside(((event.clientY - box.top) / box.height) * height, height),
  ];
}

const middle = (target) =>
  [Math.floor(target.x + target.width / 2), Math.floor(target.y + target.height / 2)];

const place = (one, width, height) => ({
  left: `${(100 * one.x) / width}%`, top: `${(100 * one.y) / height}%`,
  width: `${(100 * one.width) / width}%`, height: `${(100 * one.height) / height}%`,
});

export function LostDevice({ line }) {
  const { say, text } = useWords();
  return html`
    <div class="lost-device" role="status"><${Icon} name="lost" />
      <p><b>${say("stage.lost")}</b>
        <span>${say("stage.lost_mend", { device: text(line.names) || line.device })}</span></p>
    </div>`;
}
