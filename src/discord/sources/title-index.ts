import { fold } from "../../language/words.ts";
import { isNearlyPrefix } from "./typing-slips.ts";

/** Titles that are searched while somebody types. */
export interface TitleIndex {
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

/** Reads titles once, so that 10,000 of them are searched in a few milliseconds at every key. */
export function indexTitles(titles: readonly string[]): TitleIndex {
  // A space before every word, so that its beginning is found by what is written.
  const spaced = titles.map((title) => ` ${searchedWords(title).join(" ")} `);
  let vocabulary: readonly string[] | null = null;
  return {
    find(typed) {
      const all = searchedWords(typed);
      const words = [...new Set(all)].slice(0, MOST_WORDS);
      if (words.length === 0) return [];
      const start = ` ${all.join(" ")}`;
      const found: FoundTitle[] = [];
      const starts = words.map((word) => [` ${word}`]);
      for (const position of holding(starts, spaced)) {
        found.push({ position, match: spaced[position]?.startsWith(start) ? "begins" : "words" });
      }
      if (found.length < ENOUGH) {
        vocabulary ??= [...new Set(spaced.flatMap((title) => title.trim().split(" ")))];
        const known = new Set(found.map(({ position }) => position));
        for (const position of holding(nearlyTyped(words, vocabulary), spaced)) {
          if (!known.has(position)) found.push({ position, match: "nearly" });
        }
      }
      return found.sort((a, b) => ORDER[a.match] - ORDER[b.match] || a.position - b.position);
    },
  };
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

/** Positions of the titles that hold one of each group of texts. */
function holding(groups: readonly (readonly string[])[], spaced: readonly string[]): number[] {
  const positions: number[] = [];
  for (const [position, title] of spaced.entries()) {
    if (groups.every((group) => group.some((text) => title.includes(text)))) positions.push(position);
  }
  return positions;
}

/** For each typed word, how a title holds it or a word that it may be a slip of. */
function nearlyTyped(typed: readonly string[], vocabulary: readonly string[]): string[][] {
  const groups: string[][] = [];
  for (const [at, word] of typed.entries()) {
    const nearly =
      at >= MOST_SLIPPED
        ? []
        : vocabulary.filter((known) => !known.startsWith(word) && isNearlyPrefix(known, word));
    groups.push([` ${word}`, ...nearly.slice(0, MOST_SLIPS).map((known) => ` ${known} `)]);
  }
  return groups;
}
