import { createHash } from "node:crypto";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { expect } from "vitest";
import { termsOf } from "../../src/language/stem.ts";
import { unpackTerms } from "../../src/library/lexical.ts";
import { openLibrary } from "../../src/library/sqlite.ts";

/**
 * Expects a library to be whole: SQLite's and FTS5's own checks pass, and every article has exactly the passages,
 * vectors, postings and frequencies that belong to its text.
 *
 * @returns text by path
 */
export function expectWhole(folder: string): Map<string, string> {
  const library = openLibrary({ folder });
  const texts = new Map<string, string>();
  const frequencies = new Map<string, number>();
  let passages = 0;
  let terms = 0;
  for (const article of library.articles()) {
    const text = library.articleText(article.id)?.text ?? "";
    texts.set(article.path, text);
    expect(article.contentHash).toBe(createHash("sha256").update(text).digest("hex"));
    expect(article.characters).toBe(text.length);
    const records = library.passagesOf(article.id);
    expect(records).toHaveLength(article.passages);
    const ids = records.map(({ id }) => id);
    expect(library.vectors(ids).size).toBe(ids.length);
    const indexed = library.lexical.termsOf(ids);
    for (const record of records) {
      expect(record.text).toBe(text.slice(record.start, record.end));
      expect(record.text).not.toBe("");
      const packed = indexed.get(record.id);
      const own = unpackTerms(packed?.terms ?? "");
      expect(own).toEqual(termsOf(text, article.language, record.start, record.end));
      passages += 1;
      terms += own.length;
      for (const term of new Set([...own, ...unpackTerms(packed?.context ?? "")])) {
        frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
      }
    }
  }
  expect(library.counts()).toEqual({ articles: texts.size, passages });
  expect(library.lexical.statistics().meanTerms).toBeCloseTo(passages === 0 ? 0 : terms / passages, 6);
  library.close();
  expectTables(folder, passages, frequencies);
  return texts;
}

// --- internal ---

function expectTables(folder: string, passages: number, frequencies: ReadonlyMap<string, number>): void {
  const database = new Sqlite(join(folder, "library.sqlite"));
  const number = (sql: string) => database.prepare(sql).pluck().get();
  expect(database.pragma("integrity_check", { simple: true })).toBe("ok");
  expect(database.pragma("foreign_key_check")).toEqual([]);
  database.exec("INSERT INTO lexicon (lexicon) VALUES ('integrity-check')");
  expect(number("SELECT count(*) FROM vectors")).toBe(passages);
  expect(number("SELECT count(*) FROM texts")).toBe(number("SELECT count(*) FROM articles"));
  expect(number("SELECT count(*) FROM lexicon_docsize")).toBe(passages);
  const stored = database.prepare("SELECT term, passages FROM terms").raw().all();
  expect(new Map(stored as [string, number][])).toEqual(frequencies);
  const sample = [...frequencies].filter((_, at) => at % 7 === 0);
  const postings = database.prepare("SELECT count(*) FROM lexicon WHERE lexicon MATCH ?").pluck();
  for (const [term, count] of sample) expect([term, postings.get(`"${term}"`)]).toEqual([term, count]);
  database.close();
}
