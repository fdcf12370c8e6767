// One trial of ask.bench.mjs: node ask.trial.mjs TRIAL FOLDER, where FOLDER holds articles/ and, after the trial
// "ingest", library/.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { appendFile, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { milliseconds, percentile, root } from "./machine.mjs";

/** Questions that are asked of the library itself before any is timed. */
const WARMING = 40;
/** How often all questions are asked of another library before: a program that has been running for a while is timed. */
const ROUNDS_BEFORE = 3;

const [trial, folder] = process.argv.slice(2);
const dist = (path) => import(join(root, "dist", path));
const { parseConfig } = await dist("config.js");
const { answeringOver, openEngine } = await dist("compose.js");
const { modelFor } = await dist("compose-library.js");
const { openLibrary } = await dist("library/sqlite.js");
const config = parseConfig({}, { articles: join(folder, "articles"), library: join(folder, "library") });

const trials = { ingest, "first-answer": firstAnswer, ask, retrieve, naive, recall, reingest };
await trials[trial]();

async function questions() {
  const lines = (await readFile(join(root, "tests", "golden", "queries.jsonl"), "utf8")).trim().split("\n");
  return lines.map((line) => JSON.parse(line).question);
}

async function ingest() {
  const engine = await openEngine(config);
  const report = await engine.ingest();
  const { passages } = await engine.status();
  assert.equal(report.skipped.length, 0);
  const seconds = report.elapsedMs / 1000;
  console.log(
    `ingest: ${passages} passages in ${seconds.toFixed(1)} s, ${Math.round(passages / seconds)} passages/s, ` +
      `${Math.round(process.memoryUsage.rss() / 2 ** 20)} MiB resident at the end`,
  );
  await engine.close();
}

/** Runs a command of Kutip in a process of its own, and returns what it prints. */
function command(name, ...rest) {
  const { articlesFolder, libraryFolder } = config;
  const { stdout, status } = spawnSync(
    process.execPath,
    [
      join(root, "dist", "cli", "main.js"),
      name,
      "--articles",
      articlesFolder,
      "--library",
      libraryFolder,
      ...rest,
    ],
    { encoding: "utf8", maxBuffer: 2 ** 28 },
  );
  assert.equal(status, 0);
  return stdout;
}

async function firstAnswer() {
  const started = performance.now();
  const stdout = command("ask", "--no-ingest", "--json", "Kapan Putin tiba di Hanoi?");
  const elapsed = performance.now() - started;
  assert.ok(["found", "notFound"].includes(JSON.parse(stdout).kind));
  console.log(`start of the command to its first answer: ${milliseconds(elapsed)}`);
}

async function ask() {
  const asked = await questions();
  await warmCode(asked);
  const engine = await openEngine(config);
  const ask = async (question) => {
    const answer = await engine.ask(question);
    for (const quote of answer.quotes ?? []) assert.equal(quote.text.length, quote.end - quote.start);
  };
  await firstAndAgain("ask", asked, ask);
  console.log(
    `memory after ${2 * asked.length} questions: ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MiB resident`,
  );
  await engine.close();
}

/** What the naive way below is to be compared with: the ten best passages, without an answer. */
async function retrieve() {
  await warmCode(await questions());
  const library = openLibrary({ folder: config.libraryFolder, readOnly: true });
  const { embedder, retriever } = answeringOver(config, library, modelFor(config, library));
  await firstAndAgain("retrieval only", await questions(), async (question) => {
    const { evidence } = await retriever.retrieve(question);
    assert.ok(evidence.length > 0);
  });
  await embedder.close();
  library.close();
}

/** The customary way: both searches over everything, fused by reciprocal ranks (k 60); no answer is chosen. */
async function naive() {
  const { default: Sqlite } = await import("better-sqlite3");
  const { default: hnswlib } = await import("hnswlib-node");
  await warmCode(await questions());
  const library = openLibrary({ folder: config.libraryFolder, readOnly: true });
  const { embedder } = answeringOver(config, library, modelFor(config, library));
  const passages = library.articles().flatMap(({ id }) => library.passagesOf(id));
  const database = new Sqlite(":memory:");
  database.exec("CREATE VIRTUAL TABLE passages USING fts5(text)");
  const insert = database.prepare("INSERT INTO passages (rowid, text) VALUES (?, ?)");
  database.transaction(() => {
    for (const [at, { text }] of passages.entries()) insert.run(at, text);
  })();
  const dimensions = embedder.model.dimensions;
  const index = new hnswlib.HierarchicalNSW("ip", dimensions);
  index.initIndex(passages.length);
  const vectors = library.vectors(passages.map(({ id }) => id));
  passages.forEach(({ id }, at) => {
    const vector = vectors.get(id);
    if (vector) index.addPoint(Array.from(vector), at);
  });
  index.setEf(100);
  const search = database.prepare(
    "SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT 100",
  );
  const asked = await questions();
  await firstAndAgain("naive FTS5 OR + hnswlib + RRF, retrieval only", asked, async (question) => {
    const words = question.match(/[\p{L}\p{N}]+/gu) ?? [];
    const lexical = search.all(words.map((word) => `"${word}"`).join(" OR ")).map(({ rowid }) => rowid);
    const [vector] = await embedder.embed([question], "question");
    const dense = vector ? index.searchKnn(Array.from(vector), Math.min(100, passages.length)).neighbors : [];
    const scores = new Map();
    for (const ranking of [lexical, dense]) {
      for (const [rank, at] of ranking.entries()) scores.set(at, (scores.get(at) ?? 0) + 1 / (60 + rank));
    }
    const best = [...scores].sort((a, b) => b[1] - a[1]).slice(0, 10);
    assert.ok(best.length > 0);
  });
  await embedder.close();
  library.close();
}

/** Recall@10 of the HNSW index against exact search over the same vectors. */
async function recall() {
  const library = openLibrary({ folder: config.libraryFolder, readOnly: true });
  const { embedder } = answeringOver(config, library, modelFor(config, library));
  const ids = library.articles().flatMap(({ id }) => library.passagesOf(id).map((passage) => passage.id));
  const vectors = library.vectors(ids);
  const asked = await embedder.embed(await questions(), "question");
  let found = 0;
  let wanted = 0;
  for (const vector of asked) {
    if (!vector) continue;
    const exact = [...vectors]
      .map(([id, stored]) => ({ id, score: stored.reduce((sum, value, at) => sum + value * vector[at], 0) }))
      .sort((a, b) => b.score - a.score);
    // Copies have one and the same vector: any passage as near as the tenth is right.
    const tenth = exact[Math.min(9, exact.length - 1)]?.score ?? 0;
    const near = library.nearest(vector, 10);
    found += near.filter(({ score }) => score >= tenth - 1e-5).length;
    wanted += Math.min(10, exact.length);
  }
  console.log(`recall@10 against exact search: ${(found / wanted).toFixed(4)}`);
  await embedder.close();
  library.close();
}

/** One article changes among all; a new process brings the library up to date. */
async function reingest() {
  // Files that were written just before they were read are compared by content once more: not what is measured here.
  command("ingest");
  const [name] = (await readdir(config.articlesFolder, { recursive: true }))
    .filter((file) => file.endsWith(".md"))
    .sort();
  await appendFile(
    join(config.articlesFolder, name),
    "\n\nSatu kalimat baru menyebut Danau Wakatobi Raya pada hari ini.\n",
  );
  const started = performance.now();
  const engine = await openEngine(config);
  const { changed, unchanged } = await engine.ingest();
  const elapsed = performance.now() - started;
  assert.equal(changed.length, 1);
  console.log(`one changed article among ${unchanged + 1}: ${milliseconds(elapsed)} with opening`);
  await engine.close();
}

/** Asks a library of the sample articles alone, of which nothing is remembered for the one that is timed. */
async function warmCode(asked) {
  const library = await mkdtemp(join(tmpdir(), "kutip-bench-"));
  const engine = await openEngine(parseConfig({}, { articles: join(root, "articles"), library }));
  await engine.ingest();
  for (let round = 0; round < ROUNDS_BEFORE; round += 1) {
    for (const question of asked) await engine.ask(question);
  }
  await engine.close();
  await rm(library, { recursive: true, force: true });
}

/**
 * Times each question twice: what was read for the first time is remembered for the second. The library's own caches and
 * files are touched before, by questions that are not counted the first time.
 */
async function firstAndAgain(what, asked, work) {
  const warming = asked.slice(0, WARMING);
  for (const question of warming) await work(question);
  await timed(`${what}, first time`, asked.slice(WARMING), work);
  await timed(`${what}, again`, asked, work);
}

async function timed(what, asked, work) {
  const figures = [];
  const before = process.cpuUsage();
  for (const question of asked) {
    const started = performance.now();
    await work(question);
    figures.push(performance.now() - started);
  }
  const { user, system } = process.cpuUsage(before);
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((p) => milliseconds(percentile(figures, p)));
  const processor = milliseconds((user + system) / 1000 / figures.length);
  console.log(
    `${what}: p50 ${p50}, p95 ${p95}, p99 ${p99}; ${processor} of processor time each ` +
      `(${figures.length} questions, load ${loadavg()[0].toFixed(1)})`,
  );
}
