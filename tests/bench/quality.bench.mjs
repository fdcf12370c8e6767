// How often the right article comes first, and the first result holds the answer: Kutip beside the searches that a team
// would otherwise install, on the same questions, articles and embedding model, in the same run.
//
//   npm run bench -- quality                               the golden questions over the sample articles
//   KUTIP_BENCH_DATASET=FOLDER npm run bench -- quality    corpus.jsonl and queries.jsonl, as `kutip eval` reads them
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { machine, milliseconds, percentile, root } from "./machine.mjs";
import { chunksOf, peers } from "./quality-peers.mjs";

const dist = (path) => import(join(root, "dist", path));
const { parseConfig } = await dist("config.js");
const { evaluateFolder, withMeasuredLibrary } = await dist("compose-evaluation.js");

const folder = process.env.KUTIP_BENCH_DATASET ?? join(root, "tests", "golden");
const scratch = mkdtempSync(join(tmpdir(), "kutip-bench-"));
const config = parseConfig({}, { articles: join(root, "articles"), library: join(scratch, "library") });

console.log(machine());
try {
  const report = await evaluateFolder(config, folder);
  await withMeasuredLibrary(config, folder, {}, comparePeers(report));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** Prints a row for Kutip, then one for each peer over texts cut in the customary way and over Kutip's own passages. */
function comparePeers(report) {
  return async ({ dataset, library, embedder, documents }) => {
    const { retrieval, answers } = report.overall;
    const answerable = dataset.questions.filter((question) => question.answerable);
    console.log(
      `${dataset.documents.length} articles, ${dataset.questions.length} questions, ${answerable.length} with an answer\n`,
    );
    row("", "R@1", "R@5", "answer in first", "its length", "p50");
    const { article } = retrieval.hybrid;
    const lengths = report.questions.flatMap(({ firstQuote }) => firstQuote?.length ?? []);
    row(
      "Kutip (article; its first quote)",
      percent(article.recallAt1?.value),
      percent(article.recallAt5?.value),
      percent(answers.firstQuoteBeforeRefusing?.value),
      `${mean(lengths).toFixed(0)} characters`,
      milliseconds(report.latency.p50),
    );
    const cuts = {
      "1,000 characters, 200 shared": chunksOf(dataset.documents),
      "Kutip's passages": library.articles().flatMap((record) =>
        library.passagesOf(record.id).map(({ text }) => ({
          document: documents.get(record.path) ?? "",
          title: record.title,
          text,
        })),
      ),
    };
    for (const [cut, chunks] of Object.entries(cuts)) {
      console.log(`\nover texts cut into: ${cut} (${chunks.length})`);
      for (const { name, search } of await peers(chunks, dataset, embedder)) {
        row(name, ...(await measure(search, answerable)));
      }
    }
    console.log(
      `\nUnanswerable questions that are answered: Kutip ${percent(answers.falseAnswers?.value)}; a search answers 100.0.`,
    );
  };
}

async function measure(search, questions) {
  const figures = [];
  const ranks = [];
  const lengths = [];
  let spans = 0;
  let hits = 0;
  for (const question of questions) {
    const started = performance.now();
    const found = await search(question.question);
    figures.push(performance.now() - started);
    const order = [...new Set(found.map(({ document }) => document))];
    ranks.push(order.findIndex((document) => question.documents.includes(document)));
    const first = found[0];
    if (first) lengths.push(first.text.length);
    if (question.answers.length > 0) {
      spans += 1;
      if (first && question.answers.some((answer) => first.text.includes(answer))) hits += 1;
    }
  }
  assert.equal(ranks.length, questions.length);
  const within = (k) => ranks.filter((rank) => rank >= 0 && rank < k).length / ranks.length;
  return [
    percent(within(1)),
    percent(within(5)),
    percent(spans > 0 ? hits / spans : undefined),
    `${mean(lengths).toFixed(0)} characters`,
    milliseconds(percentile(figures, 0.5)),
  ];
}

function row(name, ...cells) {
  console.log(`${name.padEnd(44)}${cells.map((cell) => cell.padStart(17)).join("")}`);
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function percent(share) {
  return share === undefined ? "–" : (100 * share).toFixed(1);
}
