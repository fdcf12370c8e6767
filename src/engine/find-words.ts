import { setImmediate } from "node:timers/promises";
import type { ArticleFilter, ArticleRecord, Library } from "../library/library.ts";
import type { FoundWords } from "./team.ts";

/** Articles that are looked through before others have their turn. */
const STEP = 50;

/**
 * Finds the article that has certain words, as they are written there. How wide the white space is and which quotation
 * marks are used does not matter; every other character does.
 *
 * @param likely articles that are looked through first
 */
export async function findWords(
  library: Library,
  words: string,
  filter: ArticleFilter,
  likely: readonly ArticleRecord[],
): Promise<FoundWords | null> {
  const pattern = patternOf(words);
  if (pattern === null) return null;
  const ids = new Set([...likely, ...library.articles(filter)].map(({ id }) => id));
  let looked = 0;
  for (const articleId of ids) {
    const text = library.articleText(articleId)?.text ?? "";
    const found = pattern.exec(text);
    if (found !== null) {
      const start = found.index;
      return { articleId, start, end: start + found[0].length, text: found[0] };
    }
    looked += 1;
    if (looked % STEP === 0) await setImmediate();
  }
  return null;
}

// --- internal ---

/** As people paste: every line a quotation of Discord, the whole between quotation marks. */
function patternOf(words: string): RegExp | null {
  const pasted = words.replace(/^> ?/gm, "").trim();
  const bare = /^["“„«](.+)["”“»]$/su.exec(pasted)?.[1] ?? pasted;
  const parts = bare.split(/\s+/u).filter((part) => part !== "");
  if (parts.length === 0) return null;
  const literal = parts.map((part) =>
    part
      .replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")
      .replace(/["“”„‟]/g, '["“”„‟]')
      .replace(/['‘’ʼ]/g, "['‘’ʼ]"),
  );
  return new RegExp(literal.join("\\s+"), "u");
}
