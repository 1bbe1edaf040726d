// R25: what the clerk may say now, in the citizen's language with the clerk's own beside it.
import { html } from "/static/preact.js";
import { Icon } from "/static/icons.js";
import { situationsOf } from "/static/clerk-situations.js";
import { secondsSince, useTick } from "/static/time.js";
import { usePhrases, useWords } from "/static/words.js";

// Under the number at the window: the words of the moment.
export function Prompt({ view, stale }) {
  const { say } = useWords();
  const { ticket } = view;
  useTick();
  const waited = ticket ? (Date.parse(ticket.since) - Date.parse(ticket.taken_at)) / 60000 : 0;
  const minutes = ticket ? secondsSince(ticket.since) / 60 : 0;
  const hint = HINTS[ticket ? "" : view.state];
  return html`
    <section class="prompts" aria-labelledby="prompts-title">
      <h2 id="prompts-title" class="unseen">${say("clerk.prompt.title")}</h2>
      ${hint && html`<p class="prompt"><${Icon} name="speech" /><span>${say(hint)}</span></p>`}
      <${Spoken} view=${view} names=${situationsOf(view, { stale, waited, minutes })} />
    </section>`;
}

// What the clerk himself should do where there is nobody to speak to.
const HINTS = { open: "clerk.prompt.idle", closed: "clerk.prompt.closed" };

// The phrases of some situations, as they are said to the citizen at the window.
export function Spoken({ view, names }) {
  const { language, say } = useWords();
  const citizen = citizensLanguage(view);
  const theirs = usePhrases(citizen);
  const values = { number: (view.ticket || view.queue[0] || { number: "" }).number, counter: view.counter };
  if (!theirs) return null;
  return html`
    <ul class="spoken">
      ${names.map((name) => html`
        <li key=${name}><${Icon} name="speech" />
          <p><b lang=${citizen}>${theirs.say(`situation.${name}`, values)}</b>
            ${citizen !== language && html`<span>${say(`situation.${name}`, values)}</span>`}</p>
        </li>`)}
    </ul>`;
}

export function AllPhrases({ view }) {
  const { keys } = useWords();
  const names = keys("situation.").map((key) => key.replace("situation.", ""));
  return html`<div class="all-prompts"><${Spoken} view=${view} names=${names} /></div>`;
}

// Whose turn it is, or will be next; before anybody is known, the hall's first language.
function citizensLanguage(view) {
  const citizen = view.ticket || view.queue[0];
  return citizen ? citizen.language : view.hall.languages[0];
}
