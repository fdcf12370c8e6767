import {
  copyFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openDatabase } from "../src/library/database.ts";
import { IndexBuilder } from "../src/library/index-builder.ts";
import { IndexFiles } from "../src/library/index-files.ts";
import { takeLock } from "../src/library/lock.ts";
import { repairLibrary } from "../src/library/repair.ts";
import { openLibrary } from "../src/library/sqlite.ts";
import { Vectors } from "../src/library/vectors.ts";
import { SqliteWriter } from "../src/library/writer.ts";
import type { ArticleInput, WritableLibrary } from "../src/library/writing.ts";
import { expectWhole } from "./support/ingest-check.ts";
import { inputOf, TEST_MODEL, temporaryFolder, vectorOf } from "./support/ingest-inputs.ts";

const HANOI = "Putin tiba di Hanoi. Ia bertemu To Lam.";
const RICE = "Harga beras naik. Pedagang beras mengeluh.";

async function libraryWith(
  inputs: readonly ArticleInput[],
  folder = temporaryFolder(),
): Promise<WritableLibrary> {
  const library = openLibrary({ folder });
  await put(library, inputs);
  return library;
}

async function put(library: WritableLibrary, inputs: readonly ArticleInput[]): Promise<void> {
  const writer = library.beginWriting("test");
  writer.adoptModel(TEST_MODEL);
  writer.commit({ put: inputs });
  writer.finish([]);
  await writer.refreshIndex();
  writer.release();
}

const quoteOf = (library: WritableLibrary, path: string, start: number, end: number) => {
  const article = library.articleByPath(path);
  if (article === null) throw new Error(`${path} is missing`);
  const text = library.articleText(article.id)?.text.slice(start, end) ?? "";
  const { id: articleId, contentHash, title, outlet, published, url } = article;
  return { articleId, path, contentHash, start, end, text, title, outlet, published, url };
};

test("an empty library answers everything with nothing", () => {
  const library = openLibrary({ folder: temporaryFolder() });
  expect(library.writable).toBe(true);
  expect(library.model).toBeNull();
  expect(library.counts()).toEqual({ articles: 0, passages: 0 });
  expect(library.lexical.statistics()).toEqual({ passages: 0, meanTerms: 0 });
  expect(library.lexical.candidates(["beras"], 10)).toEqual([]);
  expect(library.nearest(vectorOf("beras"), 5)).toEqual([]);
  expect(library.articles()).toEqual([]);
  expect(library.article("nope")).toBeNull();
  expect(library.citation("nope")).toBeNull();
  expect(library.passages([1, 2])).toEqual([]);
  expect(library.state()).toMatchObject({ citations: 0, lastIngest: null, writer: null });
  library.close();
});

test("what was stored comes back, also after closing", async () => {
  const folder = temporaryFolder();
  (await libraryWith([inputOf("a.txt", HANOI), inputOf("ekonomi/b.txt", RICE)], folder)).close();
  const library = openLibrary({ folder });
  expect(library.counts()).toEqual({ articles: 2, passages: 4 });
  expect(library.model).toMatchObject(TEST_MODEL);
  const article = library.articleByPath("ekonomi/b.txt");
  expect(article).toMatchObject({
    collection: "ekonomi",
    characters: RICE.length,
    passages: 2,
    language: "id",
  });
  expect(library.article(article?.id ?? "")).toEqual(article);
  expect(library.articleText(article?.id ?? "")).toEqual({ text: RICE, masks: [] });
  expect(library.passagesOf(article?.id ?? "").map(({ text }) => text)).toEqual([
    "Harga beras naik.",
    "Pedagang beras mengeluh.",
  ]);
  expect(library.passages([3, 99, 1]).map(({ id }) => id)).toEqual([3, 1]);
  expect(library.vectors([1, 99]).get(1)).toEqual(vectorOf("Putin tiba di Hanoi."));
  expect(library.nearest(vectorOf("Harga beras naik."), 1)).toEqual([{ id: 3, score: expect.closeTo(1, 5) }]);
  expect(library.lexical.termsOf([1]).get(1)?.terms).toEqual(["putin", "tiba", "di", "hano"]);
  library.close();
});

test("any text and any terms come back as they were", async () => {
  const library = openLibrary({ folder: temporaryFolder() });
  const writer = library.beginWriting("test");
  writer.adoptModel(TEST_MODEL);
  let number = 0;
  const term = fc.oneof(
    fc.constantFrom("a.b", "1.5", "+x", '"', "NEAR", "OR", "*", "-", "covid", "é", "漢字"),
    fc.stringMatching(/^\S{1,80}$/),
  );
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", minLength: 1 }),
      fc.array(term, { minLength: 1, maxLength: 8 }),
      (text, terms) => {
        const path = `${number++}.txt`;
        const input = inputOf(path, text);
        const [start, end] = [0, text.length];
        const vector = vectorOf(path);
        const passage = { ordinal: 0, start, end, sentences: [{ start, end }], terms, vector };
        writer.commit({ put: [{ ...input, contextTerms: [], passages: [passage] }] });
        const id = library.articleByPath(path)?.id ?? "";
        expect(library.articleText(id)?.text).toBe(text);
        const [record] = library.passagesOf(id);
        expect(record).toMatchObject({ text, start, end, sentences: [{ start, end }] });
        for (const each of terms) expect(library.lexical.candidates([each], 1000)).toContain(record?.id);
      },
    ),
    { numRuns: 60 },
  );
  writer.release();
  library.close();
});

test("filters restrict every kind of search", async () => {
  const dated = (published: string) => ({
    metadata: { ...inputOf("x", "x.").article.metadata, published },
  });
  const library = await libraryWith([
    inputOf("a.txt", "Beras di Demak.", dated("2024-03-01")),
    inputOf("b.txt", "Beras di Kudus.", { ...dated("2024-06-20"), language: "en" }),
    inputOf("ekonomi/c.txt", "Beras di Pati."),
  ]);
  const found = (filter: Parameters<typeof library.articles>[0]) => {
    const ids = library.passageIds(filter ?? {});
    const passages = [1, 2, 3];
    expect(
      library
        .nearest(vectorOf("Beras di Kudus."), 9, filter)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(ids ?? passages);
    expect(library.lexical.candidates(["beras"], 9, filter).sort()).toEqual(ids ?? passages);
    return library.articles(filter).map(({ path }) => path);
  };
  expect(found({})).toEqual(["a.txt", "b.txt", "ekonomi/c.txt"]);
  expect(found({ since: "2024-03-01" })).toEqual(["a.txt", "b.txt"]);
  expect(found({ since: "2024-03-02", until: "2024-06-20" })).toEqual(["b.txt"]);
  expect(found({ until: "2024-01-01" })).toEqual([]);
  expect(found({ collections: ["ekonomi"] })).toEqual(["ekonomi/c.txt"]);
  expect(found({ collections: [] })).toEqual([]);
  expect(found({ languages: ["id"] })).toEqual(["a.txt", "ekonomi/c.txt"]);
  expect(found({ articleIds: [library.articleByPath("a.txt")?.id ?? "", "' OR 1=1 --"] })).toEqual(["a.txt"]);
});

test("document frequencies count passages, in their text or context, and follow every change", async () => {
  const library = await libraryWith([inputOf("a.txt", RICE), inputOf("b.txt", HANOI)]);
  const frequency = (term: string) => library.lexical.documentFrequencies([term]).get(term);
  expect([frequency("beras"), frequency("hano"), frequency("tidakada")]).toEqual([2, 1, 0]);
  expect(frequency("txt")).toBe(4);
  await put(library, [inputOf("a.txt", "Beras murah.")]);
  expect([frequency("beras"), frequency("txt")]).toEqual([1, 3]);
  const writer = library.beginWriting("test");
  writer.commit({ remove: ["a.txt"] });
  writer.release();
  expect([frequency("beras"), frequency("txt")]).toEqual([0, 2]);
  expect(library.counts()).toEqual({ articles: 1, passages: 2 });
});

test("passages that have more of the rarer terms come first, and those that repeat one", async () => {
  const library = await libraryWith([
    inputOf("1.txt", "Beras naik."),
    inputOf("2.txt", "Beras Cianjur naik."),
    inputOf("3.txt", "Beras, beras, dan beras naik."),
    inputOf("4.txt", "Jagung naik."),
  ]);
  expect(library.lexical.candidates(["beras", "cianjur", "nai"], 3)).toEqual([2, 3, 1]);
  expect(library.lexical.candidates(["beras"], 2)[0]).toBe(3);
  expect(library.lexical.candidates(["tidakada"], 3)).toEqual([]);
});

test("an article keeps its id when it changes; passages never get an id again", async () => {
  const library = await libraryWith([inputOf("a.txt", HANOI), inputOf("b.txt", RICE)]);
  const before = library.articleByPath("b.txt");
  await put(library, [inputOf("b.txt", HANOI)]);
  const after = library.articleByPath("b.txt");
  expect(after?.id).toBe(before?.id);
  expect(library.passagesOf(after?.id ?? "").map(({ id }) => id)).toEqual([5, 6]);
  expect(library.passages([3, 4])).toEqual([]);
});

test("a failed change leaves nothing behind", async () => {
  const library = await libraryWith([inputOf("a.txt", HANOI)]);
  const writer = library.beginWriting("test");
  const broken = inputOf("b.txt", RICE);
  const passages = broken.passages.map((passage) => ({ ...passage, ordinal: 0 }));
  expect(() => writer.commit({ remove: ["a.txt"], put: [{ ...broken, passages }] })).toThrow();
  expect(library.articles().map(({ path }) => path)).toEqual(["a.txt"]);
  expect(library.counts()).toEqual({ articles: 1, passages: 2 });
  expect(library.lexical.documentFrequencies(["beras"]).get("beras")).toBe(0);
  writer.commit({ put: [inputOf("b.txt", RICE)] });
  expect(library.lexical.documentFrequencies(["beras"]).get("beras")).toBe(2);
  writer.release();
});

test("a quote has one id for ever, which differs from all others", async () => {
  const folder = temporaryFolder();
  const library = await libraryWith([inputOf("a.txt", HANOI)], folder);
  const cited = library.cite(quoteOf(library, "a.txt", 0, 20));
  expect(cited.id).toMatch(/^[0-9a-hjkmnp-tv-z]{5,}$/);
  expect(library.cite(quoteOf(library, "a.txt", 0, 20))).toEqual(cited);
  expect(library.cite(quoteOf(library, "a.txt", 0, 19)).id).not.toBe(cited.id);
  await put(library, [inputOf("a.txt", RICE)]);
  library.close();
  const again = openLibrary({ folder });
  expect(again.citation(cited.id)).toEqual(cited);
  expect(again.citation(` ${cited.id.toUpperCase()} `)).toEqual(cited);
  expect(again.state().citations).toBe(2);
});

test("citation ids that collide become longer", async () => {
  const folder = temporaryFolder();
  const library = await libraryWith([inputOf("a.txt", HANOI)], folder);
  const first = library.cite(quoteOf(library, "a.txt", 0, 20));
  const database = new Sqlite(join(folder, "library.sqlite"));
  database.prepare("UPDATE citations SET text = 'something else'").run();
  database.close();
  const second = library.cite(quoteOf(library, "a.txt", 0, 20));
  expect(second.id).toHaveLength(6);
  expect(second.id.startsWith(first.id)).toBe(true);
  expect(library.cite(quoteOf(library, "a.txt", 0, 20))).toEqual(second);
});

test("without permission to write, questions work and citations are not kept", async () => {
  const folder = temporaryFolder();
  (await libraryWith([inputOf("a.txt", HANOI)], folder)).close();
  const library = openLibrary({ folder, readOnly: true });
  expect(library.writable).toBe(false);
  const cited = library.cite(quoteOf(library, "a.txt", 0, 20));
  expect(cited.id).toHaveLength(5);
  expect(library.citation(cited.id)).toBeNull();
  expect(() => library.beginWriting("test")).toThrow(expect.objectContaining({ code: "library-unwritable" }));
  library.close();
  const missing = openLibrary({ folder: join(folder, "nowhere"), readOnly: true });
  expect(missing.counts()).toEqual({ articles: 0, passages: 0 });
  expect(existsSync(join(folder, "nowhere"))).toBe(false);
});

test("while one writes another is told who, and still reads", async () => {
  const folder = temporaryFolder();
  const library = await libraryWith([inputOf("a.txt", HANOI)], folder);
  const other = openLibrary({ folder });
  const writer = library.beginWriting("kutip ingest");
  expect(() => other.beginWriting("kutip ingest")).toThrow(
    expect.objectContaining({
      code: "library-locked",
      message: expect.stringMatching(
        new RegExp(`kutip ingest \\(process ${process.pid} on .+, since \\d\\d:\\d\\d`),
      ),
    }),
  );
  expect(other.state().writer).toMatch(/^kutip ingest \(process \d+/);
  writer.commit({ put: [inputOf("b.txt", RICE)] });
  expect(other.counts().articles).toBe(2);
  expect(other.cite(quoteOf(other, "b.txt", 0, 5)).text).toBe("Harga");
  writer.release();
  expect(other.state().writer).toBeNull();
  other.beginWriting("kutip ingest").release();
});

test("reads within one read() see one state; later ones see what was written", async () => {
  const folder = temporaryFolder();
  const reader = await libraryWith([inputOf("a.txt", HANOI)], folder);
  const other = openLibrary({ folder });
  const writer = other.beginWriting("test");
  reader.read(() => {
    expect(reader.counts().articles).toBe(1);
    writer.commit({ put: [inputOf("b.txt", RICE)], remove: ["a.txt"] });
    expect(reader.articles().map(({ path }) => path)).toEqual(["a.txt"]);
    expect(reader.nearest(vectorOf("Harga beras naik."), 9)).toHaveLength(2);
  });
  writer.release();
  expect(reader.articles().map(({ path }) => path)).toEqual(["b.txt"]);
  expect(reader.nearest(vectorOf("Harga beras naik."), 1)).toEqual([{ id: 3, score: expect.closeTo(1, 5) }]);
});

test("a library of a newer version is refused with what to do", async () => {
  const folder = temporaryFolder();
  (await libraryWith([], folder)).close();
  const database = new Sqlite(join(folder, "library.sqlite"));
  database.pragma("user_version = 99");
  database.close();
  expect(() => openLibrary({ folder })).toThrow(
    expect.objectContaining({
      code: "library-newer",
      message: expect.stringMatching(/format 99.*update Kutip/),
    }),
  );
  expect(() => openLibrary({ folder, readOnly: true })).toThrow(
    expect.objectContaining({ code: "library-newer" }),
  );
});

test("another program's database is refused and left alone", () => {
  const folder = temporaryFolder();
  const database = new Sqlite(join(folder, "library.sqlite"));
  database.exec("CREATE TABLE mine (x)");
  database.close();
  const before = readFileSync(join(folder, "library.sqlite"));
  expect(() => openLibrary({ folder })).toThrow(expect.objectContaining({ code: "library-corrupt" }));
  expect(readFileSync(join(folder, "library.sqlite")).equals(before)).toBe(true);
});

test("a damaged library is named, set aside, and its citations come back", async () => {
  const whole = temporaryFolder();
  const many = Array.from({ length: 60 }, (_, at) => inputOf(`${at}.txt`, `${HANOI} Nomor ${at}. ${RICE}`));
  const library = await libraryWith(many, whole);
  const cited = many.map(({ article }) => library.cite(quoteOf(library, article.path, 0, 20)));
  library.close();
  const file = (folder: string) => join(folder, "library.sqlite");
  const { size } = statSync(file(whole));
  const damages: Record<string, (path: string) => void> = {
    truncated: (path) => truncateSync(path, size - 8192),
    "cut in half": (path) => truncateSync(path, size / 2),
    "not a database": (path) => writeFileSync(path, "Ini bukan basis data."),
    "header overwritten": (path) => {
      const bytes = readFileSync(path);
      bytes.fill(0x55, 0, 4096);
      writeFileSync(path, bytes);
    },
  };
  for (const [name, damage] of Object.entries(damages)) {
    const folder = temporaryFolder();
    cpSync(whole, folder, { recursive: true });
    damage(file(folder));
    expect(() => openLibrary({ folder }), name).toThrow(
      expect.objectContaining({ code: "library-corrupt", message: expect.stringContaining(file(folder)) }),
    );
    const damaged = readFileSync(file(folder));
    const { setAside, citations } = repairLibrary(folder);
    expect(readFileSync(setAside ?? "").equals(damaged), name).toBe(true);
    if (name === "truncated") expect(citations, name).toBeGreaterThan(0);
    const repaired = openLibrary({ folder });
    expect(repaired.counts().articles, name).toBe(0);
    expect(cited.filter(({ id }) => repaired.citation(id) !== null)).toHaveLength(citations);
    await put(repaired, many);
    expect(repaired.counts().articles).toBe(60);
    repaired.close();
  }
});

test("a missing, truncated, overwritten or foreign index file is made anew", async () => {
  const folder = temporaryFolder();
  const library = await libraryWith([inputOf("a.txt", HANOI), inputOf("b.txt", RICE)], folder);
  const foreign = await libraryWith([inputOf("c.txt", RICE), inputOf("d.txt", HANOI)]);
  const nameOf = (where: string) => readdirSync(where).find((name) => name.endsWith(".hnsw")) ?? "";
  const index = join(folder, nameOf(folder));
  const good = readFileSync(index);
  const damages: (() => void)[] = [
    () => rmSync(index),
    () => truncateSync(index, 50),
    () => writeFileSync(index, Buffer.alloc(good.length, 7)),
    () => copyFileSync(join(foreign.folder, nameOf(foreign.folder)), index),
  ];
  for (const damage of damages) {
    damage();
    expect(library.nearest(vectorOf("Harga beras naik."), 1)[0]?.id).toBe(3);
    const writer = library.beginWriting("test");
    await writer.refreshIndex();
    writer.release();
    expect(readFileSync(index).equals(good)).toBe(true);
  }
});

test("a full disk is said, and the library stays as it was", () => {
  const folder = temporaryFolder();
  const { connection } = openDatabase(folder, { readOnly: false });
  const vectors = new Vectors(connection);
  const indexBuilder = new IndexBuilder(connection, folder, vectors, new IndexFiles(connection, folder));
  const writer = new SqliteWriter({ connection, lock: takeLock(folder, "test"), vectors, indexBuilder });
  writer.adoptModel(TEST_MODEL);
  writer.commit({ put: [inputOf("a.txt", HANOI)] });
  connection.pragma(`max_page_count = ${Number(connection.pragma("page_count")) + 2}`);
  const large = Array.from({ length: 200 }, (_, at) => inputOf(`${at}.txt`, `${HANOI} ${at}. ${RICE}`));
  expect(() => writer.commit({ put: large, remove: ["a.txt"] })).toThrow(
    expect.objectContaining({ code: "disk-full", message: expect.stringContaining(folder) }),
  );
  writer.release();
  connection.close();
  expect([...expectWhole(folder)]).toEqual([["a.txt", HANOI]]);
});
