// Signing in with 工號 and PIN; the hub answers with a session and sets the cookie.
import { html, useEffect, useRef, useState } from "/static/preact.js";
import { Bar } from "/static/bar.js";
import { get, Lost, Refused, send } from "/static/hub.js";
import { lostNotice, Notice } from "/static/notice.js";
import { useWords } from "/static/words.js";

export const signIn = (staff, pin, language) => send("/session", { staff, pin }, { language });

// Resolves to null, or to what should be said at the door: an end that nobody confirmed is no end.
export async function signOut({ language, say }) {
  try {
    await send("/session", {}, { language, verb: "DELETE" });
    return null;
  } catch (error) {
    return error instanceof Refused ? error.problem : lostNotice(say);
  }
}

// The session that the cookie names, or null. Asks until the hub answers.
export async function currentSession(language) {
  for (;;) {
    try {
      return await get("/session", language);
    } catch (error) {
      if (error instanceof Refused) return null;
      if (!(error instanceof Lost)) throw error;
    }
    await new Promise((go) => setTimeout(go, 1000));
  }
}

export function SignIn({ title, refused, onSession }) {
  const { say, language } = useWords();
  const [notice, setNotice] = useState(refused);
  const [busy, setBusy] = useState(false);
  const first = useRef(null);
  useEffect(() => first.current.focus(), []);
  async function submit(event) {
    event.preventDefault();
    if (busy) return;
    const form = event.currentTarget;
    setBusy(true);
    try {
      onSession(await signIn(form.staff.value.trim(), form.pin.value, language));
    } catch (error) {
      setNotice(error instanceof Refused ? error.problem : lostNotice(say));
      form.pin.value = "";
      form.pin.focus();
    } finally {
      setBusy(false);
    }
  }
  return html`
    <${Bar} title=${title} />
    <main class="door">
      <form class="card" onSubmit=${submit}>
        <h2>${say("clerk.sign_in.title")}</h2>
        <label>${say("clerk.sign_in.staff")}
          <input ref=${first} name="staff" autocomplete="username" autocapitalize="off"
            spellcheck=${false} required /></label>
        <label>${say("clerk.sign_in.pin")}
          <input name="pin" type="password" inputmode="numeric" autocomplete="current-password"
            required /></label>
        <button type="submit" class="loud" aria-disabled=${String(busy)}>
          ${say(busy ? "clerk.sending" : "clerk.sign_in.go")}</button>
        <${Notice} notice=${notice} />
      </form>
    </main>`;
}
