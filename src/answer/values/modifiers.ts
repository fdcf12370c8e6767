import type { Span } from "../../language/span.ts";
import { anyOf, type Lexicon } from "./lexicon.ts";
import type { Interval, Modifier } from "./value.ts";

/** How far "about" reaches on either side, as a share of the figure; half of it for "nearly". */
export const ABOUT = 0.1;

/** The words around a figure that widen or bound it. */
export function modifiersAround(text: string, figure: Span, lexicon: Lexicon): Modifier[] {
  const { before, after } = patternsOf(lexicon);
  const found: Modifier[] = [];
  const preceding = before.exec(text.slice(Math.max(0, figure.start - 40), figure.start))?.[1];
  const following = after.exec(text.slice(figure.end, figure.end + 20))?.[1];
  for (const [word, table] of [
    [preceding, lexicon.modifiersBefore],
    [following, lexicon.modifiersAfter],
  ] as const) {
    const plain = word?.toLowerCase().replace(/\s+/g, " ");
    const modifier = table.find(([known]) => known === plain)?.[1];
    if (modifier !== undefined) found.push(modifier);
  }
  return found;
}

/** What a figure's interval becomes under its modifiers, and whether they leave room. */
export function applyModifiers(
  interval: Interval,
  modifiers: readonly Modifier[],
): { readonly interval: Interval; readonly approximate: boolean } {
  let { low, high } = interval;
  for (const modifier of modifiers) {
    if (modifier === "about") [low, high] = [low * (1 - ABOUT), high * (1 + ABOUT)];
    else if (modifier === "nearly") low *= 1 - ABOUT;
    else if (modifier === "over") high *= 1 + ABOUT;
    else if (modifier === "more-than" || modifier === "at-least") high = Number.POSITIVE_INFINITY;
    else low = 0;
  }
  return { interval: { low, high }, approximate: modifiers.length > 0 };
}

// --- internal ---

interface Patterns {
  readonly before: RegExp;
  readonly after: RegExp;
}

const compiled = new WeakMap<Lexicon, Patterns>();

function patternsOf(lexicon: Lexicon): Patterns {
  let patterns = compiled.get(lexicon);
  if (patterns === undefined) {
    const before = anyOf(lexicon.modifiersBefore.map(([word]) => word));
    const after = anyOf(lexicon.modifiersAfter.map(([word]) => word));
    patterns = {
      // A currency sign or "pukul" may stand between the modifier and the figure.
      before: new RegExp(`(?<![\\p{L}\\p{N}-])(${before})\\s+(?:Rp|US\\$|\\$|€|£|the\\s+)?\\.?\\s?$`, "iu"),
      after: new RegExp(`^\\s?(${after})(?![\\p{L}\\p{N}])`, "iu"),
    };
    compiled.set(lexicon, patterns);
  }
  return patterns;
}
