// Writes right.json: the golden questions that fare right, but for those so near the threshold that another
// processor's rounding could turn them. Run after `npm run build`.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const golden = dirname(fileURLToPath(import.meta.url));
const root = join(golden, "..", "..");
const { CALIBRATION } = await import(join(root, "dist", "answer", "calibration.js"));
const MARGIN = 0.03;

const library = mkdtempSync(join(tmpdir(), "kutip-golden-"));
const { stdout } = spawnSync(
  process.execPath,
  [
    join(root, "dist", "cli", "main.js"),
    "eval",
    golden,
    "--json",
    "--quiet",
    "--articles",
    join(root, "articles"),
    "--library",
    library,
  ],
  { encoding: "utf8", maxBuffer: 2 ** 26 },
);
rmSync(library, { recursive: true, force: true });
const right = JSON.parse(stdout)
  .questions.filter(({ confidence }) => Math.abs(confidence - CALIBRATION.threshold) > MARGIN)
  .filter(({ answerable, found, firstQuoteHits }) =>
    answerable ? found && firstQuoteHits !== false : !found,
  )
  .map(({ id }) => id);
writeFileSync(join(golden, "right.json"), `${JSON.stringify(right, null, 2)}\n`);
console.log(`${right.length} questions fare right`);
