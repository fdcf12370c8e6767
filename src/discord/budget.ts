import { isGraphemeBoundary } from "../passage/graphemes.ts";
import type { Content, Fitting, FormText, Label, OptionText } from "./message.ts";
import type { Part } from "./part.ts";
import { shownLine } from "./shown.ts";

/**
 * The content of a message, a part below the other. Where there is not room for all, the parts that can be shortened
 * share the room that the others leave; where that is not enough, parts are left away.
 *
 * @param leftOut a line that says how many parts of the message were left away
 */
export function content(parts: readonly (Part | string)[], leftOut?: (count: number) => string): Content {
  const all = parts.map((part): Part => (typeof part === "string" ? { text: part } : part));
  for (let kept = all; ; kept = withoutLightest(kept)) {
    const missing = all.length - kept.length;
    const note = missing > 0 && leftOut !== undefined ? [{ text: leftOut(missing) }] : [];
    const text = share([...kept, ...note], CONTENT);
    if (text !== null && isContent(text)) return text;
    if (kept.length === 0) return fitted("", CONTENT);
  }
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
  return fits(text, CONTENT);
}

/** The beginning of a text in at most `room` UTF-16 units, the cut marked with `…`; cut between graphemes. */
export function cut(text: string, room: number): string {
  if (text.length <= room) return text;
  let end = Math.max(0, room - 1);
  while (end > 0 && !isGraphemeBoundary(text, end)) end -= 1;
  return `${text.slice(0, end).trimEnd()}…`;
}

// --- internal ---

/** Characters of a message's content. */
const CONTENT = 2000;

function fits<Limit extends number>(text: string, limit: Limit): text is Fitting<Limit> {
  return text.length <= limit && text.trim() !== "";
}

/** One line of text that fits; `…` where there is nothing to show. */
function fitted<Limit extends number>(text: string, limit: Limit): Fitting<Limit> {
  const line = cut(shownLine(text), limit);
  const words = line === "" ? "…" : line;
  if (fits(words, limit)) return words;
  throw new RangeError(`${words.length} characters where ${limit} are allowed.`);
}

function withoutLightest(parts: readonly Part[]): Part[] {
  const lightest = Math.min(...parts.map((part) => part.weight ?? 1));
  const at = parts.findLastIndex((part) => (part.weight ?? 1) === lightest);
  return parts.filter((_, index) => index !== at);
}

function share(parts: readonly Part[], limit: number): string | null {
  const total = parts.reduce((sum, part) => sum + part.text.length, parts.length - 1);
  if (total <= limit) return parts.map((part) => part.text).join("\n");
  const flexible = parts.filter((part) => part.shorten !== undefined);
  const rigid = parts.filter((part) => part.shorten === undefined);
  let room = limit - rigid.reduce((sum, part) => sum + part.text.length, parts.length - 1);
  const texts = new Map(rigid.map((part) => [part, part.text]));
  const byLength = [...flexible].sort((a, b) => a.text.length - b.text.length);
  for (const [index, part] of byLength.entries()) {
    const each = Math.floor(room / (byLength.length - index));
    const text = part.text.length <= each ? part.text : (part.shorten?.(each) ?? null);
    if (text === null) return null;
    texts.set(part, text);
    room -= text.length;
  }
  return room < 0 ? null : parts.map((part) => texts.get(part) ?? "").join("\n");
}
