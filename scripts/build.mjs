// Compiles src/ to dist/ and makes the command executable. Runs on `npm ci` (prepare), so the installed
// program needs no TypeScript runner. An install without development packages keeps a dist/ that is there.
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const entry = join(root, "dist", "cli", "main.js");

let compiler;
try {
  compiler = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc");
} catch {
  if (existsSync(entry)) process.exit(0);
  console.error(
    "Kutip cannot be built: the typescript package is missing. Run `npm ci` without --omit=dev once.",
  );
  process.exit(1);
}

const { status } = spawnSync(process.execPath, [compiler, "-p", join(root, "tsconfig.build.json")], {
  stdio: "inherit",
});
if (status !== 0) process.exit(status ?? 1);
chmodSync(entry, 0o755);
