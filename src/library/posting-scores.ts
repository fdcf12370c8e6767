import type { Passages } from "./postings.ts";
import { Top } from "./top.ts";

/** Passages and what each of them gains. */
export interface WeighedPassages {
  readonly passages: Passages;
  readonly weight: number;
  /** They are no candidates of their own. */
  readonly weighsOnly: boolean;
}

/**
 * The candidates that gain most, best first; of equal ones those whose list comes first, then those that came first
 * into the library.
 *
 * @param accept restricts the candidates
 */
export function bestWeighed(
  lists: readonly WeighedPassages[],
  limit: number,
  accept: (id: number) => boolean = () => true,
): number[] {
  const own = lists.filter(({ weighsOnly }) => !weighsOnly).map(({ passages }) => passages);
  const candidates = unite(own);
  const scores = new Float64Array(candidates.length);
  for (const { passages, weight } of lists) {
    meet(candidates, passages, (at) => {
      scores[at] = (scores[at] ?? 0) + weight;
    });
  }
  const firstList = new Uint8Array(candidates.length).fill(UNSEEN);
  const top = new Top(limit);
  for (const [list, passages] of own.entries()) {
    meet(candidates, passages, (at) => {
      if ((firstList[at] ?? 0) <= list) return;
      firstList[at] = list;
      const id = candidates[at] ?? 0;
      const score = scores[at] ?? 0;
      // Nearly all end here.
      if (score > top.least && accept(id)) top.offer(id, score);
    });
  }
  return top.sorted().map(({ id }) => id);
}

// --- internal ---

/** A question has fewer lists. */
const UNSEEN = 255;

function unite(lists: readonly Passages[]): Passages {
  const [first, ...others] = lists;
  if (first !== undefined && others.length === 0) return first;
  const all = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let size = 0;
  for (const list of lists) {
    all.set(list, size);
    size += list.length;
  }
  all.sort();
  let distinct = 0;
  for (let at = 0; at < all.length; at++) {
    const id = all[at] ?? 0;
    if (at > 0 && id === all[distinct - 1]) continue;
    all[distinct] = id;
    distinct += 1;
  }
  return all.subarray(0, distinct);
}

/** Calls for each candidate that is among some passages, with its position; both ascend. */
function meet(candidates: Passages, passages: Passages, found: (at: number) => void): void {
  let other = 0;
  for (let at = 0; at < candidates.length && other < passages.length; at++) {
    const id = candidates[at] ?? 0;
    while (other < passages.length && (passages[other] ?? 0) < id) other += 1;
    if (passages[other] === id) found(at);
  }
}
