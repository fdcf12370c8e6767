import fc from "fast-check";
import { expect, test } from "vitest";
import { openLibrary } from "../src/library/sqlite.ts";
import { inputOf, TEST_MODEL, temporaryFolder, vectorOf } from "./support/ingest-inputs.ts";
import { libraryWith, put } from "./support/ingest-library.ts";

const HANOI = "Putin tiba di Hanoi. Ia bertemu To Lam.";
const RICE = "Harga beras naik. Pedagang beras mengeluh.";

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
  expect(library.lexical.termsOf([1]).get(1)?.terms).toBe("putin tiba di hano");
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

test("of some collections alone, frequencies tell nothing of the others", async () => {
  const common = Array.from({ length: 700 }, (_, at) => inputOf(`umum/${at}.txt`, `Beras nomor ${at}.`));
  const library = await libraryWith([
    ...common,
    inputOf("rahasia/a.txt", "Zambrut dan beras."),
    inputOf("kecil/b.txt", "Jagung manis."),
    inputOf("kecil/c.txt", "Jagung dan beras."),
  ]);
  const count = (term: string, ...collections: string[]) =>
    library.lexical.documentFrequencies([term], collections).get(term);
  expect([count("zambrut", "umum", "kecil"), count("zambrut", "rahasia")]).toEqual([0, 1]);
  expect([count("jagung", "kecil"), count("jagung", "umum"), count("jagung")]).toEqual([2, 0, 0]);
  // Frequent as it is, its number is estimated; but where there is one it is not 0, and where there is none it is.
  expect(count("beras", "kecil")).toBe(1);
  expect(count("beras", "umum")).toBeGreaterThan(650);
  expect(library.lexical.documentFrequencies(["nomor"], ["kecil", "rahasia"]).get("nomor")).toBe(0);
  expect(library.lexical.statistics(["kecil"]).passages).toBe(2);
  library.close();
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

test("what is kept in memory is never older than the library, whoever changes it", async () => {
  const folder = temporaryFolder();
  const library = await libraryWith([inputOf("a.txt", HANOI), inputOf("b.txt", RICE)], folder);
  const reader = openLibrary({ folder });
  const id = reader.articleByPath("b.txt")?.id ?? "";
  const known = reader.passagesOf(id).map((passage) => passage.id);
  const look = () => ({
    title: reader.article(id)?.title,
    text: reader.articleText(id)?.text,
    passages: reader.passages(known).map(({ text }) => text),
  });
  const before = look();
  expect(before.passages).toEqual(["Harga beras naik.", "Pedagang beras mengeluh."]);
  expect(look()).toEqual(before);
  expect(reader.article("nothing")).toBeNull();
  const metadata = { ...inputOf("b.txt", HANOI).article.metadata, title: "Judul baru" };
  await put(library, [inputOf("b.txt", "Harga beras turun.", { metadata })]);
  const changed = { title: "Judul baru", text: "Harga beras turun.", passages: [] };
  expect([look(), reader.read(look), reader.read(() => [look(), look()])]).toEqual([
    changed,
    changed,
    [changed, changed],
  ]);
  await put(library, [], ["b.txt"]);
  expect(look()).toEqual({ title: undefined, text: undefined, passages: [] });
  reader.close();
});

test("what is written in the midst of reading is seen by what is read after it", async () => {
  const library = await libraryWith([inputOf("a.txt", HANOI)]);
  const writer = library.beginWriting("test");
  const id = library.articleByPath("a.txt")?.id ?? "";
  library.read(() => {
    expect(library.articleText(id)?.text).toBe(HANOI);
    writer.commit({ put: [inputOf("a.txt", RICE)] });
    expect(library.articleText(id)?.text).toBe(RICE);
  });
  expect(library.articleText(id)?.text).toBe(RICE);
  writer.release();
});
