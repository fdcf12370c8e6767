import { cutLine } from "./cut.ts";
import type { Content, Fitting, FormText, Label, OptionText } from "./message.ts";
import type { Part } from "./part.ts";
import { shownLine } from "./shown.ts";

/**
 * The content of a message, its parts one below the other. Where there is not room for all, the parts that can be
 * shortened share what the others leave; where that is not enough, parts are left away, those of the least weight first.
 *
 * @param leftOut what is said of the parts that were left away; null for nothing
 */
export function content(
  parts: readonly (Part | string)[],
  leftOut?: (gone: readonly Part[]) => string | null,
): Content {
  const all = parts.map((part): Part => (typeof part === "string" ? { text: part } : part));
  // What could not even stand alone would take everything lighter with it.
  const canStand = (part: Part) => leastOf(part) <= CONTENT && shortened(part, CONTENT) !== null;
  for (let kept = all.filter(canStand); kept.length > 0; kept = withoutLightest(kept)) {
    const gone = all.filter((part) => !kept.includes(part));
    const said = gone.length > 0 ? (leftOut?.(gone) ?? null) : null;
    const text = share(said === null ? kept : [...kept, { text: said }], CONTENT);
    if (text !== null && isContent(text)) return text;
  }
  return fitted("", CONTENT);
}

/** Words on a button, cut where they are too long. Not Markdown. */
export function label(text: string): Label {
  return fitted(text, 80);
}

/** Words of an option, its description, a placeholder or a suggestion, cut where they are too long. Not Markdown. */
export function optionText(text: string): OptionText {
  return fitted(text, 100);
}

/** Title of a form or of a field, cut where it is too long. Not Markdown. */
export function formText(text: string): FormText {
  return fitted(text, 45);
}

/** Whether a text can be a message's content: neither too long nor blank. */
export function isContent(text: string): text is Content {
  return isFitting(text, CONTENT);
}

// --- internal ---

/** Characters of a message's content; Discord counts code points, of which there are never more than UTF-16 units. */
const CONTENT = 2000;

function isFitting<Limit extends number>(text: string, limit: Limit): text is Fitting<Limit> {
  return text.length <= limit && text.trim() !== "";
}

/** One line that fits; `…` where there is nothing to show. */
function fitted<Limit extends number>(text: string, limit: Limit): Fitting<Limit> {
  const line = cutLine(shownLine(text), limit) || "…";
  if (isFitting(line, limit)) return line;
  throw new RangeError(`A line of ${line.length} characters where ${limit} are allowed.`);
}

function withoutLightest(parts: readonly Part[]): Part[] {
  const lightest = Math.min(...parts.map(weightOf));
  const at = parts.findLastIndex((part) => weightOf(part) === lightest);
  return parts.filter((_, index) => index !== at);
}

/** The room without which a part is certainly not shown. */
function leastOf(part: Part): number {
  return part.shorten === undefined ? lengthOf(part) : Math.min(lengthOf(part), part.least ?? 0);
}

function lengthOf({ text }: Part): number {
  return text?.length ?? Number.MAX_SAFE_INTEGER;
}

function shortened(part: Part, room: number): string | null {
  if (lengthOf(part) <= room) return part.text;
  return leastOf(part) > room ? null : (part.shorten?.(room) ?? null);
}

function weightOf(part: Part): number {
  return part.weight ?? 1;
}

/** The parts in at most `limit` units, each as long as its share allows; null when one has no form so short. */
function share(parts: readonly Part[], limit: number): string | null {
  const total = (length: (part: Part) => number) =>
    parts.reduce((sum, part) => sum + length(part), parts.length - 1);
  if (total(lengthOf) <= limit) return parts.map(({ text }) => text).join("\n");
  if (total(leastOf) > limit) return null;
  const texts = new Map<Part, string>();
  let room = limit - (parts.length - 1);
  for (const part of parts.filter(({ shorten }) => shorten === undefined)) {
    texts.set(part, part.text ?? "");
    room -= lengthOf(part);
  }
  // The smallest demands come first, so that what they leave of their share goes to the larger ones.
  const demanding = parts
    .filter(({ shorten }) => shorten !== undefined)
    .sort((a, b) => lengthOf(a) / weightOf(a) - lengthOf(b) / weightOf(b));
  let weights = demanding.reduce((sum, part) => sum + weightOf(part), 0);
  for (const part of demanding) {
    const mine = Math.floor((room * weightOf(part)) / weights);
    const text = shortened(part, mine);
    if (text === null) return null;
    texts.set(part, text);
    room -= text.length;
    weights -= weightOf(part);
  }
  return room < 0 ? null : parts.map((part) => texts.get(part) ?? "").join("\n");
}
