import { distinctAscending } from "../library/distinct-ascending.ts";
import { runNumber } from "./term-number.ts";

/**
 * What a text consists of, whatever its order: the numbers of every run of `size` terms, distinct, ascending. A
 * shorter text is one run (Broder 1997, "On the resemblance and containment of documents").
 *
 * @param size ≥ 1
 */
export function shinglesOf(terms: Uint32Array, size: number): Uint32Array {
  const last = Math.max(0, terms.length - size);
  const runs = new Uint32Array(last + 1);
  for (let start = 0; start <= last; start++) {
    runs[start] = runNumber(terms, start, Math.min(start + size, terms.length));
  }
  return distinctAscending(runs);
}

/**
 * Whether two texts share at least a share of the runs that either has (Jaccard). Counts what is missing and gives up
 * early: most texts have next to nothing in common.
 *
 * @param one see {@link shinglesOf}
 * @param least in (0, 1]
 */
export function resemble(one: Uint32Array, other: Uint32Array, least: number): boolean {
  const [small, large] = one.length <= other.length ? [one, other] : [other, one];
  const needed = Math.ceil((least * (small.length + large.length)) / (1 + least) - ROUNDING);
  let missing = small.length - needed;
  let at = 0;
  for (let position = 0; position < small.length && missing >= 0; position++) {
    const number = small[position] ?? 0;
    while (at < large.length && (large[at] ?? 0) < number) at += 1;
    if (large[at] !== number) missing -= 1;
  }
  return missing >= 0;
}

// --- internal ---

const ROUNDING = 1e-9;
