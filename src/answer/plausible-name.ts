import { isMonthOrWeekday } from "../article/calendar.ts";
import type { Span } from "../language/span.ts";
import { PERSON_CUES } from "./cues.ts";
import type { TermMatch } from "./match-terms.ts";
import type { AskedQuestion } from "./question.ts";
import { type ReadSentence, type SentenceWord, wordsWithin } from "./read-sentence.ts";
import { PLACES } from "./values/places.ts";

/**
 * How plausible a capitalised part of a sentence is as the name that a question asks for, in [0, 2]; 0 for what names nothing,
 * such as a month or a unit. Pure.
 */
export function plausibleName(
  question: AskedQuestion,
  sentence: ReadSentence,
  span: Span,
  matches: readonly TermMatch[],
): number {
  const inside = wordsWithin(sentence, span).filter(({ grammar }) => !grammar);
  const last = inside.at(-1);
  if (last === undefined || inside.every(namesNothing)) return 0;
  const restates = endsAsAsked(question, sentence, last, matches) ? RESTATES : 1;
  const known = isKnown(sentence, span) ? KNOWN : 1;
  if (question.kind === "person") return known * restates * plausiblePerson(sentence, span, inside);
  const isThing = inside.some(({ folded }) => THINGS.has(folded));
  return known * restates * (question.kind === "place" && isThing ? THING : 1);
}

/** Whether a part of a sentence names nothing, such as a day or an amount. Pure. */
export function isNoName(sentence: ReadSentence, span: Span): boolean {
  return wordsWithin(sentence, span).every((word) => word.grammar || namesNothing(word));
}

// --- internal ---

/** "Piala Thomas" hardly answers what is asked about the Thomas Cup. */
const RESTATES = 0.3;
const THING = 0.3;
/** A country can win, sign and lose. */
const PLACE = 0.5;
/** Makes up for the doubt in single words that open a sentence: this one is a name for certain. */
const KNOWN = 2;
/** Every sentence opens with a capital, whatever its first word is. */
const OPENING_WORD = 0.6;
/** Words of the same meaning, in any language. */
const SAME = 0.8;

/** Capitalised without being anybody's name: units and currencies of both languages, and what days and years are called by. */
const NO_NAMES: ReadonlySet<string> = words(
  "jumlah total satu dua tiga empat lima enam tujuh delapan sembilan sepuluh " +
    "one two three four five six seven eight nine ten " +
    "celsius fahrenheit kelvin reaumur richter scoville mmi sr rp idr usd us rupiah dolar dollar euro yen yuan km kg mw gw kw " +
    "kwh gwh mwh hz wib wita wit gmt utc am pm hijriah masehi bc ad bce ce minggu islam kristen katolik hindu buddha " +
    "buddhist muslim christian catholic hindus muslims buddhists level",
);

/** Words that places are called by, and persons are not; then events, works and writings. */
const SITES: ReadonlySet<string> = words(
  "istana bandara stasiun terminal pelabuhan kabupaten provinsi kota desa kecamatan kelurahan pulau kepulauan gunung bukit " +
    "sungai danau waduk laut selat teluk jalan jembatan tol gedung stadion museum candi taman kebun kawasan benua " +
    "palace airport station harbour harbor regency province city village island islands mount mountain hill river lake sea " +
    "strait bay street road bridge building stadium arena museum temple park region continent reservoir",
);

const THINGS: ReadonlySet<string> = words(
  "piala pemilu pilpres pilkada ktt olimpiade perang perjanjian deklarasi konferensi undang-undang uud pasal peraturan hari " +
    "daftar proyek program kereta pembangkit pesawat kapal " +
    "cup election elections summit olympics war treaty declaration conference act article agreement day list project plant " +
    "train aircraft ship",
);

function namesNothing({ folded }: SentenceWord): boolean {
  return isMonthOrWeekday(folded) || NO_NAMES.has(folded) || /^[\p{N}.,]+$/u.test(folded);
}

/** Names end with what tells them apart: "Gunung Marapi", "Anthony Ginting"; titles and countries come first. */
function endsAsAsked(
  question: AskedQuestion,
  sentence: ReadSentence,
  last: SentenceWord,
  matches: readonly TermMatch[],
): boolean {
  // "Bank mana" is answered by a name that ends so.
  if (question.focus.includes(last.folded)) return false;
  if (question.words.some(({ folded }) => folded === last.folded)) return true;
  const at = sentence.words.indexOf(last);
  return matches.some((match) => match.at === at && match.similarity >= SAME);
}

function isKnown(sentence: ReadSentence, { start, end }: Span): boolean {
  return start === 0 && PLACES.has(sentence.text.slice(start, end));
}

function plausiblePerson(sentence: ReadSentence, span: Span, inside: readonly SentenceWord[]): number {
  const [first] = inside;
  if (first !== undefined && inside.length > 1 && PERSON_CUES.has(first.folded)) return 1;
  const text = sentence.text.slice(span.start, span.end);
  if (/\p{N}/u.test(text) || inside.some(({ folded }) => SITES.has(folded) || THINGS.has(folded)))
    return THING;
  if (PLACES.has(text)) return PLACE;
  return inside.length === 1 && span.start === 0 ? OPENING_WORD : 1;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
