import { readdirSync } from "node:fs";
import { test } from "vitest";
import { expectWhole } from "./support/ingest-check.ts";
import { writeArticles } from "./support/ingest-folder.ts";
import { temporaryFolder } from "./support/ingest-inputs.ts";
import { ingestInChild } from "./support/ingest-processes.ts";

/** Two libraries at a time, which keeps two cores busy. */
const KILLS = 26;
const FILES = 40;

const WORDS =
  "Presiden menteri beras banjir Hanoi Jakarta harga naik turun warga desa kabupaten Kamis Rabu anggaran kereta cepat pelabuhan ekspor nikel panen sekolah guru rumah sakit".split(
    " ",
  );

/** Text that differs for every path and version. */
function textOf(path: string, version: number): string {
  let state = version * 7919 + [...path].reduce((sum, character) => sum * 31 + character.charCodeAt(0), 7);
  const next = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
  const sentence = () =>
    `Pada ${version + 1} ${Array.from({ length: 8 + next(8) }, () => WORDS[next(WORDS.length)]).join(" ")}.`;
  return Array.from({ length: 6 + next(10) }, sentence).join(" ");
}

for (const name of ["first", "second"]) {
  test.concurrent(`the ${name} library survives ${KILLS} kills at any moment, and the next ingest completes it`, {
    timeout: 240_000,
  }, async ({ expect, onTestFinished }) => {
    const articles = temporaryFolder(onTestFinished);
    const library = temporaryFolder(onTestFinished);
    const versions = new Map<string, Set<string>>();
    const current = new Map<string, string>();
    const change = (round: number) => {
      const files: Record<string, string | null> = {};
      for (let at = 0; at < FILES; at++) {
        const path = `koleksi-${at % 4}/berita-${at}.txt`;
        if (round > 0 && (at + round) % 11 === 0) {
          files[path] = null;
          current.delete(path);
          continue;
        }
        const text = textOf(path, round);
        files[path] = text;
        current.set(path, text);
        const known = versions.get(path) ?? new Set();
        versions.set(path, known.add(text));
      }
      writeArticles(articles, files);
    };

    change(0);
    const { elapsedMs, output } = await ingestInChild(articles, temporaryFolder(onTestFinished));
    expect(output).toContain("done");
    let whole = elapsedMs;
    for (let killed = 0, round = 1; killed < KILLS; round++) {
      change(round);
      const ended = await ingestInChild(articles, library, { killAfterMs: Math.random() * whole });
      if (ended.signal === "SIGKILL") {
        killed += 1;
      } else {
        expect(ended.output).toContain("done");
        whole = Math.min(whole, ended.elapsedMs);
      }
      const texts = expectWhole(library);
      for (const [path, text] of texts) expect(versions.get(path)?.has(text), path).toBe(true);
    }

    const last = await ingestInChild(articles, library);
    expect(last.output).toContain("done");
    const stored = expectWhole(library);
    expect([...stored.keys()].sort()).toEqual([...current.keys()].sort());
    for (const [path, text] of current) expect(stored.get(path) === text, path).toBe(true);
    const leftovers = readdirSync(library).filter(
      (name) => !/^(library\.(sqlite|lock)|passages\.\w+\.hnsw)$/.test(name),
    );
    expect(leftovers).toEqual([]);
    expect(readdirSync(library).filter((name) => name.endsWith(".hnsw"))).toHaveLength(1);
  });
}
