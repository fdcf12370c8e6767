import { cutLine } from "./cut.ts";
import type { Content, Fitting, FormText, Label, OptionText } from "./message.ts";
import type { Part } from "./part.ts";
import { leastOf, shareRoom, weightOf } from "./share-room.ts";
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
  let kept = all.filter((part) => leastOf(part) <= CONTENT);
  while (kept.length > 0) {
    const gone = all.filter((part) => !kept.includes(part));
    const said = gone.length > 0 ? (leftOut?.(gone) ?? null) : null;
    const shared = shareRoom(said === null ? kept : [...kept, { text: said }], CONTENT);
    if (typeof shared === "string" && isContent(shared)) return shared;
    const without = typeof shared === "string" || shared === null ? lightestOf(kept) : shared;
    kept = kept.filter((part) => part !== without);
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

function lightestOf(parts: readonly Part[]): Part | undefined {
  const lightest = Math.min(...parts.map(weightOf));
  return parts.findLast((part) => weightOf(part) === lightest);
}
