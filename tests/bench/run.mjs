// npm run bench: every *.bench.mjs of this folder, each in a fresh process; names given as arguments choose some.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { machine } from "./machine.mjs";

const folder = dirname(fileURLToPath(import.meta.url));
const chosen = process.argv.slice(2).filter((argument) => !argument.startsWith("-"));
const benches = readdirSync(folder)
  .filter((name) => name.endsWith(".bench.mjs"))
  .filter((name) => chosen.length === 0 || chosen.some((word) => name.includes(word)))
  .sort();

console.log(machine());
let failed = 0;
for (const name of benches) {
  console.log(`\n# ${name}`);
  const { status } = spawnSync(process.execPath, ["--expose-gc", join(folder, name)], { stdio: "inherit" });
  if (status !== 0) failed += 1;
}
process.exitCode = failed > 0 ? 1 : 0;
