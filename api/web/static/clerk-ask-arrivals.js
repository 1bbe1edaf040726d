// R12, R13: who has an appointment, or a number by phone, and now stands here.
import { html, useState } from "/static/preact.js";
import { Line } from "/static/clerk-fields.js";
import { elsewhere, forTicket } from "/static/clerk-paths.js";
import { serviceName } from "/static/clerk-steps.js";
import { Dialog, Rows } from "/static/dialog.js";
import { clockTime } from "/static/time.js";
import { useWords } from "/static/words.js";

export function Appointments({ view, onGo, ...rest }) {
  const { say, text } = useWords();
  const [code, setCode] = useState("");
  const written = code.trim().toUpperCase();
  const checkIn = (one) => elsewhere(`/appointments/${encodeURIComponent(one)}/check-in`, "check-in", {});
  const count = view.appointment_count;
  return html`
    <${Dialog} ...${rest} title=${say("desk.more.appointments")} go=${say("desk.check_in")}
      ready=${written !== "" && !rest.off} onGo=${() => onGo(checkIn(written))}>
      <${Line} label=${say("desk.appointment.code")} value=${code} onChange=${setCode} big />
      <p>${say("desk.appointment.count", { due: count.due, late: count.late, done: count.checked_in })}</p>
      <${Rows} empty=${say("desk.appointment.none")} rows=${view.appointments.map((one) => ({
        key: one.code, head: clockTime(one.booked_at, view.hall.timezone), off: rest.off || !one.may_check_in,
        words: `${one.code} ${serviceName(view, one.service, text)}`,
        tag: one.late ? say("desk.appointment.late") : null,
        act: say("desk.check_in"), onPress: () => onGo(checkIn(one.code)),
      }))} />
    <//>`;
}

export function OnTheWay({ view, onGo, onClose, off, notice }) {
  const { say, text } = useWords();
  return html`
    <${Dialog} title=${say("desk.more.on_the_way")} onClose=${onClose} notice=${notice}>
      <${Rows} empty=${say("desk.nobody")} rows=${view.on_the_way.map((one) => ({
        key: one.id, head: one.number, words: serviceName(view, one.service, text), off,
        act: say("desk.check_in"), onPress: () => onGo(forTicket(one.id, one.number, "check-in")),
      }))} />
    <//>`;
}
