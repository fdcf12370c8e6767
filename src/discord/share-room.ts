import type { Part } from "./part.ts";

/** What decides how much of the room a part gets, and which is left away. */
export function weightOf(part: Part): number {
  return part.weight ?? 1;
}

/** The room without which a part is certainly not shown, in UTF-16 units. */
export function leastOf(part: Part): number {
  return part.shorten === undefined ? lengthOf(part) : Math.min(lengthOf(part), part.least ?? 0);
}

/**
 * The parts in at most `limit` units, each as long as its share allows; null when there is not room for what each needs
 * at least; a part that has no form as short as its share.
 */
export function shareRoom(parts: readonly Part[], limit: number): string | Part | null {
  const total = (length: (part: Part) => number) =>
    parts.reduce((sum, part) => sum + length(part), parts.length - 1);
  if (total(lengthOf) <= limit) return parts.map(({ text }) => text).join("\n");
  if (total(leastOf) > limit) return null;
  const rigid = parts.filter(({ shorten }) => shorten === undefined);
  const texts = new Map(rigid.map((part) => [part, part.text ?? ""]));
  const room = limit - (parts.length - 1) - rigid.reduce((sum, part) => sum + lengthOf(part), 0);
  // The smallest demands come first, so that what they leave of their share goes to the larger ones.
  const demanding = parts
    .filter(({ shorten }) => shorten !== undefined)
    .sort((a, b) => lengthOf(a) / weightOf(a) - lengthOf(b) / weightOf(b));
  // Parts are only written once each is known to get what it needs at least: writing takes most of the time.
  const needy = divide(demanding, room, (part, mine) =>
    mine < leastOf(part) ? null : Math.min(mine, lengthOf(part)),
  );
  if (needy !== null) return null;
  const formless = divide(demanding, room, (part, mine) => {
    const text = shortened(part, mine);
    if (text !== null) texts.set(part, text);
    return text?.length ?? null;
  });
  return formless ?? parts.map((part) => texts.get(part) ?? "").join("\n");
}

// --- internal ---

/**
 * Gives each part its share of the room, by weight; `take` says how much of it the part takes, the rest being for those
 * after it.
 *
 * @returns the part that takes none, for which `take` says null; null when there is none
 */
function divide(
  parts: readonly Part[],
  room: number,
  take: (part: Part, share: number) => number | null,
): Part | null {
  let left = room;
  let weights = parts.reduce((sum, part) => sum + weightOf(part), 0);
  for (const part of parts) {
    const taken = take(part, Math.floor((left * weightOf(part)) / weights));
    if (taken === null) return part;
    left -= taken;
    weights -= weightOf(part);
  }
  return null;
}

function lengthOf({ text }: Part): number {
  return text?.length ?? Number.MAX_SAFE_INTEGER;
}

function shortened(part: Part, room: number): string | null {
  return lengthOf(part) <= room ? part.text : (part.shorten?.(room) ?? null);
}
