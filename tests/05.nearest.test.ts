import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ExactIndex } from "../src/library/exact.ts";
import { openLibrary } from "../src/library/sqlite.ts";
import type { WritableLibrary } from "../src/library/writing.ts";
import { inputOf, temporaryFolder, vectorOf } from "./support/ingest-inputs.ts";
import { libraryWith, put } from "./support/ingest-library.ts";

/** Far fewer than are usual, so that a file is needed soon. */
const EXACT_VECTORS = 2000;
const PASSAGES_EACH = 50;
const ARTICLES = Math.ceil(EXACT_VECTORS / PASSAGES_EACH) + 8;

const article = (number: number, version = 0) =>
  inputOf(
    `koleksi-${number % 5}/${number}.txt`,
    Array.from(
      { length: PASSAGES_EACH },
      (_, at) => `Kata${(number * 31 + at * 7) % 997} nomor${number + version} baris${at}.`,
    ).join(" "),
  );

const folder = temporaryFolder(afterAll);
let library: WritableLibrary;

beforeAll(async () => {
  library = await libraryWith(
    Array.from({ length: ARTICLES }, (_, number) => article(number)),
    folder,
    { exactVectors: EXACT_VECTORS },
  );
});

const reopened = (readOnly = false) => openLibrary({ folder, readOnly, exactVectors: EXACT_VECTORS });
const indexFile = () => join(folder, readdirSync(folder).find((name) => name.endsWith(".hnsw")) ?? "");

/** The share of the true ten nearest that are found, over some questions. */
function recall(searched: WritableLibrary, filter = {}): number {
  const exact = new ExactIndex(32);
  const ids = searched
    .articles(filter)
    .flatMap(({ id }) => searched.passagesOf(id).map((passage) => passage.id));
  for (const [id, vector] of searched.vectors(ids)) exact.add(id, vector);
  let found = 0;
  for (let question = 0; question < 40; question++) {
    const vector = vectorOf(`Kata${question * 3} nomor${question} tanya`);
    const nearest = searched.nearest(vector, 10, filter);
    expect(nearest).toHaveLength(10);
    const worst = exact.search(vector, 10).at(-1)?.score ?? 1;
    found += nearest.filter(({ score }) => score >= worst - 1e-5).length;
  }
  return found / 400;
}

test("a large library is searched through its file, whole or filtered", () => {
  expect(library.counts().passages).toBeGreaterThan(EXACT_VECTORS);
  expect(recall(library)).toBeGreaterThanOrEqual(0.98);
  expect(
    recall(library, { collections: ["koleksi-1", "koleksi-2", "koleksi-3", "koleksi-4"] }),
  ).toBeGreaterThanOrEqual(0.98);
  expect(recall(library, { collections: ["koleksi-1"] })).toBe(1);
});

test("a small change is found at once, and the file stays as it is", async () => {
  const before = statSync(indexFile()).mtimeMs;
  const other = reopened();
  expect(other.nearest(vectorOf("Kata7 nomor0 baris7"), 1)).toHaveLength(1);
  await put(library, [article(0, 5000), article(9000)], ["koleksi-1/1.txt"]);
  expect(statSync(indexFile()).mtimeMs).toBe(before);
  for (const reader of [library, other, reopened(), reopened(true)]) {
    const text = "Kata7 nomor5000 baris1";
    const [best] = reader.nearest(vectorOf(text), 1);
    expect(reader.passages([best?.id ?? 0])[0]?.text).toBe(`${text}.`);
    const all = reader.nearest(vectorOf("Kata31 nomor1 baris0"), 200).map(({ id }) => id);
    expect(reader.passages(all)).toHaveLength(all.length);
    expect(recall(reader)).toBeGreaterThanOrEqual(0.98);
  }
});

test("after many changes the file is extended, and after many removals made anew", async () => {
  const before = readFileSync(indexFile());
  const many = Array.from({ length: 15 }, (_, number) => article(20_000 + number));
  await put(library, many);
  const extended = readFileSync(indexFile());
  expect(extended.length).toBeGreaterThan(before.length);
  expect(recall(library)).toBeGreaterThanOrEqual(0.98);
  const gone = Array.from({ length: 22 }, (_, number) => article(number + 2).article.path);
  await put(library, [], gone);
  expect(readFileSync(indexFile()).length).toBeLessThan(before.length);
  expect(recall(library)).toBeGreaterThanOrEqual(0.98);
  expect(recall(reopened())).toBeGreaterThanOrEqual(0.98);
});

test("a library that has become small gives its file up, and readers follow every removal", async () => {
  const reader = reopened();
  const everything = () => reader.nearest(vectorOf("Kata31 nomor1 baris0"), 100_000);
  expect(everything()).toHaveLength(library.counts().passages);
  const kept = library.articles().slice(0, 5);
  const paths = library.articles().map(({ path }) => path);
  await put(library, [], paths.slice(5));
  expect(readdirSync(folder).filter((name) => name.endsWith(".hnsw"))).toEqual([]);
  expect(everything()).toHaveLength(5 * PASSAGES_EACH);
  const database = new Sqlite(join(folder, "library.sqlite"));
  const noted = () => database.prepare("SELECT count(*) FROM removed_passages").pluck().get();
  expect(noted()).toBe(0);
  await put(library, [], [kept[0]?.path ?? ""]);
  expect(noted()).toBe(PASSAGES_EACH);
  // As it is when they have become many, while a reader has not looked for long.
  database.exec("DELETE FROM removed_passages; UPDATE totals SET generation = generation + 1");
  database.close();
  expect(everything()).toHaveLength(4 * PASSAGES_EACH);
  expect(reader.passages(everything().map(({ id }) => id))).toHaveLength(4 * PASSAGES_EACH);
});
