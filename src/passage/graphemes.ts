/** Made when it is needed first: it takes ten milliseconds, and a command that reads no article needs none. */
let segmenter: Intl.Segmenter | undefined;

// Characters that may join with a neighbour; between two characters that match neither, every place is a boundary.
const JOINING =
  /[\p{M}\p{Cf}\p{Cs}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u0d4e\u0e33\u0eb3\u1100-\u11ff\ua960-\ua97f\uac00-\ud7ff]/u;

// How far back a cluster's start is looked for; only hostile texts hold longer ones.
const LOOK_BACK = 256;

/**
 * Whether a cut before `text[at]` leaves every grapheme cluster whole (Unicode Standard Annex 29). Never true inside
 * a surrogate pair. A cluster of more than 256 code units may be taken for two.
 */
export function isGraphemeBoundary(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  if (before < 0x80 && after < 0x80) return !(before === 0x0d && after === 0x0a);
  if (!isSurrogate(before) && !isSurrogate(after) && !JOINING.test(text.slice(at - 1, at + 1))) return true;
  let from = at - 1;
  // A cluster never goes on at an ASCII character, but for one that something rare precedes: a safe place to begin.
  while (from > 0 && at - from < LOOK_BACK && text.charCodeAt(from) >= 0x80) from -= 1;
  if (isLowSurrogate(text.charCodeAt(from)) && from > 0) from -= 1;
  const found = graphemes()
    .segment(text.slice(from, at + 2))
    .containing(at - from);
  return found === undefined || found.index === at - from;
}

/** The last grapheme boundary at or before `at` and after `least`; `at`, or before its surrogate, if there is none. */
export function graphemeStartAt(text: string, least: number, at: number): number {
  // Two code units: what stands at `at` may be the first half of a pair.
  const found = graphemes()
    .segment(text.slice(least, at + 2))
    .containing(at - least);
  if (found !== undefined && found.index > 0) return least + found.index;
  return isLowSurrogate(text.charCodeAt(at)) ? at - 1 : at;
}

export function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

export function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

// --- internal ---

function graphemes(): Intl.Segmenter {
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return segmenter;
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}
