// R11: the way through several windows: steps done and to come, skipped or added; signals said.
import { html, useState } from "/static/preact.js";
import { Reason, useReason } from "/static/clerk-fields.js";
import { forTicket } from "/static/clerk-paths.js";
import { serviceName, Steps } from "/static/clerk-steps.js";
import { Choice, Dialog, Rows } from "/static/dialog.js";
import { useWords } from "/static/words.js";

const STEP_REASONS = ["not_needed", "one_more", "done_elsewhere", "other"];

export function ChangeSteps({ view, onGo, ...rest }) {
  const { say, text } = useWords();
  const { ticket } = view;
  const reason = useReason((one) => `desk.step.${one}`, STEP_REASONS);
  const [place, setPlace] = useState("");
  const [waits, setWaits] = useState(false);
  const [kind, service] = place.split(" ");
  const skip = kind === "skip";
  const next = ticket.steps.filter((one) => one.state === "next").map((one) => one.service);
  const known = new Set(ticket.steps.map((one) => one.service));
  const body = { service, reason: reason.value, ...(skip ? {} : { waits_for_signal: waits }) };
  const act = forTicket(ticket.id, ticket.number, skip ? "skip-step" : "add-step", body);
  const named = (begin) => (code) => ({ value: `${begin} ${code}`, label: serviceName(view, code, text) });
  const others = view.services.map((one) => one.code).filter((code) => !known.has(code));
  return html`
    <${Dialog} ...${rest} title=${say("desk.steps.title", { number: ticket.number })}
      go=${say(skip ? "desk.steps.skip" : "desk.steps.add")} onGo=${() => onGo(act)}
      ready=${place !== "" && reason.value !== "" && !rest.off}>
      <${Steps} view=${view} steps=${ticket.steps} />
      ${next.length > 0 && html`<${Choice} title=${say("desk.steps.skip")} name="place" value=${place}
        onChoose=${setPlace} options=${next.map(named("skip"))} />`}
      <${Choice} title=${say("desk.steps.add")} name="place" value=${place} onChoose=${setPlace}
        options=${others.map(named("add"))} />
      ${kind === "add" && html`<label class="tick"><input type="checkbox" checked=${waits}
        onChange=${() => setWaits(!waits)} />${say("desk.steps.waits")}</label>`}
      <${Reason} title=${say("desk.why")} reason=${reason} />
    <//>`;
}

export function Signals({ view, onGo, onClose, off, notice }) {
  const { say, text } = useWords();
  return html`
    <${Dialog} title=${say("desk.more.signals")} onClose=${onClose} notice=${notice}>
      <${Rows} empty=${say("desk.nobody")} rows=${view.awaiting_signal.map((one) => ({
        key: one.id, head: one.number, words: serviceName(view, one.service, text), off,
        act: say("desk.ready"),
        onPress: () => onGo(forTicket(one.id, one.number, "ready", { service: one.service })),
      }))} />
    <//>`;
}
