// A process of its own that ingests: node ingest-child.mjs ARTICLES LIBRARY. Says "ready" when it begins and "done"
// at the end; a failure is said as its code. Runs the built program, as an installed Kutip does.
import { createHash } from "node:crypto";
import { articleFromBytes } from "../../dist/article/from-bytes.js";
import { ingest } from "../../dist/ingest/ingest.js";
import { openLibrary } from "../../dist/library/sqlite.js";

const [articlesFolder, folder] = process.argv.slice(2);
const dimensions = 32;

function vectorOf(text) {
  const bytes = createHash("sha256").update(text).digest();
  const vector = Float32Array.from(bytes, (byte) => byte - 127.5);
  const norm = Math.hypot(...vector);
  return vector.map((value) => value / norm);
}

const embedder = {
  model: { name: "hash-32", dimensions },
  embed: async (texts) => texts.map(vectorOf),
  close: async () => {},
};

// What a full disk does here is a failed write, not the end of the process.
process.on("SIGXFSZ", () => {});

// Dictionaries are loaded at the first article; what is of interest comes after.
await articleFromBytes(
  "contoh.txt",
  Buffer.from("Presiden tiba di Hanoi pada Kamis pagi, kata juru bicara."),
);
process.stdout.write("ready\n");
try {
  const library = openLibrary({ folder, exactVectors: 0 });
  const report = await ingest({
    articlesFolder,
    library,
    embedder,
    passageOptions: { maxTokens: 40, overlapSentences: 1 },
    command: "kutip ingest (test)",
  });
  library.close();
  process.stdout.write(
    `${JSON.stringify({ added: report.added.length, changed: report.changed.length })}\ndone\n`,
  );
} catch (error) {
  process.stdout.write(`${error.code}\n${error.message}\n`);
  process.exitCode = 1;
}
