// Ingest, start-up, questions and memory as the library grows, and beside it the naive way of doing the same: FTS5
// over all words of the question joined by OR and hnswlib, fused by reciprocal ranks.
//
//   npm run bench -- ask                              1,000, 10,000 and 100,000 passages
//   KUTIP_BENCH_PASSAGES=1000 npm run bench -- ask    one size
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { growCorpus } from "./corpus.mjs";
import { machine, root } from "./machine.mjs";

// 34 sentences make about so many passages of the default size.
const PASSAGES_AN_ARTICLE = 10;
const sizes = (process.env.KUTIP_BENCH_PASSAGES ?? "1000,10000,100000").split(",").map(Number);

console.log(machine());
for (const size of sizes) {
  const folder = join(root, "tests", "bench", "out", `ask-${size}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await growCorpus(join(folder, "articles"), Math.round(size / PASSAGES_AN_ARTICLE));
  console.log(`\n## about ${size.toLocaleString("en")} passages`);
  // A fresh process each: nothing is warm but the file system.
  for (const trial of ["ingest", "first-answer", "ask", "retrieve", "naive", "recall", "reingest"]) {
    const { status } = spawnSync(
      process.execPath,
      [join(root, "tests", "bench", "ask.trial.mjs"), trial, folder],
      {
        stdio: "inherit",
      },
    );
    if (status !== 0) process.exitCode = 1;
  }
  rmSync(folder, { recursive: true, force: true });
}
