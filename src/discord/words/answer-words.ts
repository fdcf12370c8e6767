import type { WordsLanguage } from "../../language/language.ts";

export interface AnswerWords {
  /** How a follow-up was understood. */
  askedAs(question: string): string;
  /** Publication dates, as they were read from the question's words; either is null when open. */
  period(asked: string, since: string | null, until: string | null): string;
  readonly onlyYouSee: string;
}

export const answerWords: Readonly<Record<WordsLanguage, AnswerWords>> = {
  en: {
    askedAs: (question) => `asked as: ${question}`,
    period: (asked, since, until) => `“${asked}” read as: published ${between(since, until, WORDS.en)}`,
    onlyYouSee: "Only you can see this.",
  },
  id: {
    askedAs: (question) => `ditanyakan sebagai: ${question}`,
    period: (asked, since, until) => `“${asked}” dibaca sebagai: terbit ${between(since, until, WORDS.id)}`,
    onlyYouSee: "Hanya Anda yang melihat ini.",
  },
};

// --- internal ---

interface PeriodWords {
  readonly on: string;
  readonly since: string;
  readonly until: string;
}

const WORDS: Readonly<Record<WordsLanguage, PeriodWords>> = {
  en: { on: "on", since: "since", until: "until" },
  id: { on: "pada", since: "sejak", until: "sampai" },
};

function between(since: string | null, until: string | null, words: PeriodWords): string {
  if (since !== null && since === until) return `${words.on} ${since}`;
  return [
    ...(since === null ? [] : [`${words.since} ${since}`]),
    ...(until === null ? [] : [`${words.until} ${until}`]),
  ].join(" ");
}
