// R9: what a window serves from now on, and why; the plan of hall.toml again with one press.
import { html, useState } from "/static/preact.js";
import { toggled } from "/static/clerk-checks.js";
import { Reason, useReason } from "/static/clerk-fields.js";
import { elsewhere } from "/static/clerk-paths.js";
import { Dialog } from "/static/dialog.js";
import { useWords } from "/static/words.js";

const ASSIGN_REASONS = ["crowded", "colleague_away", "certificate", "other"];

// `line` is the window, `services` all of the hall; for the clerk himself and for the leader.
export function Assign({ line, services, onGo, ...rest }) {
  const { say, text } = useWords();
  const [chosen, setChosen] = useState(new Set(line.posted));
  const reason = useReason((one) => `desk.assign.${one}`, ASSIGN_REASONS, "crowded");
  const path = `/counters/${line.counter}/services`;
  const body = { services: services.map((one) => one.code).filter((code) => chosen.has(code)), reason: reason.value };
  const toggle = (code) => setChosen((now) => toggled(now, code));
  return html`
    <${Dialog} ...${rest} title=${say("desk.assign.title", { counter: line.counter })} go=${say("desk.assign.go")}
      ready=${chosen.size > 0 && reason.value !== "" && !rest.off}
      onGo=${() => onGo(elsewhere(path, "services", body))}>
      <fieldset class="choice"><legend>${say("desk.assign.which")}</legend><div class="options ticks">
        ${services.map((one) => html`
          <label key=${one.code}><input type="checkbox" checked=${chosen.has(one.code)}
            onChange=${() => toggle(one.code)} /><span>${text(one.names)}</span></label>`)}
      </div></fieldset>
      <${Reason} title=${say("desk.why")} reason=${reason} />
      ${line.assigned_by && html`
        <p>${say("desk.assign.by", { staff: line.assigned_by, reason: line.reason })}
          <button type="button" class="small" aria-disabled=${String(rest.off)}
            onClick=${() => rest.off || onGo(elsewhere(`${path}/reset`, "services", { reason: reason.value }))}>
            ${say("desk.assign.reset")}</button></p>`}
    <//>`;
}

export const AssignHere = ({ view, ...rest }) =>
  html`<${Assign} line=${view.window} services=${view.services} ...${rest} />`;
