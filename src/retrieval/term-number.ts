/**
 * A term as a number, which compares and is kept at a fraction of a text's cost: its 32-bit FNV-1a hash. Of a
 * library's 100,000 terms two or three share their number with another one, and a passage then counts as having both.
 */
export function termNumber(term: string): number {
  let hash = SEED;
  for (let at = 0; at < term.length; at++) hash = Math.imul(hash ^ term.charCodeAt(at), PRIME);
  return hash >>> 0;
}

/**
 * The number of each of some terms with a space between two.
 *
 * @param packed as a library stores them: no space at either end
 */
export function termNumbers(packed: string): Uint32Array {
  if (packed === "") return new Uint32Array();
  // A term has a letter or more, and a space follows each but the last.
  const numbers = new Uint32Array((packed.length + 1) >> 1);
  let count = 0;
  let hash = SEED;
  for (let at = 0; at < packed.length; at++) {
    const code = packed.charCodeAt(at);
    if (code === SPACE) {
      numbers[count] = hash;
      count += 1;
      hash = SEED;
    } else hash = Math.imul(hash ^ code, PRIME);
  }
  numbers[count] = hash;
  return numbers.slice(0, count + 1);
}

/** The number of a run of terms, from theirs. */
export function runNumber(terms: Uint32Array, start: number, end: number): number {
  let hash = SEED;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (terms[at] ?? 0), PRIME);
  return hash >>> 0;
}

// --- internal ---

const SEED = 0x811c9dc5;
const PRIME = 0x01000193;
const SPACE = 32;
