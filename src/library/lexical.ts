import { type Allowed, type AllowedPassages, idsOf } from "./allowed-passages.ts";
import { LANGUAGES } from "./articles.ts";
import type { Connection, Query } from "./connection.ts";
import type { ArticleFilter, IndexedPassage, LexicalIndex } from "./library.ts";
import { planPostings, weightOf } from "./posting-plan.ts";
import { integerOf, oneOf, textOf } from "./rows.ts";
import { Top } from "./top.ts";

/** The lexical index. Adapter of SQLite's FTS5, whose table `lexicon` is contentless and knows no positions. */
export class FullTextIndex implements LexicalIndex {
  readonly #allowed: AllowedPassages;
  readonly #totals: Query;
  readonly #frequency: Query;
  readonly #terms: Query;
  readonly #postings: Query;

  constructor(connection: Connection, allowed: AllowedPassages) {
    this.#allowed = allowed;
    this.#totals = connection.prepare("SELECT passages, terms FROM totals");
    this.#frequency = connection.prepare("SELECT passages FROM terms WHERE term = ?");
    this.#terms = connection.prepare(
      `SELECT passages.id, terms, article, articles.id AS article_id, context_terms, language
       FROM json_each(?) JOIN passages ON passages.id = value JOIN articles ON articles.key = article`,
    );
    // One JSON text costs a fraction of as many rows, and FTS5's own rank ten times more than both.
    this.#postings = connection.prepare(
      `SELECT json_group_array(rowid) AS ids FROM
         (SELECT rowid FROM lexicon WHERE lexicon MATCH ? AND rowid BETWEEN ? AND ? LIMIT ?)`,
    );
  }

  statistics(): { readonly passages: number; readonly meanTerms: number } {
    const row = this.#totals.get();
    if (row === undefined) return { passages: 0, meanTerms: 0 };
    const passages = integerOf(row, "passages");
    return { passages, meanTerms: passages === 0 ? 0 : integerOf(row, "terms") / passages };
  }

  documentFrequencies(terms: readonly string[]): Map<string, number> {
    const frequencies = new Map<string, number>();
    for (const term of terms) {
      if (frequencies.has(term)) continue;
      const row = this.#frequency.get(indexedTerm(term));
      frequencies.set(term, row === undefined ? 0 : integerOf(row, "passages"));
    }
    return frequencies;
  }

  candidates(terms: readonly string[], limit: number, filter: ArticleFilter = {}): number[] {
    const allowed = this.#allowed.within(filter);
    if (allowed !== null && allowed.ids.length <= limit) return [...allowed.ids];
    const { passages } = this.statistics();
    const range: IdRange = {
      first: allowed?.ids[0] ?? 0,
      last: allowed?.ids.at(-1) ?? Number.MAX_SAFE_INTEGER,
    };
    const counts = [...this.documentFrequencies(terms)].map(([term, count]) => ({ term, passages: count }));
    const plan = planPostings(counts, POSTING_BUDGET);
    const scores = new Map<number, number>();
    const add = (expression: string, weight: number, most: number) => {
      for (const id of this.#idsOf(expression, range, most)) scores.set(id, (scores.get(id) ?? 0) + weight);
    };
    for (const { term, passages: count } of plan.read) {
      const weight = weightOf(count, passages);
      add(phrase(term), weight, POSTING_BUDGET);
      add(phrase(term, REPEATED), weight * REPETITION_GAIN, POSTING_BUDGET);
    }
    const candidate = plan.read.map(({ term }) => phrase(term)).join(" OR ");
    for (const { term, passages: count } of plan.weigh) {
      add(`(${candidate}) AND ${phrase(term)}`, weightOf(count, passages), POSTING_BUDGET);
    }
    const most = Math.ceil(POSTING_BUDGET / (plan.repeated.length + plan.pairs.length || 1));
    for (const { term, passages: count } of plan.repeated) {
      add(phrase(term, REPEATED), weightOf(count, passages) * (1 + REPETITION_GAIN), most);
    }
    for (const [first, second] of plan.pairs) {
      const weight = weightOf(first.passages, passages) + weightOf(second.passages, passages);
      add(`${phrase(first.term)} AND ${phrase(second.term)}`, weight, most);
    }
    return best(scores, limit, allowed);
  }

  termsOf(ids: readonly number[]): Map<number, IndexedPassage> {
    const found = new Map<number, IndexedPassage>();
    const contexts = new Map<number, readonly string[]>();
    for (const row of this.#terms.all(JSON.stringify(ids))) {
      const article = integerOf(row, "article");
      const context = contexts.get(article) ?? unpackTerms(textOf(row, "context_terms"));
      contexts.set(article, context);
      found.set(integerOf(row, "id"), {
        articleId: textOf(row, "article_id"),
        terms: unpackTerms(textOf(row, "terms")),
        context,
        language: oneOf(row, "language", LANGUAGES),
      });
    }
    return found;
  }

  #idsOf(expression: string, { first, last }: IdRange, most: number): number[] {
    const row = this.#postings.get(expression, first, last, most);
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
  return [...repeated].map((term) => REPEATED + term).join(" ");
}

/** Inverse of {@link packTerms}. */
export function unpackTerms(packed: string): string[] {
  return packed === "" ? [] : packed.split(" ");
}

// --- internal ---

/** Postings read for one question, about a millisecond of them. */
const POSTING_BUDGET = 4000;

/** Before a term in the index: the passage has it more than once. No term starts with it. */
const REPEATED = "+";

/** What BM25 (k1 1.2) adds to a term's score for a second occurrence in a passage of average length. */
const REPETITION_GAIN = 0.375;

interface IdRange {
  readonly first: number;
  readonly last: number;
}

/** A word longer than any language's is no word ("aaaa…"), and FTS5 cuts terms at 32 KB. */
const LONGEST_TERM = 64;

function indexedTerm(term: string): string {
  if (term.length <= LONGEST_TERM) return term;
  return term.slice(0, LONGEST_TERM).replace(/[\uD800-\uDBFF]$/, "");
}

/** A term as FTS5 reads it: everything between the quotation marks is literal. */
function phrase(term: string, mark: typeof REPEATED | "" = ""): string {
  return `"${mark}${indexedTerm(term).replaceAll('"', '""')}"`;
}

function best(scores: ReadonlyMap<number, number>, limit: number, allowed: Allowed | null): number[] {
  const top = new Top(limit);
  for (const [id, score] of scores) if (allowed === null || allowed.has(id)) top.offer(id, score);
  return top.sorted().map(({ id }) => id);
}
