import type { Lexicon } from "./lexicon.ts";
import type { Interval } from "./value.ts";

/** Letters that multiply the figure that they touch. */
export interface ShortScale {
  readonly factor: number;
  readonly length: number;
}

/** "5.8M passengers", "5,8jt orang", "500rb": a scale that touches the figure, before a noun. */
export function shortScaleAt(after: string, { decimalMark }: Lexicon): ShortScale | null {
  const letters = (decimalMark === "," ? SHORT_INDONESIAN : SHORT_ENGLISH).exec(after)?.[0];
  const factor = letters === undefined ? undefined : SHORT_SCALES[letters];
  return letters === undefined || factor === undefined ? null : { factor, length: letters.length };
}

/** A figure's interval times a scale: "5.8M" is as precise as its decimals, "5M" to the nearest million. */
export function scaledInterval({ low, high }: Interval, factor: number): Interval {
  const half = low === high ? 0.5 : 0;
  return { low: (low - half) * factor, high: (high + half) * factor };
}

// --- internal ---

const SHORT_INDONESIAN = /^(?:rb|jt)(?=\s\p{Ll}{3})/u;
/** "5m" are five metres, unless people or the like are counted. */
const SHORT_ENGLISH =
  /^(?:(?:M|mn|B|bn)(?=\s\p{Ll}{3})|m(?=\s(?:people|inhabitants|residents|voters|passengers|users|visitors|tourists|customers|tonnes|tons|barrels|jobs|homes)(?!\p{L})))/u;
const SHORT_SCALES: Readonly<Record<string, number>> = {
  rb: 1e3,
  jt: 1e6,
  M: 1e6,
  m: 1e6,
  mn: 1e6,
  B: 1e9,
  bn: 1e9,
};
