import { join } from "node:path";
import Sqlite from "better-sqlite3";
import fc from "fast-check";
import { expect, test } from "vitest";
import { IdPacker, unpackIds } from "../src/library/packed-ids.ts";
import type { WritableLibrary } from "../src/library/writing.ts";
import { inputOf, temporaryFolder } from "./support/ingest-inputs.ts";
import { libraryWith, put } from "./support/ingest-library.ts";

const WORDS = ["beras", "zamrud", "harga", "pasar", "gempa", "banjir", "hutan"];

/** Articles whose words repeat in ways of their own: two in each sentence. */
function articles(from: number, count: number) {
  return Array.from({ length: count }, (_, at) => {
    const number = from + at;
    const word = (step: number) => WORDS[(number * step + (number >> 2)) % WORDS.length] ?? "";
    return inputOf(`${number}.txt`, `Kata ${word(1)} dan ${word(3)}. Lagi ${word(2)} atau ${word(1)}.`);
  });
}

function paths(from: number, count: number) {
  return Array.from({ length: count }, (_, at) => `${from + at}.txt`);
}

function found(library: WritableLibrary) {
  return WORDS.flatMap((word, at) =>
    [1, 7, 100].map((limit) => library.lexical.candidates([word, WORDS[at - 2] ?? "kata", "tiada"], limit)),
  );
}

function inDatabase<T>(folder: string, work: (database: Sqlite.Database) => T): T {
  const database = new Sqlite(join(folder, "library.sqlite"));
  try {
    return work(database);
  } finally {
    database.close();
  }
}

function packedThrough(folder: string): unknown {
  return inDatabase(folder, (database) => database.prepare("SELECT last_passage FROM packed").pluck().get());
}

test("ids come out of their bytes as they went in, and other bytes are refused", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 2 ** 32 - 1 })), (ids) => {
      const ascending = Uint32Array.from(ids).sort();
      const packer = new IdPacker();
      for (const id of ascending) expect([packer.add(id), packer.add(id)]).toEqual([true, false]);
      expect(unpackIds(packer.bytes)).toEqual(ascending);
    }),
  );
  for (const bytes of [[0], [5, 0], [5, 128], [255, 255, 255, 255, 255, 1]]) {
    expect(unpackIds(Uint8Array.from(bytes))).toBeNull();
  }
});

test("packed or not, terms find the same passages, whatever has come and gone since", async () => {
  const folder = temporaryFolder();
  const packed = await libraryWith(articles(0, 40), folder, { exactVectors: 20 });
  const plain = await libraryWith(articles(0, 40));
  const whole = packedThrough(folder);
  expect(whole).toBe(packed.counts().passages);
  const steps = [
    { put: [], remove: [] },
    { put: articles(40, 1), remove: [] },
    { put: articles(3, 1), remove: paths(7, 1) },
  ];
  for (const { put: inputs, remove } of steps) {
    for (const library of [packed, plain]) await put(library, inputs, remove);
    expect(found(packed)).toEqual(found(plain));
    expect(packedThrough(folder)).toBe(whole);
  }
  for (const library of [packed, plain]) await put(library, articles(41, 20), paths(0, 3));
  expect(packedThrough(folder)).toBeGreaterThan(Number(whole));
  expect(found(packed)).toEqual(found(plain));
  for (const library of [packed, plain]) await put(library, [], paths(0, 60));
  expect(packedThrough(folder)).toBeUndefined();
  expect(found(packed)).toEqual(found(plain));
  packed.close();
  plain.close();
});

test("when it is not known any more what was removed, nothing that was packed counts until it is packed again", async () => {
  const folder = temporaryFolder();
  const packed = await libraryWith(articles(0, 40), folder, { exactVectors: 20 });
  const plain = await libraryWith(articles(0, 40));
  for (const library of [packed, plain]) {
    const writer = library.beginWriting("test");
    writer.commit({ remove: paths(5, 1) });
    writer.release();
  }
  inDatabase(folder, (database) =>
    database.exec("DELETE FROM removed_passages; UPDATE totals SET generation = generation + 1"),
  );
  expect(found(packed)).toEqual(found(plain));
  await put(packed, []);
  inDatabase(folder, (database) => {
    expect(database.prepare("SELECT removals FROM packed").pluck().get()).toBeGreaterThan(0);
    // From now on it is the packed lists that answer.
    database.exec(
      "DELETE FROM packed_postings WHERE term = 'kata'; UPDATE totals SET generation = generation + 1",
    );
  });
  expect(packed.lexical.candidates(["kata"], 5)).toEqual([]);
  packed.close();
  plain.close();
});

test("a list of passages that is damaged is said to be", async () => {
  const folder = temporaryFolder();
  const library = await libraryWith(articles(0, 40), folder, { exactVectors: 20 });
  inDatabase(folder, (database) =>
    database.exec("UPDATE packed_postings SET ids = x'0180' WHERE term = 'kata'"),
  );
  expect(() => library.lexical.candidates(["kata"], 5)).toThrow(
    expect.objectContaining({ code: "library-corrupt" }),
  );
  library.close();
});
