import { expect, test } from "vitest";
import { newFiles, planIngest } from "../src/ingest/plan.ts";
import type { KnownFile, SkippedReading } from "../src/library/writing.ts";

const LOOKED_AT = 1_000_000;
const stamp = { size: 10, modifiedMs: 1000, checkedMs: LOOKED_AT, passageFormat: "1" };
const known: readonly KnownFile[] = [{ path: "known.txt", contentHash: "a", ...stamp }];
const skipped: readonly SkippedReading[] = [
  { path: "empty.txt", reason: "It is empty.", read: { ...stamp, size: 0 } },
  { path: "locked.txt", reason: "It cannot be read.", read: null },
];

test("the model is only loaded ahead for files that surely have something to read", () => {
  const isNew = newFiles(known, skipped);
  const file = (path: string, size: number) => ({ path, size, modifiedMs: 2000 });
  expect([isNew(file("new.txt", 10)), isNew(file("known.txt", 11)), isNew(file("empty.txt", 5))]).toEqual([
    true,
    true,
    true,
  ]);
  // Touched, still empty, or perhaps still locked.
  expect([isNew(file("known.txt", 10)), isNew(file("empty.txt", 0)), isNew(file("locked.txt", 9))]).toEqual([
    false,
    false,
    false,
  ]);
});

test("what could not be read is tried again, and what was only touched is compared", () => {
  const seen = [
    { path: "known.txt", size: 10, modifiedMs: 2000 },
    { path: "locked.txt", size: 9, modifiedMs: 1000 },
    { path: "empty.txt", size: 0, modifiedMs: 1000 },
  ];
  const plan = planIngest(seen, known, skipped, "1", () => false);
  expect(plan.read.map(({ path }) => path)).toEqual(["known.txt", "locked.txt"]);
  expect(plan.skipped.map(({ path }) => path)).toEqual(["empty.txt"]);
  expect([plan.unchanged, plan.removed]).toEqual([0, []]);
});
