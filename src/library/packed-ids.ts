/**
 * Ascending ids as bytes: the first, then the distance to each next, seven bits a byte, the lowest first; all but the
 * last byte of a number have the eighth bit. Neighbouring ids take one byte.
 */
export class IdPacker {
  #bytes = new Uint8Array(4);
  #length = 0;
  #last = 0;

  /**
   * Says whether the id is new: the one before is not added again.
   *
   * @param id not below the one before, ≥ 1, below 2^32
   */
  add(id: number): boolean {
    if (id === this.#last) return false;
    if (this.#length + LONGEST > this.#bytes.length) {
      const larger = new Uint8Array(2 * this.#bytes.length + LONGEST);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    let rest = id - this.#last;
    this.#last = id;
    while (rest >= MORE) {
      this.#bytes[this.#length] = (rest % MORE) + MORE;
      this.#length += 1;
      rest = Math.floor(rest / MORE);
    }
    this.#bytes[this.#length] = rest;
    this.#length += 1;
    return true;
  }

  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }
}

/** The ids that an {@link IdPacker} packed; null for bytes that none packs. */
export function unpackIds(bytes: Uint8Array): Uint32Array | null {
  let count = 0;
  for (let at = 0; at < bytes.length; at++) if ((bytes[at] ?? 0) < MORE) count += 1;
  const ids = new Uint32Array(count);
  let id = 0;
  let at = 0;
  for (let index = 0; index < count; index++) {
    let factor = 1;
    let distance = 0;
    for (;;) {
      const byte = bytes[at] ?? 0;
      at += 1;
      distance += (byte % MORE) * factor;
      if (byte < MORE) break;
      factor *= MORE;
    }
    id += distance;
    if (distance === 0 || id >= ID_LIMIT) return null;
    ids[index] = id;
  }
  return at === bytes.length ? ids : null;
}

// --- internal ---

const MORE = 128;
/** Bytes of the largest number. */
const LONGEST = 5;
const ID_LIMIT = 2 ** 32;
