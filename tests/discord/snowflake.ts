import type { Clock } from "./clock.ts";

// Discord's ids count milliseconds since the first second of 2015, shifted by 22 bits.
const EPOCH = 1_420_070_400_000;

/** Makes ids as Discord does: 19 digits that grow with time and are never given twice. */
export function createSnowflakes(clock: Clock): () => string {
  let last = 0n;
  return () => {
    const now = BigInt(clock.now() - EPOCH) << 22n;
    last = now > last ? now : last + 1n;
    return last.toString();
  };
}
