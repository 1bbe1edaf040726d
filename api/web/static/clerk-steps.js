// A journey in one line: done, here, to come (R11); and what a service is called.
import { html } from "/static/preact.js";
import { Icon } from "/static/icons.js";
import { useWords } from "/static/words.js";

export function serviceName(view, code, text) {
  const service = view.services.find((one) => one.code === code);
  return service ? text(service.names) : code;
}

export function Steps({ view, steps }) {
  const { say, text } = useWords();
  if (steps.length === 0) return null;
  return html`
    <ol class="steps" aria-label=${say("desk.steps.label")}>
      ${steps.map((one, index) => html`
        <li key=${index} class=${`step-${one.state}`} aria-current=${one.state === "now" ? "step" : undefined}>
          ${one.state === "done" && html`<${Icon} name="finish" />`}
          <span>${serviceName(view, one.service, text)}</span>
          <small>${say(`desk.steps.${stand(one)}`)}</small></li>`)}
    </ol>`;
}

// A step to come may wait for word from outside.
function stand(one) {
  if (one.state !== "next" || !one.waits_for_signal) return one.state;
  return one.ready ? "ready" : "signal";
}
