import { counted, dayOf, durationOf, megabytesOf, quotedList } from "./amounts.ts";
import type { Words } from "./words.ts";

const LOCALE = "en";
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const UNITS = { second: "s", minute: "min", hour: "h" };
const count = (one: string, many: string) => (value: number) => counted(LOCALE, value, one, many);

export const english: Words = {
  language: "en",
  languages: { id: "Indonesian", en: "English", other: "other languages" },
  number: (value) => value.toLocaleString(LOCALE),
  date: (published) => dayOf(published, MONTHS),
  duration: (milliseconds) => durationOf(milliseconds, LOCALE, UNITS),
  megabytes: (bytes) => megabytesOf(bytes, LOCALE),

  quotes: count("quote", "quotes"),
  articles: count("article", "articles"),
  passages: count("passage", "passages"),
  citations: count("citation", "citations"),
  independent: (value) => `${value.toLocaleString(LOCALE)} independent`,
  line: (number) => `line ${number}`,
  paragraph: (number) => `paragraph ${number}`,
  undated: (value) => `${value.toLocaleString(LOCALE)} without a date`,

  answer: {
    differ: {
      date: "The articles differ on the date",
      time: "The articles differ on the time",
      duration: "The articles differ on how long",
      money: "The articles differ on the amount of money",
      percentage: "The articles differ on the percentage",
      count: "The articles differ on the number",
      name: "The articles differ on the name",
    },
    notFound: "Not in the articles",
    reason: {
      "missing-terms": "No article mentions what was asked about.",
      "no-passage": "No passage comes close to the question.",
      "weak-evidence": "The closest passages do not answer it well enough to be quoted.",
      "no-answer-of-type": "Articles touch on it, but none says what was asked.",
      "empty-library": "There are no articles in the library yet.",
    },
    missing: (terms) => `No article mentions ${quotedList(terms, "or")}.`,
    searched: (articles, passages) => `Searched ${articles}, ${passages}.`,
    nearest: "Closest passages (they may not answer):",
    nearestHint: (how) => `To see the closest passages: ${how}`,
    nothingNear: "No passage comes close.",
    addArticles: (folder) => `Put .txt, .md or .html files into ${folder} and ask again.`,
  },
  search: {
    none: "No passage matches.",
    score: (value) => `score ${value}`,
    meaning: (value) => `meaning ${value}`,
    wording: (value) => `wording ${value}`,
  },
  cite: {
    state: {
      intact: "The file still says this, at this place.",
      moved: "The file has changed since: these words now stand here.",
      gone: "No file says this any more. These are the words as they were quoted.",
    },
    movedTo: (path) => `These words are no longer in their file; ${path} has them.`,
    given: (date) => `first quoted ${date}`,
  },
  ingest: {
    added: (value) => `${value.toLocaleString(LOCALE)} added`,
    changed: (value) => `${value.toLocaleString(LOCALE)} changed`,
    unchanged: (value) => `${value.toLocaleString(LOCALE)} unchanged`,
    removed: (value) => `${value.toLocaleString(LOCALE)} removed`,
    skipped: (value) => `${value.toLocaleString(LOCALE)} skipped`,
    removedNote: (articles) => `${articles} gone from the folder, and so from the library.`,
    skippedNote: (value) => `${value.toLocaleString(LOCALE)} skipped, see \`kutip status\`.`,
    nothingNew: "The library is up to date.",
    finished: (articles, duration) => `Read ${articles} in ${duration}.`,
    more: (value) => `and ${value.toLocaleString(LOCALE)} more; \`kutip status\` lists them`,
    goesOnWithout: (reason) => `The articles folder was not read again: ${reason}`,
  },
  progress: {
    phase: { scan: "Looking for articles", read: "Reading articles", index: "Building the index" },
    rate: (perSecond) => `${perSecond}/s`,
    left: (duration) => `${duration} left`,
  },
  status: {
    articlesFolder: "Articles folder",
    libraryFolder: "Library",
    articles: "Articles",
    languages: "Languages",
    collections: "Collections",
    passages: "Passages",
    citations: "Citations",
    model: "Model",
    sizes: "On disk",
    sizesOf: (database, index) => `${database} database, ${index} index`,
    lastIngest: "Last ingest",
    never: "never",
    writer: "Writing now",
    skipped: "Skipped",
    warnings: "Read with remarks",
    top: "(top)",
    dimensions: (value) => `${value} dimensions`,
    empty: "The library is empty. Run `kutip ingest`.",
  },
  conversation: {
    greeting: (articles) => `Kutip has read ${articles}. Ask in Indonesian or English.`,
    hint: "/open 1 shows a quote in its context, /help lists the rest, Ctrl-D ends.",
    help: [
      ["/open N", "quote N of the last answer, in its context"],
      ["/nearest", "the closest passages to the last question"],
      ["/search WORDS", "passages, without an answer"],
      ["/articles", "what is in the library"],
      ["/help", "this list"],
      ["/quit", "end (also Ctrl-D)"],
    ],
    goodbye: "Bye.",
    unknownCommand: (command) => `There is no ${command}; /help lists what there is.`,
    noSuchQuote: (value) =>
      value === 1 ? "There is only quote 1: /open 1" : `Say which one, from 1 to ${value}: /open 2`,
    nothingToOpen: "There is no quote to open yet: ask something first.",
    nothingAsked: "Nothing has been asked yet.",
    stopped: "Stopped.",
    searchWhat: "Say what to look for: /search floods in Demak",
  },
};
