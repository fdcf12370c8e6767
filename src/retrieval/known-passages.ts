import type { Language } from "../language/language.ts";
import type { LexicalIndex } from "../library/library.ts";
import type { PassageTerms } from "./bm25.ts";
import { createRemembered } from "./remembered.ts";
import { termNumbers } from "./term-number.ts";

/** A passage as scoring needs it. */
export interface KnownPassage extends PassageTerms {
  readonly id: number;
  readonly articleId: string;
  /** The article's. */
  readonly language: Language;
  readonly title: string;
}

/** What passages consist of. */
export interface KnownPassages {
  /** Those of the ids that the library has, in no particular order. */
  of(ids: readonly number[]): KnownPassage[];
}

/**
 * Keeps what it has read for later questions: what an id stands for never changes, and nothing finds an id that the
 * library has not any more. A question that is under way when it goes leaves it out of its evidence.
 */
export function createKnownPassages(lexical: Pick<LexicalIndex, "termsOf">): KnownPassages {
  const remembered = createRemembered<number, KnownPassage>(REMEMBERED);
  return {
    of(ids) {
      remembered.reserve(ids);
      const missing = ids.filter((id) => !remembered.known.has(id));
      if (missing.length > 0) {
        for (const [id, { terms, context, articleId, language, title }] of lexical.termsOf(missing)) {
          const numbers = { terms: termNumbers(terms), context: termNumbers(context) };
          remembered.add([[id, { id, articleId, language, title, ...numbers }]]);
        }
      }
      return ids.flatMap((id) => remembered.known.get(id) ?? []);
    },
  };
}

// --- internal ---

/** About half a kilobyte each. */
const REMEMBERED = 40_000;
