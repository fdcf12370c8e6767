import { chmodSync, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openLibrary } from "../src/library/sqlite.ts";
import { withoutRights } from "./01.articles-folder.ts";
import { inputOf, temporaryFolder, vectorOf } from "./support/ingest-inputs.ts";
import { libraryWith, quoteOf } from "./support/ingest-library.ts";

const HANOI = "Putin tiba di Hanoi. Ia bertemu To Lam.";
const RICE = "Harga beras naik. Pedagang beras mengeluh.";

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

test("a library that may not even be looked at is not taken for an empty one", async () => {
  const folder = temporaryFolder();
  (await libraryWith([inputOf("a.txt", HANOI)], folder)).close();
  chmodSync(folder, 0o000);
  try {
    await withoutRights(async () => {
      for (const readOnly of [true, false]) {
        expect(() => openLibrary({ folder, readOnly })).toThrow(
          expect.objectContaining({
            code: "library-unwritable",
            message: expect.stringContaining(join(folder, "library.sqlite")),
          }),
        );
      }
    });
  } finally {
    chmodSync(folder, 0o755);
  }
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

test("a library is read where SQLite can't make the files that it needs beside it", async () => {
  const folder = temporaryFolder();
  (await libraryWith([inputOf("a.txt", HANOI)], folder)).close();
  // As on a read-only medium: the shared memory of WAL mode can't be made.
  mkdirSync(join(folder, "library.sqlite-shm"));
  const library = openLibrary({ folder, readOnly: true });
  expect(library.articles().map(({ path }) => path)).toEqual(["a.txt"]);
  expect(library.lexical.candidates(["putin"], 5)).toEqual([1]);
  expect(library.nearest(vectorOf("Putin tiba di Hanoi."), 1)).toEqual([
    { id: 1, score: expect.closeTo(1, 4) },
  ]);
  library.close();
});
