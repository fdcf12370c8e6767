import { createHash } from "node:crypto";

/** Crockford's base 32 in lower case: no `i`, `l`, `o`, `u`, so that an id survives being read aloud. */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

const SHORTEST = 5;
const LONGEST = 50;

/**
 * Ids that may name something, shortest first: each is a prefix of the next. The same parts always give the same
 * ids; a longer one is for when something else has the shorter.
 */
export function* idsFor(parts: readonly (string | number)[], shortest = SHORTEST): Generator<string> {
  const digits = base32(createHash("sha256").update(parts.join("\u0000")).digest());
  for (let length = shortest; length <= LONGEST; length++) yield digits.slice(0, length);
}

/** What somebody typed as an id, in the form ids have: lower case, and the letters that look like digits as digits. */
export function normalizeId(typed: string): string {
  return typed.trim().toLowerCase().replaceAll("o", "0").replace(/[il]/g, "1");
}

// --- internal ---

function base32(bytes: Uint8Array): string {
  let text = "";
  let buffer = 0;
  let bits = 0;
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET.charAt((buffer >> bits) & 31);
    }
    buffer &= (1 << bits) - 1;
  }
  return text;
}
