// A process of its own that adds, replaces and removes articles without end: node hand-in-child.mjs ARTICLES LIBRARY SEED.
// Says "ready" when it begins. Runs the built program, as an installed Kutip does.
import { createHash } from "node:crypto";
import { join } from "node:path";
import { createHandIn } from "../../dist/engine/hand-in/hand-in.js";
import { Shelf } from "../../dist/engine/hand-in/shelf.js";
import { StagedFiles } from "../../dist/engine/hand-in/staged-files.js";
import { ingest } from "../../dist/ingest/ingest.js";
import { openLibrary } from "../../dist/library/sqlite.js";
import { hashEmbedder as embedder } from "./hash-embedder.mjs";

const [articlesFolder, folder, seed] = process.argv.slice(2);
const library = openLibrary({ folder });
const passageOptions = { maxTokens: 40, overlapSentences: 1 };
const handIn = createHandIn({
  library,
  team: library.team,
  staged: new StagedFiles(join(folder, "staged")),
  shelf: new Shelf({ articlesFolder, removedFolder: join(folder, "removed") }),
  passageOptions,
  // The last article may be taken out, as in the program.
  ingest: () => ingest({ articlesFolder, library, embedder, passageOptions, allowEmpty: true }),
});

/** A text that says of itself whether it is whole. */
function textOf(name, version) {
  const body = `Naskah ${name} versi ${version}. Isinya yang ini tidak berubah dan ada di sini. `.repeat(
    200 + (version % 7) * 50,
  );
  return `${body}\n${createHash("sha256").update(body).digest("hex")}\n`;
}

const who = { userId: "1", guildId: null };
// Dictionaries are loaded at the first article; what is of interest comes after.
const first = { fileName: "a.txt", collection: "", bytes: Buffer.from(textOf("a.txt", 0)) };
await handIn.unstage((await handIn.stage(first)).id);
process.stdout.write("ready\n");
for (let version = Number(seed) * 1000; ; version++) {
  const name = `berita-${version % 5}.txt`;
  const bytes = Buffer.from(textOf(name, version));
  const { id } = await handIn.stage({ fileName: name, collection: version % 2 ? "dunia" : "", bytes });
  await handIn.add(id, who);
  process.stdout.write(`added ${version}\n`);
  const articles = library.articles();
  const old = version % 3 === 0 ? articles[version % articles.length] : undefined;
  if (old !== undefined) await handIn.remove(old.id, who);
}
