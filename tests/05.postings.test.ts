import fc from "fast-check";
import { expect, test } from "vitest";
import { includes } from "../src/library/postings.ts";
import { openLibrary } from "../src/library/sqlite.ts";
import { inputOf, temporaryFolder } from "./support/ingest-inputs.ts";
import { libraryWith, put } from "./support/ingest-library.ts";

/** More passages than are read whole for one question. */
const COMMON = 4100;

const BERAS = Array.from({ length: COMMON }, (_, at) => `Beras ${at}.`).join(" ");
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

test("a passage is among others where its id is", () => {
  const ids = fc.uniqueArray(fc.nat(50)).map((some) => some.sort((a, b) => a - b));
  fc.assert(
    fc.property(ids, fc.nat(50), (some, id) => {
      expect(includes(some, id)).toBe(some.includes(id));
      expect(includes(Uint32Array.from(some), id)).toBe(some.includes(id));
    }),
  );
});
