import type { Span } from "../language/span.ts";
import { linesOf } from "./lines.ts";

/** The block of metadata at the top of a text, between lines of `---` (YAML) or `+++` (TOML). */
export interface FrontMatter extends Span {
  /** Values by lower-case key, as they are written: strings, lists, maps. */
  readonly fields: ReadonlyMap<string, unknown>;
  /** One sentence each. */
  readonly warnings: readonly string[];
}

/**
 * Reads the front matter of a text, or null when it has none: a rule of `---` above prose is no front matter. What
 * is too large, too tangled or damaged for the YAML parser is read line by line as `key: value`, with a warning.
 */
export async function readFrontMatter(text: string): Promise<FrontMatter | null> {
  const block = findBlock(text);
  if (block === null) return readUnclosed(text);
  const source = text.slice(block.contentStart, block.contentEnd);
  const span = { start: 0, end: block.end };
  const isYaml = text.startsWith("---");
  const problem = isYaml ? problemOf(source) : "is TOML";
  if (problem === null) {
    const parsed = await parseYaml(source);
    if (parsed.kind === "fields") return { ...span, fields: parsed.fields, warnings: [] };
    if (parsed.kind === "other") return null;
    // Its rule is one that stands further down, in the prose.
    if (hasProse(source)) return readUnclosed(text);
    return readLines(span, source, parsed.problem);
  }
  return readLines(span, source, problem);
}

// --- internal ---

/** The parser's time grows faster than its input; an article's metadata is a hundredth of this. */
const LONGEST = 32_768;
const KEY_LINE = /^([\p{L}][\p{L}\p{N}_. -]{0,40}?)[ \t]*[:=][ \t]*(\S.{0,1000})?$/u;

/** A line that front matter may consist of. */
const METADATA_LINE = /^(?:\s|#|- |[\]}]|$)|^[\p{L}][\p{L}\p{N}_. -]{0,40}?[ \t]*[:=]/u;
/** Keys that front matter begins with, and prose below a rule hardly. */
const TELLING_KEYS: ReadonlySet<string> = new Set(
  "title judul headline date tanggal published author penulis url link source sumber outlet media layout slug".split(
    " ",
  ),
);

function findBlock(text: string): { contentStart: number; contentEnd: number; end: number } | null {
  const opening = /^(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)/.exec(text);
  if (opening === null) return null;
  const fence = opening[1] === "---" ? "(?:---|\\.\\.\\.)" : "\\+\\+\\+";
  const closing = new RegExp(`^${fence}[ \\t]*$`, "gm");
  closing.lastIndex = opening[0].length;
  const match = closing.exec(text);
  if (match === null) return null;
  return { contentStart: opening[0].length, contentEnd: match.index, end: match.index + match[0].length };
}

/** Why the YAML parser should not see a block; null when it may. */
function problemOf(source: string): string | null {
  if (source.length > LONGEST) return `is longer than ${LONGEST / 1024} KB`;
  // Nested explicit keys ("? ? ? a") take the parser exponential time.
  const explicitKeys = source.match(/(?:^|[\s[{,:-])\?\s/gm) ?? [];
  return explicitKeys.length > 4 ? "is nested too deeply" : null;
}

type Parsed =
  | { readonly kind: "fields"; readonly fields: ReadonlyMap<string, unknown> }
  | { readonly kind: "other" }
  | { readonly kind: "damaged"; readonly problem: string };

async function parseYaml(source: string): Promise<Parsed> {
  const { parseDocument } = await import("yaml");
  // Failsafe: every scalar stays the string that was written, so that no date or number is reinterpreted.
  const document = parseDocument(source, {
    schema: "failsafe",
    prettyErrors: false,
    logLevel: "silent",
    uniqueKeys: false,
  });
  if (document.errors.length > 0) return { kind: "damaged", problem: "is not valid YAML" };
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 0 });
  } catch {
    return { kind: "damaged", problem: "uses YAML aliases, which Kutip does not follow" };
  }
  if (value === null && source.trim() === "") return { kind: "fields", fields: new Map() };
  if (typeof value !== "object" || value === null || Array.isArray(value)) return { kind: "other" };
  return {
    kind: "fields",
    fields: new Map(Object.entries(value).map(([key, held]) => [key.toLowerCase(), held])),
  };
}

/** A line of prose, and blank ones: what is damaged inside its own rules has no paragraphs. */
function hasProse(source: string): boolean {
  const lines = source
    .slice(0, LONGEST)
    .trimEnd()
    .split(/\r\n|\n|\r/);
  return lines.some((line) => line.trim() === "") && lines.some((line) => !METADATA_LINE.test(line));
}

/** The lines of `key: value` below an opening rule whose closing one was forgotten; null where it opens none. */
function readUnclosed(text: string): FrontMatter | null {
  const opening = /^---[ \t]*(?:\r\n|\n|\r)/.exec(text);
  if (opening === null) return null;
  const contentStart = opening[0].length;
  let end = contentStart;
  let first: string | null = null;
  for (const line of linesOf(text.slice(0, LONGEST), contentStart)) {
    const [matched, key = ""] = KEY_LINE.exec(text.slice(line.start, line.end)) ?? [];
    if (matched === undefined) break;
    first ??= key.toLowerCase();
    end = line.end;
  }
  if (first === null || !TELLING_KEYS.has(first)) return null;
  const problem = "is not closed by a line of ---";
  return readLines({ start: 0, end }, text.slice(contentStart, end), problem);
}

/** Fields of the lines that are `key: value` or `key = value`; no front matter when the first line is neither. */
function readLines(span: Span, source: string, problem: string): FrontMatter | null {
  const lines = source
    .slice(0, LONGEST)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== "" && !/^\s*#/.test(line));
  if (lines[0] !== undefined && !KEY_LINE.test(lines[0]) && !/^\[/.test(lines[0])) return null;
  const fields = new Map<string, unknown>();
  for (const line of lines) {
    const [, key, value] = KEY_LINE.exec(line) ?? [];
    if (key === undefined || value === undefined || fields.has(key.toLowerCase())) continue;
    fields.set(key.toLowerCase(), unquoted(value.trim()));
  }
  return {
    ...span,
    fields,
    warnings: [`The front matter ${problem}; only its plain "key: value" lines were read.`],
  };
}

/** A value without its quotation marks; one whose closing mark was forgotten loses the other too. */
function unquoted(value: string): string {
  return value.replace(/^(["'])(.*)\1$/, "$2").replace(/^(["'])([^"']*)$/, "$2");
}
