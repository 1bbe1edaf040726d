// The hall in a browser: signs in by itself from #staff:pin, which then leaves the address.
import { html, render, useEffect, useState } from "/static/preact.js";
import { Stage } from "/static/hall-stage.js";
import { Refused } from "/static/hub.js";
import { lostNotice } from "/static/notice.js";
import { currentSession, SignIn, signIn, signOut } from "/static/sign-in.js";
import { useLanguage, WordsProvider } from "/static/words.js";

function takeCredentials() {
  const [staff, pin] = decodeURIComponent(location.hash.slice(1)).split(":");
  if (location.hash) history.replaceState(null, "", location.pathname);
  return staff && pin ? { staff, pin } : null;
}

const given = takeCredentials();

async function enter({ language, say }) {
  if (!given) return [await currentSession(language), null];
  try {
    return [await signIn(given.staff, given.pin, language), null];
  } catch (error) {
    return [null, error instanceof Refused ? error.problem : lostNotice(say)];
  }
}

function HallPage() {
  const words = useLanguage("stage.title");
  const [[session, refused], setState] = useState([undefined, null]);
  useEffect(() => {
    if (words && session === undefined) enter(words).then(setState);
  }, [words]);
  if (!words || session === undefined) return null;
  const out = (problem) => setState([null, problem || null]);
  return html`
    <${WordsProvider} value=${words}>
      ${session ? html`<${Stage} onSignedOut=${out}
          onSignOut=${() => signOut(words).then(out)} />`
        : html`<${SignIn} title=${words.say("stage.title")} refused=${refused}
          onSession=${(fresh) => setState([fresh, null])} />`}
    <//>`;
}

render(html`<${HallPage} />`, document.getElementById("page"));
