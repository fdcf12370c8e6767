import { wordsOf } from "../language/words.ts";
import { createRemembered } from "../retrieval/remembered.ts";
import { distinctAscending } from "../retrieval/shingles.ts";

/** An article as comparing copies needs it. */
export interface ComparedArticle {
  readonly id: string;
  /** `YYYY-MM-DD`; null when unknown. */
  readonly published: string | null;
  readonly contentHash: string;
  readonly text: string;
}

/** Hashes of an article's runs of words: ascending, each once. */
export type ShinglesOf = (article: ComparedArticle) => Uint32Array;

/** Articles that carry the same story word for word. */
export interface CopyCluster {
  /** The one to quote: the earliest that is dated, else the fullest. */
  readonly representative: string;
  /** All ids, the representative's among them. */
  readonly ids: readonly string[];
}

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
 * Groups articles that copy one another (Broder 1997, "On the resemblance and containment of documents"); an article
 * without a copy is a cluster of its own. In the order of each cluster's first article.
 */
export function clusterCopies(
  articles: readonly ComparedArticle[],
  shinglesOf: ShinglesOf = createShingler(),
): CopyCluster[] {
  const clusters: { members: ComparedArticle[]; shingles: Uint32Array[] }[] = [];
  for (const article of articles) {
    const shingles = shinglesOf(article);
    const home = clusters.find((cluster) => cluster.shingles.some((other) => areCopies(shingles, other)));
    if (home === undefined) clusters.push({ members: [article], shingles: [shingles] });
    else {
      home.members.push(article);
      home.shingles.push(shingles);
    }
  }
  return clusters.map(({ members }) => ({
    representative: [...members].sort(preferred)[0]?.id ?? "",
    ids: members.map(({ id }) => id),
  }));
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
  // 12 characters a word bound how much of a huge article is read.
  const words = wordsOf(text, 0, Math.min(text.length, COMPARED_WORDS * 12));
  const hashes = new Int32Array(Math.min(words.length, COMPARED_WORDS));
  for (let at = 0; at < hashes.length; at++) hashes[at] = hashOf(words[at]?.folded ?? "");
  const last = Math.max(0, hashes.length - SHINGLE);
  const shingles = new Uint32Array(last + 1);
  for (let first = 0; first <= last; first++) {
    let hash = 0;
    const end = Math.min(first + SHINGLE, hashes.length);
    for (let at = first; at < end; at++) hash = Math.imul(hash, 0x01000193) ^ (hashes[at] ?? 0);
    shingles[first] = hash;
  }
  return distinctAscending(shingles);
}

/** 32-bit FNV-1a. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

function preferred(a: ComparedArticle, b: ComparedArticle): number {
  if (a.published !== b.published) {
    if (a.published === null) return 1;
    if (b.published === null) return -1;
    return a.published < b.published ? -1 : 1;
  }
  return b.text.length - a.text.length || (a.id < b.id ? -1 : 1);
}
