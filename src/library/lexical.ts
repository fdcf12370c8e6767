import { LANGUAGES } from "./articles.ts";
import type { Connection, Query } from "./connection.ts";
import type { ArticleFilter, IndexedPassage, LexicalIndex } from "./library.ts";
import { idsOf, type Passages } from "./passages.ts";
import { planPostings, weightOf } from "./posting-plan.ts";
import { integerOf, oneOf, textOf } from "./rows.ts";

/** The lexical index. Adapter of SQLite's FTS5, whose table `lexicon` is contentless and knows no positions. */
export class FullTextIndex implements LexicalIndex {
  readonly #passages: Passages;
  readonly #totals: Query;
  readonly #frequency: Query;
  readonly #terms: Query;
  readonly #postings: Query;
  readonly #postingsBetween: Query;

  constructor(connection: Connection, passages: Passages) {
    this.#passages = passages;
    this.#totals = connection.prepare("SELECT passages, terms FROM totals");
    this.#frequency = connection.prepare("SELECT passages FROM terms WHERE term = ?");
    this.#terms = connection.prepare(
      `SELECT terms, article, context_terms, language
       FROM passages JOIN articles ON articles.key = article WHERE passages.id = ?`,
    );
    // One JSON text costs a fraction of as many rows, and FTS5's own rank ten times more than both.
    this.#postings = connection.prepare(
      "SELECT json_group_array(rowid) AS ids FROM (SELECT rowid FROM lexicon WHERE lexicon MATCH ? LIMIT ?)",
    );
    this.#postingsBetween = connection.prepare(
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
    const allowed = this.#passages.idsWithin(filter);
    if (allowed !== null && allowed.length <= limit) return allowed;
    const { passages } = this.statistics();
    const range = allowed === null ? null : { first: allowed[0] ?? 0, last: allowed.at(-1) ?? 0 };
    const counts = [...this.documentFrequencies(terms)].map(([term, count]) => ({ term, passages: count }));
    const plan = planPostings(counts, POSTING_BUDGET);
    const scores = new Map<number, number>();
    const add = (expression: string, weight: number) => {
      for (const id of this.#idsOf(expression, range)) scores.set(id, (scores.get(id) ?? 0) + weight);
    };
    for (const { term, passages: count } of plan.terms) add(phrase(term), weightOf(count, passages));
    for (const [first, second] of plan.pairs) {
      const weight = weightOf(first.passages, passages) + weightOf(second.passages, passages);
      add(`${phrase(first.term)} AND ${phrase(second.term)}`, weight);
    }
    if (allowed !== null) keepOnly(scores, allowed);
    return [...scores]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, limit)
      .map(([id]) => id);
  }

  termsOf(ids: readonly number[]): Map<number, IndexedPassage> {
    const found = new Map<number, IndexedPassage>();
    const contexts = new Map<number, readonly string[]>();
    for (const id of ids) {
      const row = this.#terms.get(id);
      if (row === undefined) continue;
      const article = integerOf(row, "article");
      const context = contexts.get(article) ?? unpackTerms(textOf(row, "context_terms"));
      contexts.set(article, context);
      found.set(id, {
        terms: unpackTerms(textOf(row, "terms")),
        context,
        language: oneOf(row, "language", LANGUAGES),
      });
    }
    return found;
  }

  #idsOf(expression: string, range: { readonly first: number; readonly last: number } | null): number[] {
    const row =
      range === null
        ? this.#postings.get(expression, POSTING_BUDGET)
        : this.#postingsBetween.get(expression, range.first, range.last, POSTING_BUDGET);
    return row === undefined ? [] : idsOf(textOf(row, "ids"));
  }
}

/** Terms as the library stores them. */
export function packTerms(terms: readonly string[]): string {
  return terms.map(indexedTerm).join(" ");
}

/** Inverse of {@link packTerms}. */
export function unpackTerms(packed: string): string[] {
  return packed === "" ? [] : packed.split(" ");
}

// --- internal ---

/** Postings read for one question; about two milliseconds. */
const POSTING_BUDGET = 20_000;

/** A word longer than any language's is no word ("aaaa…"), and FTS5 cuts terms at 32 KB. */
const LONGEST_TERM = 64;

function indexedTerm(term: string): string {
  return term.length > LONGEST_TERM ? term.slice(0, LONGEST_TERM) : term;
}

/** A term as FTS5 reads it: everything between the quotation marks is literal. */
function phrase(term: string): string {
  return `"${indexedTerm(term).replaceAll('"', '""')}"`;
}

function keepOnly(scores: Map<number, number>, allowed: readonly number[]): void {
  const passing = new Set(allowed);
  for (const id of scores.keys()) if (!passing.has(id)) scores.delete(id);
}
