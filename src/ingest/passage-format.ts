import type { PassageOptions } from "../passage/passage.ts";

/** Grows whenever an article, its sentences, passages, their terms or their context come out differently for the same file. */
const VERSION = 5;

/** Names the way in which passages are made; an article whose passages were made in another is read again. */
export function passageFormatOf({ maxTokens, overlapSentences }: PassageOptions): string {
  return `${VERSION}/${maxTokens}/${overlapSentences}`;
}
