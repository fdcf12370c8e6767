import { join } from "node:path";
import Sqlite from "better-sqlite3";
import fc from "fast-check";
import { expect, test } from "vitest";
import { bestWeighed } from "../src/library/posting-scores.ts";
import { openLibrary } from "../src/library/sqlite.ts";
import { inputOf, TEST_MODEL, temporaryFolder } from "./support/ingest-inputs.ts";
import { libraryWith, put } from "./support/ingest-library.ts";

/** More passages than any term's that is read whole the first time. */
const COMMON = 16_100;

const BERAS = Array.from({ length: COMMON }, (_, at) => `Beras ${at}.`).join(" ");
const RICE = "Harga beras naik.";
const ZAMRUD = "Zamrud dan beras. Zamrud saja. Zamrud lagi, zamrud.";

test("asked again, terms find what they found the first time, and what has come since", async () => {
  const folder = temporaryFolder();
  const library = await libraryWith([inputOf("b.txt", BERAS), inputOf("z.txt", ZAMRUD)], folder);
  const reader = openLibrary({ folder });
  const ask = () => reader.lexical.candidates(["beras", "zamrud"], 10);
  const first = ask();
  expect(first).toEqual([COMMON + 3, COMMON + 1, COMMON + 2]);
  for (let time = 0; time < 3; time++) expect(ask()).toEqual(first);
  await put(library, [inputOf("y.txt", "Beras, beras, zamrud dan zamrud.")]);
  for (let time = 0; time < 3; time++) expect(ask()).toEqual([COMMON + 4, ...first]);
  await put(library, [inputOf("z.txt", "Jagung.")]);
  expect(ask()).toEqual([COMMON + 4]);
  reader.close();
  library.close();
});

test("the best are those that gain most, whatever else weighs", () => {
  const ids = fc.uniqueArray(fc.nat(40), { maxLength: 25 }).map((some) => Uint32Array.from(some).sort());
  const list = fc.record({ passages: ids, weight: fc.integer({ min: 1, max: 5 }), weighsOnly: fc.boolean() });
  fc.assert(
    fc.property(fc.array(list, { maxLength: 6 }), fc.nat(12), (lists, limit) => {
      const gains = new Map<number, number>();
      for (const { passages, weighsOnly } of lists)
        if (!weighsOnly) for (const id of passages) gains.set(id, 0);
      for (const { passages, weight } of lists)
        for (const id of passages) if (gains.has(id)) gains.set(id, (gains.get(id) ?? 0) + weight);
      const even = (id: number) => id % 2 === 0;
      for (const accept of [() => true, even]) {
        const best = bestWeighed(lists, limit, accept);
        const gained = [...gains].filter(([id]) => accept(id)).map(([, gain]) => gain);
        expect(best.map((id) => gains.get(id))).toEqual(gained.sort((a, b) => b - a).slice(0, limit));
        expect(best.every(accept)).toBe(true);
        expect(new Set(best).size).toBe(best.length);
      }
    }),
  );
});

test("the full-text index is merged after a large change and left alone after a small one", async () => {
  const folder = temporaryFolder();
  const library = openLibrary({ folder });
  const writer = library.beginWriting("test");
  writer.adoptModel(TEST_MODEL);
  const segments = () => {
    const database = new Sqlite(join(folder, "library.sqlite"), { readonly: true });
    const ids = database.prepare("SELECT DISTINCT segid FROM lexicon_idx").pluck().all();
    database.close();
    return ids;
  };
  const text = Array.from(
    { length: 2000 },
    (_, at) => `Kata${at} dan lema${at * 7} serta istilah${at * 3}.`,
  ).join(" ");
  for (const path of ["a.txt", "b.txt"]) writer.commit({ put: [inputOf(path, text)] });
  expect(segments()).toHaveLength(2);
  await writer.refreshIndex();
  const merged = segments();
  expect(merged).toHaveLength(1);
  writer.commit({ put: [inputOf("c.txt", RICE)] });
  await writer.refreshIndex();
  expect(segments()).toHaveLength(2);
  expect(segments()).toContain(merged[0]);
  expect(library.lexical.candidates(["kata7"], 5)).toHaveLength(2);
  writer.release();
  library.close();
});
