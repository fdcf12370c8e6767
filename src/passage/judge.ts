import {
  type Abbreviations,
  CALENDAR_WORDS,
  DOMAIN_ENDINGS,
  SENTENCE_STARTERS,
  SPEECH_VERBS,
} from "./abbreviations.ts";
import { isGraphemeBoundary, isHighSurrogate, isLowSurrogate } from "./graphemes.ts";

/**
 * Whether one sentence ends before `at` and another begins there. `at` is a proposed boundary; the text before it may
 * end in white space. The rules are those of news prose in Indonesian and English.
 *
 * @param limit end of the block, beyond which nothing is looked at
 */
export function endsSentence(text: string, at: number, limit: number, abbreviations: Abbreviations): boolean {
  const next = skipSpace(text, at, limit);
  if (next >= limit) return false;
  const end = contentEnd(text, at);
  if (end === next && !isGraphemeBoundary(text, next)) return false;
  const terminator = terminatorBefore(text, end);
  const mark = text.charAt(terminator);
  const following = text.slice(next, Math.min(limit, next + 60));
  if (/^[,;:]/.test(following)) return false;
  if (!/[.!?…]/.test(mark)) return true;
  if (startsLower(following)) return false;
  if (end === next && isInsideAddress(text, end, limit)) return false;
  const quoted = terminator + 1 < end;
  if (mark === "…") return !isOmission(text, terminator);
  if (mark !== ".") return !(quoted && isSpeech(following)) && !isKindOfCompany(following, abbreviations);
  if (text.charAt(terminator - 1) === ".") return !isOmission(text, terminator);
  return endsAtFullStop(text, terminator, end === next, following, abbreviations);
}

/** Whether the text before `end` ends in an abbreviation that something must follow ("Dr.", "J."). */
export function endsInLeadingAbbreviation(text: string, end: number, abbreviations: Abbreviations): boolean {
  if (text.charAt(end - 1) !== ".") return false;
  const token = tokenBefore(text, end - 1);
  return abbreviations.leading.has(token) || /^\p{Lu}(?:\.\p{Lu})*$/u.test(token);
}

// --- internal ---

const CLOSERS = /["'”’»)\]*_]/;
const LONGEST_TOKEN = 24;
const LONGEST_ADDRESS = 300;

function endsAtFullStop(
  text: string,
  stop: number,
  glued: boolean,
  following: string,
  abbreviations: Abbreviations,
): boolean {
  const token = tokenBefore(text, stop);
  const next = /^["“‘'(]*([\p{L}\p{M}\p{N}.'’]+)/u.exec(following)?.[1] ?? "";
  const word = next.replace(/\.+$/, "");
  if (abbreviations.leading.has(token)) return false;
  if (/^\p{N}/u.test(following) && abbreviations.beforeNumber.has(token)) return false;
  // "913.179. 000.000": a figure that was torn apart.
  if (/^\d{1,3}(?:\.\d{3})+$/.test(token) && /^\d{3}(?!\d)/.test(following)) return false;
  if (glued) return mayLackSpace(token, word);
  if (/^\(/.test(following) && abbreviations.trailing.has(token)) return false;
  if (abbreviations.trailing.has(token))
    return !CALENDAR_WORDS.has(word) && !isDegree(next, abbreviations) && !/^\p{N}/u.test(next);
  const starts = SENTENCE_STARTERS.has(word);
  if (abbreviations.within.has(token)) return starts;
  if (isInitials(token)) return starts || (isAfterPlainWord(text, stop, token) && !/^\p{Lu}\.?$/u.test(next));
  return true;
}

/** "Hanoi.Putin" holds two sentences; "Kompas.Com", "e.g.The", "M.Si" and "3.Ia" do not. */
function mayLackSpace(token: string, word: string): boolean {
  if (DOMAIN_ENDINGS.has(word.toLowerCase())) return false;
  const last = token.slice(token.lastIndexOf(".") + 1);
  return /^(?:.*[\p{L}\p{M}]{2}|\d{2,})$/u.test(last) || last === "";
}

/** One capital, or capitals with full stops between them: "J", "B.J", "A.S". */
function isInitials(token: string): boolean {
  return /^\p{Lu}(?:\.\p{Lu}\p{Ll}?)*$/u.test(token);
}

/** "vitamin C. Penelitian …": a single capital after a lower-case noun is no initial of the name that follows. */
function isAfterPlainWord(text: string, stop: number, token: string): boolean {
  if (token.length !== 1) return false;
  const before = /(\p{L}+)\s+$/u.exec(text.slice(Math.max(0, stop - 1 - 20), stop - 1))?.[1];
  return before !== undefined && LETTERED.has(before.toLowerCase());
}

const LETTERED = new Set(
  `vitamin grup golongan kelompok kelas tipe rencana plan hepatitis blok gedung seri zona poin huruf opsi
  influenza group class type series zone point letter option section grade team tim darah category kategori`.split(
    /\s+/,
  ),
);

function isDegree(next: string, abbreviations: Abbreviations): boolean {
  return abbreviations.trailing.has(next.replace(/\.$/, "")) && next.includes(".");
}

/** The letters, digits and full stops right before a full stop, without it. */
function tokenBefore(text: string, stop: number): string {
  const least = Math.max(0, stop - LONGEST_TOKEN);
  let from = stop;
  // From its end, character by character: a pattern for an end is tried at each character before it.
  while (from > least) {
    const isPair =
      from - 1 > least &&
      isLowSurrogate(text.charCodeAt(from - 1)) &&
      isHighSurrogate(text.charCodeAt(from - 2));
    const before = isPair ? from - 2 : from - 1;
    if (!isOfToken(text, before, from)) break;
    from = before;
  }
  while (from < stop && text.charCodeAt(from) === FULL_STOP) from += 1;
  return text.slice(from, stop);
}

const FULL_STOP = 0x2e;
const TOKEN = /[\p{L}\p{M}\p{N}]/u;

/** Whether the character between two offsets is a letter, a mark, a digit or a full stop. */
function isOfToken(text: string, start: number, end: number): boolean {
  const code = text.charCodeAt(start);
  if (code >= 0x80) return TOKEN.test(text.slice(start, end));
  const letter = code | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === FULL_STOP;
}

/** "[...]" and " … " between words stand for words left out. */
function isOmission(text: string, last: number): boolean {
  if (!/[.…]/.test(text.charAt(last))) return false;
  let first = last;
  while (last - first < 8 && text.charAt(first - 1) === ".") first -= 1;
  return first > 0 && /[\s[(]/.test(text.charAt(first - 1));
}

function isSpeech(following: string): boolean {
  const words = following.split(/\s+/, 5);
  return words.slice(1).some((word) => SPEECH_VERBS.has(word.replace(/\P{L}+$/u, "")));
}

/** "Yahoo! Inc. …" */
function isKindOfCompany(following: string, abbreviations: Abbreviations): boolean {
  return abbreviations.within.has(/^(\p{L}+)\./u.exec(following)?.[1] ?? "");
}

function startsLower(following: string): boolean {
  return /^["“‘'(]?\p{Ll}(?!\p{Lu}\p{Ll})/u.test(following);
}

/** Whether a web or mail address goes on at `at`. */
function isInsideAddress(text: string, at: number, limit: number): boolean {
  const before = /\S+$/.exec(text.slice(Math.max(0, at - LONGEST_ADDRESS), at))?.[0] ?? "";
  if (/https?:\/\/|^www\./i.test(before)) return true;
  const after = /^\S*/.exec(text.slice(at, Math.min(limit, at + LONGEST_ADDRESS)))?.[0] ?? "";
  return /^[\w.+-]+$/.test(before) && /^[\w.+-]*@\w/.test(after);
}

function terminatorBefore(text: string, end: number): number {
  let at = end - 1;
  while (at > 0 && end - at < 8 && CLOSERS.test(text.charAt(at))) at -= 1;
  return at;
}

function contentEnd(text: string, at: number): number {
  let end = at;
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end -= 1;
  return end;
}

function skipSpace(text: string, at: number, limit: number): number {
  let next = at;
  while (next < limit && /\s/.test(text.charAt(next))) next += 1;
  return next;
}
