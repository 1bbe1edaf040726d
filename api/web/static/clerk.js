// The clerk's page: sign in, choose a window, work; or lead. Draws the hub's view; decides nothing.
import { html, render, useEffect, useState } from "/static/preact.js";
import { Choose } from "/static/clerk-choose.js";
import { Console } from "/static/clerk-console.js";
import { Leader } from "/static/leader.js";
import { currentSession, SignIn, signOut } from "/static/sign-in.js";
import { useLanguage, WordsProvider } from "/static/words.js";

// A link may name a window: /clerk#3
const wanted = Number(location.hash.slice(1)) || null;

function Clerk() {
  const words = useLanguage("clerk.title");
  const [session, setSession] = useState(undefined);
  const [counter, setCounter] = useState(null);
  const [leading, setLeading] = useState(false);
  const [refused, setRefused] = useState(null);
  const enter = (fresh) => {
    // Whoever only looks on has no window here: a clerk may sign in instead.
    const clerk = fresh && fresh.role !== "stage" ? fresh : null;
    setSession(clerk);
    setCounter(clerk && clerk.counter);
    setLeading(Boolean(clerk) && clerk.role === "supervisor" && !clerk.counter && !wanted);
    setRefused(null);
  };
  useEffect(() => {
    if (words && session === undefined) currentSession(words.language).then(enter);
  }, [words]);
  if (!words || session === undefined) return null;
  const out = (problem) => { setSession(null); setCounter(null); setRefused(problem || null); };
  const leave = () => { setSession({ ...session, counter: null }); setCounter(null); };
  const take = (number) => { setSession({ ...session, counter: number }); setCounter(number); };
  // R22: the leader's own page, with his window kept as it is.
  const onLeader = session && session.role === "supervisor" ? () => setLeading(true) : null;
  const onSignOut = () => signOut(words).then(out);
  const part = { session, counter, wanted, onCounter: take, onLeave: leave, onLeader, onSignedOut: out, onSignOut };
  return html`
    <${WordsProvider} value=${words}>
      ${!session ? html`<${SignIn} title=${words.say("clerk.title")} refused=${refused} onSession=${enter} />`
        : leading ? html`<${Leader} ...${part} onWindow=${() => setLeading(false)} />`
        : counter ? html`<${Console} key=${counter} ...${part} />` : html`<${Choose} ...${part} />`}
    <//>`;
}

render(html`<${Clerk} />`, document.getElementById("page"));
