// R29: found things in one touch; R27: a notice on the screens, with its end; and taking it down.
import { html, useState } from "/static/preact.js";
import { Line } from "/static/clerk-fields.js";
import { elsewhere } from "/static/clerk-paths.js";
import { Choice, Dialog, Rows } from "/static/dialog.js";
import { hubNow } from "/static/time.js";
import { useWords } from "/static/words.js";

const ITEMS = ["phone", "wallet", "bag", "umbrella", "glasses", "keys", "card", "papers", "clothing", "jewellery", "cup", "other"];
const PLACES = ["waiting_area", "counter", "kiosk", "form_desk", "restroom", "entrance", "elsewhere_here"];
const FOR_MINUTES = [30, 60, 120, null];

const choices = (names, key, say) => names.map((one) => ({ value: one, label: say(key(one)) }));

export function Lost({ view, onGo, ...rest }) {
  const { say } = useWords();
  const [item, setItem] = useState(null);
  const [place, setPlace] = useState("waiting_area");
  const body = { item, place, words: "" };
  return html`
    <${Dialog} ...${rest} title=${say("desk.more.lost")} go=${say("desk.lost.go")} ready=${item !== null && !rest.off}
      onGo=${() => onGo(elsewhere("/notices/lost-property", "lost", body))}>
      <${Choice} title=${say("desk.lost.item")} name="item" value=${item} onChoose=${setItem} short
        options=${choices(ITEMS, (one) => `notice.item.${one}`, say)} />
      <${Choice} title=${say("desk.lost.place")} name="place" value=${place} onChoose=${setPlace} short
        options=${choices(PLACES, (one) => `notice.place.${one}`, say)} />
      <${Standing} view=${view} off=${rest.off} onGo=${onGo} />
    <//>`;
}

export function PostNotice({ view, onGo, ...rest }) {
  const { say, language } = useWords();
  const [words, setWords] = useState("");
  const [minutes, setMinutes] = useState(60);
  const ends = minutes && new Date(hubNow() + minutes * 60000).toISOString().replace("Z", "+00:00");
  const act = () => elsewhere("/notices", "notice", { words: { [language]: words.trim() }, ends_at: ends });
  return html`
    <${Dialog} ...${rest} title=${say("desk.more.notice")} go=${say("desk.notice.go")}
      ready=${words.trim() !== "" && !rest.off} onGo=${() => onGo(act())}>
      <${Line} long label=${say("desk.notice.words")} value=${words} onChange=${setWords} />
      <${Choice} title=${say("desk.notice.until")} name="minutes" value=${minutes} onChoose=${setMinutes} short
        options=${FOR_MINUTES.map((one) => ({ value: one, label: one
          ? say("clerk.pause.some_minutes", { minutes: one }) : say("desk.notice.today") }))} />
      <${Standing} view=${view} off=${rest.off} onGo=${onGo} />
    <//>`;
}

// What somebody put up by hand and may take down.
function Standing({ view, off, onGo }) {
  const { say, text } = useWords();
  const rows = view.notices.filter((one) => one.by_hand).map((one) => ({
    key: one.id, head: "", words: text(one.words), off, act: say("desk.notice.withdraw"),
    onPress: () => onGo(elsewhere(`/notices/${encodeURIComponent(one.id)}/withdraw`, "notice-withdraw")),
  }));
  return rows.length > 0 && html`<h3>${say("desk.notice.standing")}</h3><${Rows} rows=${rows} />`;
}
