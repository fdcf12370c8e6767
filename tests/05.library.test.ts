import { expect, test } from "vitest";
import { openLibrary } from "../src/library/sqlite.ts";
import { inputOf, TEST_MODEL, temporaryFolder, vectorOf } from "./support/ingest-inputs.ts";

test("what was stored comes back", async () => {
  const folder = temporaryFolder();
  const library = openLibrary({ folder });
  const writer = library.beginWriting("test");
  writer.adoptModel(TEST_MODEL);
  writer.commit({
    put: [inputOf("a.txt", "Putin tiba di Hanoi. Ia bertemu To Lam."), inputOf("b.txt", "Harga beras naik.")],
  });
  writer.finish([{ path: "c.bin", reason: "It is binary." }]);
  await writer.refreshIndex();
  writer.release();
  expect(library.counts()).toEqual({ articles: 2, passages: 3 });
  expect(library.lexical.candidates(["hano", "hanoi"], 10)).toEqual([1]);
  expect(library.nearest(vectorOf("Harga beras naik."), 1)).toEqual([{ id: 3, score: expect.closeTo(1, 5) }]);
  expect(library.passages([3, 1]).map(({ text }) => text)).toEqual([
    "Harga beras naik.",
    "Putin tiba di Hanoi.",
  ]);
  library.close();
});
