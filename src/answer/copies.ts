import { foldedOf, meetWord, noneMet } from "../language/words.ts";
import { distinctAscending } from "../library/distinct-ascending.ts";
import { createRemembered } from "../retrieval/remembered.ts";

/** An article as comparing copies needs it. */
export interface ComparedArticle {
  readonly id: string;
  readonly contentHash: string;
  readonly text: string;
}

/** Hashes of an article's runs of words: ascending, each once. */
export type ShinglesOf = (article: ComparedArticle) => Uint32Array;

/** The number of the cluster of copies that an article belongs to, of those that were asked about before or a new one. */
export type ClusterOf = (article: ComparedArticle) => number;

/** Words in a row that make a shingle. */
const SHINGLE = 4;
/** Words of an article that are compared: copies share their beginning, and time stays bounded. */
const COMPARED_WORDS = 600;
/** Shared shingles as a share of the shorter article's: an agency's story is often cut short, seldom rewritten. */
const LEAST_CONTAINMENT = 0.6;

/**
 * Remembers the shingles of what was compared last.
 *
 * @param limit articles that are kept; one takes up to 2.4 kB. @default 2000
 */
export function createShingler(limit = 2_000): ShinglesOf {
  const remembered = createRemembered<string, Uint32Array>(limit);
  return ({ id, contentHash, text }) => {
    const key = `${id} ${contentHash}`;
    remembered.reserve([key]);
    return remembered.get(key, () => shinglesIn(text));
  };
}

/**
 * Tells articles that carry the same story word for word (Broder 1997, "On the resemblance and containment of
 * documents"): who copies any article of a cluster belongs to it. To be asked once about each.
 */
export function createCopyFinder(shinglesOf: ShinglesOf = createShingler()): ClusterOf {
  const clusters: Uint32Array[][] = [];
  return (article) => {
    const shingles = shinglesOf(article);
    const home = clusters.findIndex((cluster) => cluster.some((other) => areCopies(shingles, other)));
    if (home < 0) return clusters.push([shingles]) - 1;
    clusters[home]?.push(shingles);
    return home;
  };
}

// --- internal ---

function areCopies(a: Uint32Array, b: Uint32Array): boolean {
  const [small, large] = a.length <= b.length ? [a, b] : [b, a];
  // A caption of one line is no copy of the story that happens to hold it.
  if (small.length < 20) {
    return small.length > 0 && small.length === large.length && small.every((hash, at) => hash === large[at]);
  }
  // Decided by what is missing: most pairs share next to nothing, and are told apart after two fifths.
  const allowed = Math.floor((1 - LEAST_CONTAINMENT) * small.length);
  let missing = 0;
  let at = 0;
  for (const hash of small) {
    while (at < large.length && (large[at] ?? 0) < hash) at++;
    if (large[at] !== hash && ++missing > allowed) return false;
  }
  return true;
}

/** A hash of every run of {@link SHINGLE} folded words; a short text is one shingle. */
function shinglesIn(text: string): Uint32Array {
  const hashes = wordHashes(text);
  const last = Math.max(0, hashes.length - SHINGLE);
  const shingles = new Uint32Array(last + 1);
  for (let first = 0; first <= last; first++) {
    let hash = 0;
    const end = Math.min(first + SHINGLE, hashes.length);
    for (let at = first; at < end; at++) hash = Math.imul(hash, PRIME) ^ (hashes[at] ?? 0);
    shingles[first] = hash;
  }
  return distinctAscending(shingles);
}

/** Hashes of the first {@link COMPARED_WORDS} words. */
function wordHashes(text: string): Int32Array {
  // 12 characters a word bound how much of a huge article is read.
  const end = Math.min(text.length, COMPARED_WORDS * 12);
  const hashes = new Int32Array(COMPARED_WORDS);
  const met = noneMet();
  let count = 0;
  while (count < COMPARED_WORDS && meetWord(text, met.end, end, met)) {
    hashes[count] = met.isAscii ? hashOfAscii(text, met.start, met.end) : hashOf(foldedOf(text, met));
    count += 1;
  }
  return hashes.subarray(0, count);
}

/** 32-bit FNV-1a. */
function hashOf(word: string): number {
  let hash = OFFSET_BASIS;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), PRIME);
  return hash;
}

/** The same of a range in lower case, without taking it out of the text. */
function hashOfAscii(text: string, start: number, end: number): number {
  let hash = OFFSET_BASIS;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    hash = Math.imul(hash ^ (code >= UPPER_A && code <= UPPER_Z ? code + TO_LOWER : code), PRIME);
  }
  return hash;
}

const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;
const UPPER_A = 65;
const UPPER_Z = 90;
const TO_LOWER = 32;
