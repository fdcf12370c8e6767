import { type Clues, DIGITS, matchesAt, type Vocabulary, vocabularyOf } from "./clues.ts";
import { anyOf, type Lexicon } from "./lexicon.ts";
import type { MomentAtom } from "./moment-atom.ts";
import type { TimeOfDay } from "./value.ts";

/** Clock times and parts of the day: "pukul 09.00 WIB", "jam 9 malam", "9 p.m.", "dini hari", "Wednesday *night*". */
export function clockAtoms(text: string, lexicon: Lexicon, clues: Clues): MomentAtom[] {
  const { clock, clocks, part, parts } = patternsOf(lexicon);
  const atoms: MomentAtom[] = [];
  const times = clues.hasDigit ? matchesAt(text, clues, clocks, clock) : [];
  for (const match of times.length > 0 && CLOCK_SIGN.test(text) ? times : []) {
    const atom = clockAtom(text, match, lexicon);
    if (atom !== null) atoms.push(atom);
  }
  for (const match of matchesAt(text, clues, parts, part)) {
    const word = match[0].toLowerCase().replace(/\s+/g, " ");
    const interval = lexicon.dayParts[word];
    const before = text.slice(Math.max(0, match.index - 16), match.index);
    if (interval === undefined || NOT_A_TIME.test(before)) continue;
    const alone = /\s/.test(word) || ALONE.test(before) || /^(?:noon|midnight)$/.test(word);
    atoms.push({ start: match.index, end: match.index + match[0].length, part: interval, alone });
  }
  return atoms;
}

/** Words that clock times and parts of the day begin with. */
export function clockWordsOf(lexicon: Lexicon): Vocabulary {
  const { clocks, parts } = patternsOf(lexicon);
  return new Set([...clocks, ...parts]);
}

// --- internal ---

interface Patterns {
  readonly clock: RegExp;
  readonly clocks: Vocabulary;
  readonly part: RegExp;
  readonly parts: Vocabulary;
}

const CLOCK_SIGN = /pukul|pkl|jam|WIB|WIT|GMT|UTC|:|[ap]\.?m|clock|in the|at night/i;
const ZONES = "WIB|WITA|WIT|GMT|UTC|EST|EDT|ET|PST|PDT|CET|BST|waktu setempat|local time";
const ALONE =
  /(?<!\p{L})(?:pada|sejak|hingga|sampai|waktu|menjelang|at|in the|before|after|by|until|around)\s+$/iu;
/** "makan malam", "selamat pagi", "jam malam" (a curfew), "good night". */
const NOT_A_TIME =
  /(?<!\p{L})(?:makan|selamat|pasar|hiburan|klub|salat|shalat|sholat|pesta|jam|sarapan|good|tengah|opening)\s+$/iu;

const compiled = new WeakMap<Lexicon, Patterns>();

function patternsOf(lexicon: Lexicon): Patterns {
  let patterns = compiled.get(lexicon);
  if (patterns === undefined) {
    const parts = anyOf(Object.keys(lexicon.dayParts));
    const time = (name: string) => `(?<${name}>\\d{1,2})(?:[.:](?<${name}Minute>\\d{2}))?`;
    const to = `(?:\\s?(?:[-–]|hingga|sampai|to|until)\\s?${time("to")})?`;
    const zone = `(?:\\s?(?<zone>${ZONES})(?!\\p{L}))?`;
    const indonesian = `(?<!\\p{N}\\s?|[\\p{L}\\p{N}-])(?:pukul|pkl\\.?|jam)\\s+${time("hour")}(?![.,]?\\p{N})${to}${zone}(?:\\s+(?<part>${parts})(?!\\p{L}))?`;
    const zoned = `(?<![\\p{L}\\p{N}]|\\p{N}[.,:/-])(?<zonedHour>\\d{1,2})[.:](?<zonedHourMinute>\\d{2})\\s?(?<onlyZone>${ZONES})(?!\\p{L})`;
    const half =
      "\\s+(?:in\\s+the\\s+(?<inPart>morning|afternoon|evening)|at\\s+(?<atNight>night))(?!\\p{L})";
    const after = "(?<=(?:at|by|around|about|before|after|until|till|from|since)\\s+)";
    const oClock = "\\s+o['’]clock";
    const english = `(?<![\\p{L}\\p{N}$€£]|\\p{N}[.,:/-])(?:(?:${after}(?<plainHour>\\d{1,2})|(?<clockPartHour>\\d{1,2})${oClock})${half}|${time("half")}\\s?(?<meridiem>[ap]\\.m\\.|[ap]m|[AP]\\.?M\\.?)(?!\\p{L})|(?<clockHour>\\d{1,2})${oClock}|(?<colonHour>\\d{1,2}):(?<colonHourMinute>\\d{2})(?![:\\p{N}]))${zone}`;
    patterns = {
      parts: vocabularyOf(Object.keys(lexicon.dayParts)),
      clocks: vocabularyOf([DIGITS, "pukul", "pkl", "jam"]),
      clock: new RegExp(lexicon.decimalMark === "," ? `${indonesian}|${zoned}` : english, "uy"),
      part: new RegExp(`(?<![\\p{L}\\p{N}-])${parts}(?![\\p{L}\\p{N}-])`, "yiu"),
    };
    compiled.set(lexicon, patterns);
  }
  return patterns;
}

function clockAtom(text: string, match: RegExpExecArray, lexicon: Lexicon): MomentAtom | null {
  const { zonedHour, zonedHourMinute, half, halfMinute, clockHour, colonHour, colonHourMinute } =
    match.groups ?? {};
  const { plainHour, clockPartHour, inPart, atNight } = match.groups ?? {};
  const {
    hour: indonesianHour,
    hourMinute,
    meridiem,
    part,
    to,
    toMinute,
    zone,
    onlyZone,
  } = match.groups ?? {};
  const hour = Number(
    indonesianHour ?? zonedHour ?? plainHour ?? clockPartHour ?? half ?? clockHour ?? colonHour,
  );
  const written = hourMinute ?? zonedHourMinute ?? halfMinute ?? colonHourMinute;
  const minute = Number(written ?? 0);
  const end = match.index + match[0].length;
  if (hour > 24 || minute > 59 || /^\s+(?:menit|detik|orang|per)\b/.test(text.slice(end, end + 8)))
    return null;
  const dayPart = part ?? inPart ?? atNight;
  const said = inHalfOfDay(hour, meridiem, lexicon.dayParts[dayPart?.toLowerCase() ?? ""]) * 60 + minute;
  const last = to === undefined ? said : Number(to) * 60 + Number(toMinute ?? 0);
  // An hour without minutes is a round one.
  const slack = written === undefined && to === undefined ? 15 : 0;
  const named = zone ?? onlyZone ?? "";
  const clock: TimeOfDay = {
    minutes: { low: said - slack, high: Math.max(said, last) + slack },
    zone: /^\p{Lu}+$/u.test(named) ? named : null,
    clock: true,
  };
  return { start: match.index, end, clock };
}

/** The hour from 0; a night's small hours are counted past 24. */
function inHalfOfDay(
  hour: number,
  meridiem: string | undefined,
  part: { low: number; high: number } | undefined,
): number {
  if (meridiem !== undefined) return (hour % 12) + (/^p/i.test(meridiem) ? 12 : 0);
  if (part === undefined || hour > 12) return hour;
  const inPart = [hour % 12, (hour % 12) + 12, (hour % 12) + 24].find(
    (h) => h * 60 >= part.low && h * 60 <= part.high,
  );
  return inPart ?? hour;
}
