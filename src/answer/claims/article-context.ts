import { wordsOf } from "../../language/words.ts";
import type { ArticleRecord } from "../../library/library.ts";
import { type TopicWord, topicOf } from "../disagreement-topic.ts";

/** What an article is about, as far as it bears on each of its sentences ("Biayanya mencapai …": of what?). */
export interface ArticleContext {
  /** Its title, what it names again and again, and the words of its file's name with capitals, to be read for names. */
  readonly names: string;
  /** The same as words. */
  readonly topic: readonly TopicWord[];
}

/** How often an article must name something for each of its sentences to be taken to speak of it. */
const OFTEN = 3;
/** Characters of an article that are looked through; what it is about, it says early. */
const LOOKED_THROUGH = 20_000;

/** @param text canonical */
export function contextOf({ title, path, language }: ArticleRecord, text: string): ArticleContext {
  // The sign keeps the first word from counting as the beginning of a sentence, whose capital tells nothing.
  const names = ["…", title, ...namedOften(text.slice(0, LOOKED_THROUGH)), ...fileWords(path)].join(" ");
  return { names, topic: topicOf(names, language, []) };
}

// --- internal ---

function fileWords(path: string): string[] {
  const words = path.replace(/^.*\/|\.\p{L}+$/gu, "").split(/[^\p{L}\p{N}]+/u);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1));
}

function namedOften(text: string): string[] {
  const counts = new Map<string, { readonly written: string; count: number; within: boolean }>();
  for (const { start, end, folded } of wordsOf(text)) {
    const written = text.slice(start, end);
    if (!/^\p{Lu}/u.test(written)) continue;
    const known = counts.get(folded) ?? { written, count: 0, within: false };
    const within = known.within || !startsSentence(text, start);
    counts.set(folded, { written: known.written, count: known.count + 1, within });
  }
  // A capital counts where no sentence's beginning explains it.
  return [...counts.values()]
    .filter(({ count, within }) => within && count >= OFTEN)
    .map(({ written }) => written);
}

function startsSentence(text: string, at: number): boolean {
  return /(?:^|[.!?]["”’)]*\s+|\n\s*)["“‘(]*$/u.test(text.slice(Math.max(0, at - 8), at));
}
