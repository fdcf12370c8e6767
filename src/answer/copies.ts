import { wordsOf } from "../language/words.ts";

/** An article as comparing copies needs it. */
export interface ComparedArticle {
  readonly id: string;
  /** `YYYY-MM-DD`; null when unknown. */
  readonly published: string | null;
  readonly text: string;
}

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
 * Groups articles that copy one another (Broder 1997, "On the resemblance and containment of documents"); an article
 * without a copy is a cluster of its own. In the order of each cluster's first article.
 */
export function clusterCopies(articles: readonly ComparedArticle[]): CopyCluster[] {
  const clusters: { members: ComparedArticle[]; shingles: ReadonlySet<number>[] }[] = [];
  for (const article of articles) {
    const shingles = shinglesOf(article.text);
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

function areCopies(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  // A caption of one line is no copy of the story that happens to hold it.
  if (small.size < 20)
    return small.size > 0 && small.size === large.size && [...small].every((x) => large.has(x));
  // Decided by what is missing: most pairs share next to nothing, and are told apart after two fifths.
  const allowed = Math.floor((1 - LEAST_CONTAINMENT) * small.size);
  let missing = 0;
  for (const shingle of small) {
    if (!large.has(shingle) && ++missing > allowed) return false;
  }
  return true;
}

/** A hash of every run of {@link SHINGLE} folded words; a short text is one shingle. */
function shinglesOf(text: string): ReadonlySet<number> {
  // 12 characters a word bound how much of a huge article is read.
  const words = wordsOf(text, 0, Math.min(text.length, COMPARED_WORDS * 12)).slice(0, COMPARED_WORDS);
  const hashes = words.map(({ folded }) => hashOf(folded));
  const shingles = new Set<number>();
  for (let first = 0; first === 0 || first + SHINGLE <= hashes.length; first++) {
    let hash = 0;
    const end = Math.min(first + SHINGLE, hashes.length);
    for (let at = first; at < end; at++) hash = Math.imul(hash, 0x01000193) ^ (hashes[at] ?? 0);
    shingles.add(hash >>> 0);
  }
  return shingles;
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
