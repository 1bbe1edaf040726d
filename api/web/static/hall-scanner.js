// A virtual scanner at a virtual kiosk: a code is typed here and read there, as from a paper.
import { html, useState } from "/static/preact.js";
import { input } from "/static/hall-showing.js";
import { useWords } from "/static/words.js";

export function Scanner({ line, onError }) {
  const { language, say } = useWords();
  const [code, setCode] = useState("");
  const scan = (event) => {
    event.preventDefault();
    if (!code.trim() || !line.connected) return;
    input(line.device, { kind: "scan", value: code.trim() }, language).then(() => setCode(""), onError);
  };
  return html`
    <form class="scanner" onSubmit=${scan}>
      <label>${say("stage.scanner")}
        <input value=${code} onInput=${(event) => setCode(event.target.value)} autocomplete="off"
          spellcheck=${false} maxlength="200" placeholder=${say("stage.scanner_hint")} /></label>
      <button type="submit" aria-disabled=${String(!line.connected)}>${say("stage.scan")}</button>
    </form>`;
}
