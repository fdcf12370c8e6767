import { kindOfFile } from "../../article/format.ts";
import { KutipError } from "../../errors.ts";
import { isGraphemeBoundary } from "../../passage/graphemes.ts";

/** Bytes of a name in UTF-8: file systems take 255, and some append to a name while they write. */
const LONGEST = 180;

/**
 * A name under which a file that somebody sends can be kept on every system: the last part of the name as sent, in NFC,
 * without what a system forbids, hides or reserves, its ending in lower case. Pure.
 *
 * @throws KutipError `article-refused` when it is no kind of file that articles have
 */
export function safeFileName(sent: string): string {
  const name = lastPart(sent);
  const ending = /\.[a-z]{1,16}$/i.exec(name)?.[0].toLowerCase() ?? "";
  const file = kindOfFile(`folder/x${ending}`);
  if (file.kind !== "article") {
    throw new KutipError(
      "article-refused",
      `"${name}" is not a kind of file that Kutip reads: send a .txt, .md or .html file.`,
    );
  }
  return `${safePart(name.slice(0, -ending.length), "article", LONGEST - ending.length)}${ending}`;
}

/**
 * The name of a collection as a folder can have it: a single level, with what {@link safeFileName} leaves of it; null
 * when nothing is left. Pure.
 */
export function safeCollectionName(typed: string): string | null {
  const name = safePart(typed.normalize("NFC"), "", LONGEST);
  // The scan takes such folders for parts of a saved web page, or of a program.
  const saved = /^(.*?)\s*[_-]files$/u.exec(name);
  if (saved !== null) return `${saved[1] ?? ""} files`.trim();
  return name === "" || name === "node_modules" ? null : name;
}

// --- internal ---

/** Both separators, whichever system the sender has. */
function lastPart(sent: string): string {
  return (
    sent
      .normalize("NFC")
      .split(/[/\\]/)
      .findLast((part) => part.trim() !== "") ?? ""
  ).trim();
}

/** Controls, what turns the direction of text or has no width, halves of characters, and what Windows forbids. */
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]+/gu;
const PUNCTUATION = /[<>:"/\\|?*]+/g;
/** Devices on Windows, whatever follows their first full stop. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\.|$)/i;

function safePart(part: string, otherwise: string, longest: number): string {
  const cleaned = part
    .replace(FORBIDDEN, "")
    // Marks that something stood between have another order now.
    .normalize("NFC")
    .replace(PUNCTUATION, "-")
    .replace(/\s+/gu, " ")
    // Hidden at the beginning, dropped by Windows at the end.
    .replace(/^[\s.~]+|[\s.~]+$/gu, "");
  const named = cleaned === "" ? otherwise : cleaned;
  const safe = DEVICE.test(named) ? `_${named}` : named;
  return cutAt(safe, longest).replace(/[\s.~]+$/u, "");
}

/** Of the longest that fits, between two characters as people see them. */
function cutAt(text: string, bytes: number): string {
  const size = (length: number) => Buffer.byteLength(text.slice(0, length));
  if (size(text.length) <= bytes) return text;
  let length = Math.min(text.length, bytes);
  while (length > 0 && (size(length) > bytes || !isGraphemeBoundary(text, length))) length -= 1;
  return text.slice(0, length);
}
