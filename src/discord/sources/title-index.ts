import { fold } from "../../language/words.ts";
import { isNearlyPrefix, openingLetters } from "./typing-slips.ts";

/** Titles that are searched while somebody types. */
export interface TitleIndex {
  /** Reads one more title, the next position's. */
  add(title: string): void;
  /**
   * Positions of the titles that have every word that was typed, or begins of them: first titles that begin with what
   * was typed, then those whose words do, then those where some word is a slip of the keyboard away. Equal ones keep
   * their order. Nothing when no word was typed.
   */
  find(typed: string): readonly FoundTitle[];
}

export interface FoundTitle {
  readonly position: number;
  readonly match: "begins" | "words" | "nearly";
}

/** An index without titles. Each title is read once, so that 10,000 of them are searched in a few milliseconds at every key. */
export function createTitleIndex(): TitleIndex {
  const titles: string[] = [];
  const vocabulary = createVocabulary();
  return {
    add(title) {
      const words = searchedWords(title);
      for (const word of new Set(words)) vocabulary.add(word, titles.length);
      titles.push(`${words.join(" ")} `);
    },
    find(typed) {
      const all = searchedWords(typed);
      const words = [...new Set(all)].slice(0, MOST_WORDS);
      if (words.length === 0) return [];
      const start = all.join(" ");
      const found: FoundTitle[] = [];
      const begun = words.map((word) => vocabulary.beginning(word));
      for (const position of holding(begun, titles.length)) {
        found.push({ position, match: titles[position]?.startsWith(start) ? "begins" : "words" });
      }
      if (found.length < ENOUGH) {
        const known = new Set(found.map(({ position }) => position));
        const nearly = words.map((word, at) => [
          ...(begun[at] ?? []),
          ...(at < MOST_SLIPPED ? vocabulary.nearly(word) : []),
        ]);
        for (const position of holding(nearly, titles.length)) {
          if (!known.has(position)) found.push({ position, match: "nearly" });
        }
      }
      return found.sort((a, b) => ORDER[a.match] - ORDER[b.match] || a.position - b.position);
    },
  };
}

/** An index of these titles. */
export function indexTitles(titles: readonly string[]): TitleIndex {
  const index = createTitleIndex();
  for (const title of titles) index.add(title);
  return index;
}

/** The words of a title or of what was typed, folded, without marks: "Rusia–Korea" and "US$100" are two each. */
export function searchedWords(text: string): readonly string[] {
  const folded = fold(text);
  // Most titles are plain ASCII, where this takes a fraction of the time.
  return folded.match(/^[\x20-\x7e]*$/.test(folded) ? /[a-z0-9]+/g : /[\p{L}\p{N}]+/gu) ?? [];
}

// --- internal ---

/** Words of what was typed that count; nobody types more to find a title. */
const MOST_WORDS = 8;
/** Found titles from which slips are not looked for. */
const ENOUGH = 25;
/** Typed words of which each may be a slip; any further ones must stand in a title as they are. */
const MOST_SLIPPED = 3;
/** Words of the vocabulary that one typed word may be a slip of. */
const MOST_SLIPS = 20;
const ORDER: Readonly<Record<FoundTitle["match"], number>> = { begins: 0, words: 1, nearly: 2 };

/** Positions of the titles that a word stands in, ascending. */
type Positions = readonly number[];

interface Vocabulary {
  add(word: string, position: number): void;
  /** Of each word that begins so. */
  beginning(typed: string): readonly Positions[];
  /** Of each word that may have been meant, though it begins otherwise. */
  nearly(typed: string): readonly Positions[];
}

function createVocabulary(): Vocabulary {
  const known = new Map<string, number[]>();
  /** Words by each of the letters that they may be told apart by at once; words in the order in which they came. */
  const opened = new Map<string, string[]>();
  const positionsOf = (words: readonly string[]) => words.map((word) => known.get(word) ?? []);
  return {
    add(word, position) {
      const positions = known.get(word);
      if (positions !== undefined) {
        positions.push(position);
        return;
      }
      known.set(word, [position]);
      for (const letter of new Set(openingLetters(word))) {
        const words = opened.get(letter);
        if (words === undefined) opened.set(letter, [word]);
        else words.push(word);
      }
    },
    beginning: (typed) =>
      positionsOf((opened.get(typed.charAt(0)) ?? []).filter((word) => word.startsWith(typed))),
    nearly(typed) {
      const words = new Set<string>();
      for (const letter of [typed.charAt(0), typed.charAt(1)]) {
        for (const word of opened.get(letter) ?? []) {
          if (words.size === MOST_SLIPS) break;
          if (!word.startsWith(typed) && isNearlyPrefix(word, typed)) words.add(word);
        }
      }
      return positionsOf([...words]);
    },
  };
}

/** Positions of the titles that stand in each of the groups, ascending. */
function holding(groups: readonly (readonly Positions[])[], titles: number): number[] {
  const held = new Uint8Array(titles);
  for (const [at, group] of groups.entries()) {
    for (const positions of group) {
      for (const position of positions) if (held[position] === at) held[position] = at + 1;
    }
  }
  const found: number[] = [];
  for (const [position, count] of held.entries()) if (count === groups.length) found.push(position);
  return found;
}
