import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { keepFresh } from "../src/engine/keep-fresh.ts";
import { KutipError } from "../src/errors.ts";
import type { IngestReport } from "../src/ingest/report.ts";
import { watchFolder } from "../src/ingest/watch-folder.ts";

const report = (elapsedMs: number, added: readonly string[] = []): IngestReport => ({
  added,
  changed: [],
  unchanged: 1,
  removed: [],
  skipped: [],
  warnings: [],
  passages: 0,
  elapsedMs,
});

/** What is waited for comes at once where nothing else wants the machine. */
const PATIENTLY = { timeout: 30_000, interval: 10 };

const stops: AbortController[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop.abort();
});

/** Keeps a library fresh whose looks take no time and say that they took `elapsedMs`. */
function fresh(elapsedMs: number, options: { everyMs: number; restMs: number }, fail = false) {
  const stop = new AbortController();
  stops.push(stop);
  const looks: number[] = [];
  const failures: unknown[] = [];
  const freshness = keepFresh({
    engine: {
      ingest: async () => {
        looks.push(performance.now());
        if (fail) throw new KutipError("library-locked", "Somebody else writes.");
        return report(elapsedMs);
      },
    },
    signal: stop.signal,
    onReport: () => {},
    onFailure: (error) => failures.push(error),
    ...options,
  });
  return { ...freshness, stop, looks, failures };
}

describe("a library that is kept fresh", () => {
  it("is looked at once at the start, then regularly, until it is to end", async () => {
    const { looks, looked, ended, stop } = fresh(0, { everyMs: 20, restMs: 5 });
    await looked;
    expect(looks).toHaveLength(1);
    await expect.poll(() => looks.length, PATIENTLY).toBeGreaterThan(4);
    stop.abort();
    await ended;
    const seen = looks.length;
    await wait(50);
    expect(looks).toHaveLength(seen);
  });

  it("is looked at soon after a nudge", async () => {
    const { looks, looked, nudge } = fresh(0, { everyMs: 60_000, restMs: 1 });
    await looked;
    nudge();
    await expect.poll(() => looks.length, PATIENTLY).toBe(2);
  });

  it("spends a twentieth of the time on looking, however it is nudged", async () => {
    const { looks, nudge } = fresh(10, { everyMs: 1, restMs: 1 });
    const nudging = setInterval(nudge, 1);
    await expect.poll(() => looks.length, PATIENTLY).toBeGreaterThanOrEqual(6);
    clearInterval(nudging);
    // The first three tell what a look costs.
    const pauses = looks.slice(3).map((at, index) => at - (looks[index + 2] ?? at));
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(185);
  });

  it("is looked at again after a failure", async () => {
    const { failures, ended, stop } = fresh(0, { everyMs: 5, restMs: 1 }, true);
    await expect.poll(() => failures.length, PATIENTLY).toBeGreaterThan(2);
    expect(failures[0]).toMatchObject({ code: "library-locked" });
    stop.abort();
    await ended;
  });
});

describe("a folder that is watched", () => {
  it("tells of files in it and in its subfolders, old and new", async () => {
    const folder = mkdtempSync(join(tmpdir(), "kutip-watch-"));
    let told = 0;
    const watch = watchFolder(folder, () => {
      told += 1;
    });
    try {
      await watch.renew();
      for (const path of ["a.txt", "baru/b.txt"]) {
        const before = told;
        mkdirSync(join(folder, path, ".."), { recursive: true });
        await watch.renew();
        writeFileSync(join(folder, path), "Satu.");
        await expect.poll(() => told, PATIENTLY).toBeGreaterThan(before);
      }
      watch.close();
      await watch.renew();
      const before = told;
      writeFileSync(join(folder, "c.txt"), "Tiga.");
      await wait(100);
      expect(told).toBe(before);
    } finally {
      watch.close();
      rmSync(folder, { recursive: true });
    }
  });

  it("is no failure where it cannot be", async () => {
    const watch = watchFolder("/nowhere/at/all", () => {});
    await watch.renew();
    watch.close();
  });
});
