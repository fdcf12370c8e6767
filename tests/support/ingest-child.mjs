// A process of its own that ingests: node ingest-child.mjs ARTICLES LIBRARY. Says "ready" when it begins and "done"
// at the end; a failure is said as its code. Runs the built program, as an installed Kutip does.
import { articleFromBytes } from "../../dist/article/from-bytes.js";
import { ingest } from "../../dist/ingest/ingest.js";
import { openLibrary } from "../../dist/library/sqlite.js";
import { hashEmbedder as embedder } from "./hash-embedder.mjs";

const [articlesFolder, folder] = process.argv.slice(2);

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
