// Every word on a page, from the phrasebook and from the hall's own names. Knows no view.
import { createContext, useContext, useEffect, useState } from "/static/preact.js";

const KEPT = "quhao.language";
const FALLBACK = "zh-Hant";

export const LANGUAGES = JSON.parse(document.documentElement.dataset.languages);

// Every book that was read, so that words beside words are there at once.
const KEPT_BOOKS = {};

const Words = createContext(null);
export const WordsProvider = Words.Provider;
export const useWords = () => useContext(Words);

// The page's words in the reader's language; null until the first phrasebook is here.
export function useLanguage(titleKey) {
  const [language, setLanguage] = useState(firstLanguage);
  const [book, setBook] = useState(null);
  useEffect(() => {
    let wanted = true;
    load(language).then((phrases) => wanted && setBook({ language, phrases }));
    return () => { wanted = false; };
  }, [language]);
  useEffect(() => {
    if (!book) return;
    document.documentElement.lang = book.language;
    document.title = book.phrases[titleKey];
  }, [book]);
  if (!book) return null;
  return { ...wordsOf(book), choose: (tag) => { localStorage.setItem(KEPT, tag); setLanguage(tag); } };
}

// The words of one language, whichever the reader has; null until they are here.
export function usePhrases(language) {
  const [, setLoaded] = useState(0);
  const known = language in LANGUAGES ? language : FALLBACK;
  useEffect(() => {
    let wanted = true;
    if (!(known in KEPT_BOOKS)) load(known).then(() => wanted && setLoaded((count) => count + 1));
    return () => { wanted = false; };
  }, [known]);
  return known in KEPT_BOOKS ? wordsOf({ language: known, phrases: KEPT_BOOKS[known] }) : null;
}

function wordsOf({ language, phrases }) {
  const say = (key, values = {}) => {
    if (!(key in phrases)) throw new Error(`no phrase ${key} in ${language}`);
    return phrases[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
  };
  const has = (key) => key in phrases;
  const keys = (begin) => Object.keys(phrases).filter((key) => key.startsWith(begin));
  const text = (names) => names[language] || names[FALLBACK] || Object.values(names)[0] || "";
  return { language, say, has, keys, text };
}

function firstLanguage() {
  const kept = localStorage.getItem(KEPT);
  if (kept in LANGUAGES) return kept;
  const short = (tag) => tag.split("-")[0];
  const asked = navigator.languages.map(short);
  const tags = Object.keys(LANGUAGES);
  return asked.map((one) => tags.find((tag) => short(tag) === one)).find(Boolean) || FALLBACK;
}

async function load(language) {
  for (let wait = 250; ; wait = Math.min(wait * 2, 4000)) {
    try {
      const answer = await fetch(`/phrases/${language}.json`);
      if (answer.ok) return KEPT_BOOKS[language] = await answer.json();
    } catch { /* the hub is starting: ask again */ }
    await new Promise((go) => setTimeout(go, wait));
  }
}
