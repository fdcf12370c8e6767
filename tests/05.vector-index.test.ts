import { readFileSync, statSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ExactIndex } from "../src/library/exact.ts";
import { HnswIndex } from "../src/library/hnsw.ts";
import { isUnchanged, sealIndexFile } from "../src/library/hnsw-file.ts";
import { describeVectorIndex } from "./05.vector-index-contract.ts";
import { temporaryFolder, vectorOf } from "./support/ingest-inputs.ts";

describeVectorIndex("exact search", () => new ExactIndex(8));
describeVectorIndex("HNSW", () => HnswIndex.create(8, 4));

test("HNSW finds what exact search finds", () => {
  const exact = new ExactIndex(32);
  const approximate = HnswIndex.create(32, 2000);
  for (let id = 0; id < 2000; id++) {
    const vector = vectorOf(`kata${id % 97} kota${id % 89} kita${id % 83} ${id}`);
    exact.add(id, vector);
    approximate.add(id, vector);
  }
  let found = 0;
  for (let query = 0; query < 50; query++) {
    const vector = vectorOf(`kata${query} kota${query + 5} tanya${query}`);
    const wanted = new Set(exact.search(vector, 10).map(({ id }) => id));
    found += approximate.search(vector, 10).filter(({ id }) => wanted.has(id)).length;
  }
  expect(found).toBeGreaterThanOrEqual(490);
});

test("an index that was written and read again finds the same, and can grow", async () => {
  const file = join(temporaryFolder(), "index.hnsw");
  const index = HnswIndex.create(32, 50);
  for (let id = 0; id < 50; id++) index.add(id, vectorOf(`artikel ${id}`));
  await index.save(file);
  const read = HnswIndex.load(file, 32);
  expect(read.size).toBe(50);
  const query = vectorOf("artikel 7");
  expect(read.search(query, 10)).toEqual(index.search(query, 10));
  read.add(50, vectorOf("sesuatu yang lain"));
  expect(read.search(vectorOf("sesuatu yang lain"), 1)[0]?.id).toBe(50);
});

test("a written file is sealed only when it is whole", async () => {
  const file = join(temporaryFolder(), "index.hnsw");
  const index = HnswIndex.create(32, 200);
  for (let id = 0; id < 200; id++) index.add(id, vectorOf(`artikel ${id}`));
  await index.save(file);
  const { size } = statSync(file);
  expect(await sealIndexFile(file, 200, 32)).toMatchObject({ bytes: size });
  expect(await sealIndexFile(file, 199, 32)).toBeNull();
  expect(await sealIndexFile(file, 200, 16)).toBeNull();
  for (const bytes of [size - 1, size - 500, Math.floor(size / 2), 96, 10, 0]) {
    truncateSync(file, bytes);
    expect(await sealIndexFile(file, 200, 32)).toBeNull();
  }
});

test("a file is known again by its content, whatever its time", async () => {
  const file = join(temporaryFolder(), "index.hnsw");
  const index = HnswIndex.create(32, 20);
  for (let id = 0; id < 20; id++) index.add(id, vectorOf(`artikel ${id}`));
  await index.save(file);
  const identity = await sealIndexFile(file, 20, 32);
  if (identity === null) throw new Error("not whole");
  expect(isUnchanged(file, identity)).toBe(true);
  utimesSync(file, 1000, 1000);
  expect(isUnchanged(file, identity)).toBe(true);
  const bytes = readFileSync(file);
  bytes[200] = (bytes[200] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  expect(isUnchanged(file, identity)).toBe(false);
  expect(isUnchanged(join(file, "missing"), identity)).toBe(false);
});
