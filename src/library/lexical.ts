import { type Allowed, type AllowedPassages, idsOf } from "./allowed-passages.ts";
import { LANGUAGES } from "./articles.ts";
import type { Connection, Query } from "./connection.ts";
import type { ArticleFilter, IndexedPassage, LexicalIndex } from "./library.ts";
import { planPostings, type TermCount, weightOf } from "./posting-plan.ts";
import { bestWeighed, type WeighedPassages } from "./posting-scores.ts";
import { type Lookup, Postings } from "./postings.ts";
import { integerOf, oneOf, textOf } from "./rows.ts";

/** The lexical index. Adapter of SQLite's FTS5, whose table `lexicon` is contentless and knows no positions. */
export class FullTextIndex implements LexicalIndex {
  readonly #allowed: AllowedPassages;
  readonly #totals: Query;
  readonly #frequency: Query;
  readonly #terms: Query;
  readonly #postings: Postings;
  readonly #some: Query;

  constructor(connection: Connection, allowed: AllowedPassages) {
    this.#allowed = allowed;
    this.#totals = connection.prepare("SELECT passages, terms FROM totals");
    this.#frequency = connection.prepare("SELECT passages FROM terms WHERE term = ?");
    this.#terms = connection.prepare(
      `SELECT passages.id, terms, articles.id AS article_id, context_terms, language, title
       FROM json_each(?) JOIN passages ON passages.id = value JOIN articles ON articles.key = article`,
    );
    this.#postings = new Postings(connection);
    this.#some = connection.prepare(
      `SELECT json_group_array(rowid) AS ids FROM
         (SELECT rowid FROM lexicon WHERE lexicon MATCH ? AND rowid BETWEEN ? AND ? LIMIT ?)`,
    );
  }

  statistics(collections?: readonly string[]): { readonly passages: number; readonly meanTerms: number } {
    const row = this.#totals.get();
    if (row === undefined) return { passages: 0, meanTerms: 0 };
    const passages = integerOf(row, "passages");
    const meanTerms = passages === 0 ? 0 : integerOf(row, "terms") / passages;
    return { passages: this.#within(collections)?.ids.length ?? passages, meanTerms };
  }

  documentFrequencies(terms: readonly string[], collections?: readonly string[]): Map<string, number> {
    const allowed = this.#within(collections);
    const frequencies = new Map<string, number>();
    for (const term of terms) {
      if (frequencies.has(term)) continue;
      const row = this.#frequency.get(indexedTerm(term));
      const everywhere = row === undefined ? 0 : integerOf(row, "passages");
      frequencies.set(term, allowed === null ? everywhere : this.#countIn(allowed, term, everywhere));
    }
    return frequencies;
  }

  candidates(terms: readonly string[], limit: number, filter: ArticleFilter = {}): number[] {
    const allowed = this.#allowed.within(filter);
    if (allowed !== null && allowed.ids.length <= limit) return [...allowed.ids];
    const { passages } = this.statistics();
    const counts = [...this.documentFrequencies(terms)].map(([term, count]) => ({ term, passages: count }));
    const plan = planPostings(counts, POSTING_BUDGET);
    const weigh = ({ passages: count }: TermCount) => weightOf(count, passages);
    const candidate = plan.read.map(({ term }) => phrase(term)).join(" OR ");
    const whole: readonly Weighing[] = [
      ...plan.read.flatMap((count) => [
        { ...lookUp(count.term), weight: weigh(count), weighsOnly: false },
        {
          ...lookUp(count.term, REPEATED),
          weight: weigh(count) * REPETITION_GAIN,
          weighsOnly: true,
        },
      ]),
      ...plan.weigh.map((count) => {
        const whole = lookUp(count.term);
        // Of a very common term only its passages among the candidates are read, the first time.
        const isShort = count.passages <= WHOLE_POSTINGS || this.#postings.arePacked();
        const lookup =
          isShort || this.#postings.isAskedAgain(whole.expression)
            ? whole
            : { expression: `(${candidate}) AND ${whole.expression}`, term: null, keep: false };
        return { ...lookup, weight: weigh(count), weighsOnly: true };
      }),
    ];
    const found = this.#postings
      .of(whole)
      .map((list, position) => ({ weight: 0, weighsOnly: true, ...whole[position], passages: list }));
    const partly = [
      ...plan.repeated.map((count) => ({
        expression: phrase(count.term, REPEATED),
        weight: weigh(count) * (1 + REPETITION_GAIN),
      })),
      ...plan.pairs.map(([first, second]) => ({
        expression: `${phrase(first.term)} AND ${phrase(second.term)}`,
        weight: weigh(first) + weigh(second),
      })),
    ];
    const most = Math.ceil(POSTING_BUDGET / (partly.length || 1));
    const some = partly.map(({ expression, weight }) => ({
      passages: new Uint32Array(this.#someOf(expression, allowed, most)),
      weight,
      weighsOnly: false,
    }));
    return bestWeighed([...found, ...some], limit, allowed === null ? undefined : (id) => allowed.has(id));
  }

  termsOf(ids: readonly number[]): Map<number, IndexedPassage> {
    const found = new Map<number, IndexedPassage>();
    for (const row of this.#terms.all(JSON.stringify(ids))) {
      found.set(integerOf(row, "id"), {
        articleId: textOf(row, "article_id"),
        terms: textOf(row, "terms"),
        context: textOf(row, "context_terms"),
        language: oneOf(row, "language", LANGUAGES),
        title: textOf(row, "title"),
      });
    }
    return found;
  }

  #within(collections: readonly string[] | undefined): Allowed | null {
    return collections === undefined ? null : this.#allowed.within({ collections });
  }

  /** How many allowed passages contain a term: exactly where few do, else by their share of some that do. */
  #countIn(allowed: Allowed, term: string, everywhere: number): number {
    if (everywhere === 0 || allowed.ids.length === 0) return 0;
    const some = this.#someOf(phrase(term), allowed, SAMPLED_POSTINGS);
    const counted = some.filter((id) => allowed.has(id)).length;
    if (some.length < SAMPLED_POSTINGS) return counted;
    if (counted > 0) return Math.min(allowed.ids.length, Math.ceil((everywhere * counted) / some.length));
    const [all = new Uint32Array()] = this.#postings.of([lookUp(term)]);
    return all.filter((id) => allowed.has(id)).length;
  }

  /** At most so many passages, of those between the first and the last that a filter leaves. */
  #someOf(expression: string, allowed: Allowed | null, most: number): readonly number[] {
    const first = allowed?.ids[0] ?? 0;
    const last = allowed?.ids.at(-1) ?? Number.MAX_SAFE_INTEGER;
    const row = this.#some.get(expression, first, last, most);
    return row === undefined ? [] : idsOf(textOf(row, "ids"));
  }
}

/** Terms as the library stores them. */
export function packTerms(terms: readonly string[]): string {
  return terms.map(indexedTerm).join(" ");
}

/** The terms that stand more than once in a passage and its context, as the index stores them. */
export function packRepeated(packedTerms: readonly string[]): string {
  const once = new Set<string>();
  const repeated = new Set<string>();
  for (const term of packedTerms) (once.has(term) ? repeated : once).add(term);
  return [...repeated].map(repeatedTerm).join(" ");
}

/** What the index has, beside a term, of a passage that has it more than once. */
export function repeatedTerm(packedTerm: string): string {
  return REPEATED + packedTerm;
}

/** Inverse of {@link packTerms}. */
export function unpackTerms(packed: string): string[] {
  return packed === "" ? [] : packed.split(" ");
}

// --- internal ---

/** Postings read for one question, about a millisecond of them. */
const POSTING_BUDGET = 4000;

/** A list up to so long is read about as fast as FTS5 compares it with the candidates' lists, and can be kept. */
const WHOLE_POSTINGS = 16_000;

/** Postings of a term by which its share of some passages is estimated. */
const SAMPLED_POSTINGS = 200;

/** Before a term in the index: the passage has it more than once. No term starts with it. */
const REPEATED = "+";

/** What BM25 (k1 1.2) adds to a term's score for a second occurrence in a passage of average length. */
const REPETITION_GAIN = 0.375;

/** A look-up and what a passage that it finds gains. */
interface Weighing extends Lookup, Omit<WeighedPassages, "passages"> {}

/** A word longer than any language's is no word ("aaaa…"), and FTS5 cuts terms at 32 KB. */
const LONGEST_TERM = 64;

function indexedTerm(term: string): string {
  if (term.length <= LONGEST_TERM) return term;
  return term.slice(0, LONGEST_TERM).replace(/[\uD800-\uDBFF]$/, "");
}

/** All passages that have a term, kept for later questions. */
function lookUp(term: string, mark: typeof REPEATED | "" = ""): Lookup {
  return { expression: phrase(term, mark), term: mark + indexedTerm(term), keep: true };
}

/** A term as FTS5 reads it: everything between the quotation marks is literal. */
function phrase(term: string, mark: typeof REPEATED | "" = ""): string {
  return `"${mark}${indexedTerm(term).replaceAll('"', '""')}"`;
}
