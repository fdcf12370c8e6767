import { distinctAscending } from "./distinct-ascending.ts";
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
  const met = new Uint32Array(candidates.length);
  for (const { passages, weight } of lists) {
    const count = meet(candidates, passages, met);
    for (let index = 0; index < count; index++) {
      const at = met[index] ?? 0;
      scores[at] = (scores[at] ?? 0) + weight;
    }
  }
  const seen = new Uint8Array(candidates.length);
  const top = new Top(limit);
  for (const passages of own) {
    const count = meet(candidates, passages, met);
    for (let index = 0; index < count; index++) {
      const at = met[index] ?? 0;
      if (seen[at] === 1) continue;
      seen[at] = 1;
      const id = candidates[at] ?? 0;
      const score = scores[at] ?? 0;
      // Nearly all end here.
      if (score > top.least && accept(id)) top.offer(id, score);
    }
  }
  return top.sorted().map(({ id }) => id);
}

// --- internal ---

function unite(lists: readonly Passages[]): Passages {
  const [first, ...others] = lists;
  if (first !== undefined && others.length === 0) return first;
  const all = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let size = 0;
  for (const list of lists) {
    all.set(list, size);
    size += list.length;
  }
  return distinctAscending(all);
}

/** Writes down the position of each candidate that is among some passages, and says how many are; both ascend. */
function meet(candidates: Passages, passages: Passages, found: Uint32Array): number {
  let other = 0;
  let count = 0;
  for (let at = 0; at < candidates.length && other < passages.length; at++) {
    const id = candidates[at] ?? 0;
    while (other < passages.length && (passages[other] ?? 0) < id) other += 1;
    if (passages[other] === id) {
      found[count] = at;
      count += 1;
    }
  }
  return count;
}
