// Recording the hall's own voices: what is to be read out, the microphone, and what was wrong.
import { html, render, useEffect, useState } from "/static/preact.js";
import { Bar } from "/static/bar.js";
import { get, Refused, send } from "/static/hub.js";
import { lostNotice, Notice } from "/static/notice.js";
import { currentSession, SignIn, signOut } from "/static/sign-in.js";
import { startRecording } from "/static/voice-microphone.js";
import { useLanguage, useWords, WordsProvider } from "/static/words.js";

function Voice() {
  const words = useLanguage("recording.title");
  const [session, setSession] = useState(undefined);
  const [refused, setRefused] = useState(null);
  useEffect(() => {
    if (words && session === undefined) currentSession(words.language).then(setSession);
  }, [words]);
  if (!words || session === undefined) return null;
  const onSignOut = () => signOut(words).then((problem) => { setSession(null); setRefused(problem); });
  return html`
    <${WordsProvider} value=${words}>
      ${session ? html`<${Studio} onSignOut=${onSignOut} />`
        : html`<${SignIn} title=${words.say("recording.title")} refused=${refused} onSession=${setSession} />`}
    <//>`;
}

function Studio({ onSignOut }) {
  const { say, language } = useWords();
  const [banks, setBanks] = useState(null);
  const [chosen, setChosen] = useState(null);
  const [notice, setNotice] = useState(null);
  const told = (error) => setNotice(error instanceof Refused ? error.problem : lostNotice(say));
  useEffect(() => {
    get("/voice/banks", language).then((answer) => setBanks(answer.banks), told);
  }, []);
  const bank = banks && (banks.find((one) => one.language === chosen) || banks[0]);
  const onBank = (fresh) => setBanks(banks.map((one) => (one.language === fresh.language ? fresh : one)));
  return html`
    <${Bar} title=${say("recording.title")}>
      <button type="button" onClick=${onSignOut}>${say("clerk.sign_in.out")}</button>
    <//>
    <main class="studio">
      <${Notice} notice=${notice} onDismiss=${() => setNotice(null)} />
      ${bank && html`
        <nav class="tongues">${banks.map((one) => html`
          <button type="button" key=${one.language} aria-pressed=${String(one === bank)} lang=${one.language}
            onClick=${() => setChosen(one.language)}>${one.name}
            <span>${recorded(one)} / ${one.clips.length}</span></button>`)}</nav>
        <${Reading} key=${bank.language} bank=${bank} onBank=${onBank} onLost=${told} />`}
    </main>`;
}

const recorded = (bank) => bank.clips.filter((clip) => clip.state === "recorded").length;
const firstMissing = (bank, after = -1) => {
  const open = (clip, place) => clip.state !== "recorded" && place > after;
  const next = bank.clips.findIndex(open);
  return next >= 0 || after < 0 ? next : firstMissing(bank);
};

// One thing to read out at a time, in the largest letters; the whole list beneath.
function Reading({ bank, onBank, onLost }) {
  const { say, language } = useWords();
  const [place, setPlace] = useState(Math.max(0, firstMissing(bank)));
  const [recording, setRecording] = useState(null);
  const [heard, setHeard] = useState({ level: 0, seconds: 0 });
  const [busy, setBusy] = useState(false);
  const [faults, setFaults] = useState([]);
  const [blocked, setBlocked] = useState(null);
  const clip = bank.clips[place];
  const go = (next) => { setPlace(next); setFaults([]); };
  async function start() {
    setFaults([]);
    setHeard({ level: 0, seconds: 0 });
    try {
      setRecording(await startRecording((level, seconds) => setHeard({ level, seconds })));
      setBlocked(null);
    } catch (error) {
      setBlocked(error.message === "insecure" ? "insecure" : "no_microphone");
    }
  }
  async function stop() {
    setBusy(true);
    try {
      const content = await recording.stop();
      const answer = await send(`/voice/banks/${bank.language}/clips`, { id: clip.id, content }, { language });
      onBank(answer.bank);
      if (answer.faults.length) setFaults(answer.faults);
      else if (firstMissing(answer.bank, place) >= 0) go(firstMissing(answer.bank, place));
    } catch (error) { onLost(error); }
    setRecording(null);
    setBusy(false);
  }
  const done = firstMissing(bank) < 0;
  return html`
    <section class="card reading">
      <p>${say(done ? "recording.all" : recording ? "recording.speak" : "recording.read_out")}</p>
      <p class="words" lang=${bank.language}>${clip.text}</p>
      <meter max="1" low="0.02" value=${recording ? heard.level : 0} data-seconds=${Math.floor(heard.seconds)}
        aria-hidden="true"></meter>
      <button type="button" class=${`loud ${recording ? "running" : ""}`} aria-disabled=${String(busy)}
        onClick=${() => !busy && (recording ? stop() : start())}>
        ${say(recording ? "recording.stop" : "recording.start")}</button>
      <ul role="alert" class="faults">
        ${faults.map((fault) => html`<li key=${fault}>${say(`recording.fault.${fault}`)}</li>`)}
        ${blocked && html`<li>${say(`recording.${blocked}`)}</li>`}
      </ul>
    </section>
    <ul class="clips" lang=${bank.language}>${bank.clips.map((one, at) => html`
      <li key=${one.id}><button type="button" class=${one.state} aria-current=${String(at === place)}
        onClick=${() => !recording && go(at)}>${one.text}
        <small lang=${language}>${say(`recording.state.${one.state}`)}</small></button></li>`)}</ul>`;
}

render(html`<${Voice} />`, document.getElementById("page"));
