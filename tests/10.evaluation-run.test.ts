import { describe, expect, it } from "vitest";
import type { Answer, Quote } from "../src/answer/answer.ts";
import { compareReports, parseBaseline } from "../src/evaluation/compare.ts";
import { parseDataset } from "../src/evaluation/dataset.ts";
import type { EvaluationReport } from "../src/evaluation/report.ts";
import { type EvaluationPorts, runEvaluation } from "../src/evaluation/run.ts";
import type { ArticleRecord } from "../src/library/library.ts";
import type { Evidence } from "../src/retrieval/evidence.ts";

const TEXTS: Record<string, string> = {
  kopi: "Ekspor kopi naik 12 persen pada 2023. Petani di Gayo gembira.",
  batik: "UNESCO mengakui batik pada 2 Oktober 2009 di Abu Dhabi.",
  coffee: "Coffee exports rose by 12 percent in 2023.",
};

const dataset = parseDataset({
  corpus: {
    name: "corpus.jsonl",
    text: Object.entries(TEXTS)
      .map(([id, text]) => JSON.stringify({ id, title: id, text, lang: id === "coffee" ? "en" : "id" }))
      .join("\n"),
  },
  queries: {
    name: "queries.jsonl",
    text: [
      {
        id: "1",
        question: "batik kapan",
        lang: "id",
        answers: ["2 Oktober  2009"],
        doc: "batik",
        answerable: true,
      },
      { id: "2", question: "coffee when", lang: "en", answers: ["2023"], doc: ["coffee"], answerable: true },
      { id: "3", question: "kopi siapa", lang: "id", answers: [], doc: "kopi", answerable: true },
      { id: "4", question: "teh kapan", lang: "id", answerable: false, near_doc: "kopi" },
    ]
      .map((line) => JSON.stringify(line))
      .join("\n"),
  },
});

function article(id: string): ArticleRecord {
  return {
    id: `article-${id}`,
    path: `${id}.txt`,
    collection: "",
    format: "text",
    title: id,
    titleSource: "file-name",
    outlet: null,
    author: null,
    published: null,
    url: null,
    place: null,
    language: id === "coffee" ? "en" : "id",
    contentHash: id,
    characters: 1,
    passages: 1,
    ingestedAt: "2024-01-01T00:00:00.000Z",
    warnings: [],
  };
}

/** A search by words in common; the arms alone find nothing, so that they can be told apart. */
function evidenceOf(query: string): Evidence[] {
  return Object.entries(TEXTS)
    .map(([id, text]) => ({
      id,
      text,
      score: query.split(" ").filter((word) => text.toLowerCase().includes(word)).length,
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ id, text, score }, index) => ({
      passage: {
        id: index,
        articleId: `article-${id}`,
        text,
        start: 0,
        end: text.length,
        ordinal: 0,
        sentences: [],
      },
      article: article(id),
      score,
      why: { dense: null, lexical: score, coverage: 1, meaning: null, answer: null, terms: [] },
      duplicates: [],
    }));
}

function quoteOf({ passage, article: source }: Evidence, text = passage.text): Quote {
  return {
    id: "a",
    text,
    start: 0,
    end: text.length,
    answer: null,
    article: source,
    line: 1,
    paragraph: 1,
    score: 1,
  };
}

const base = { language: "id" as const, scope: { articles: 3, passages: 3 }, elapsedMs: 1 };

/** Answers with the best passage, and refuses where the second word is "siapa" or nothing is found. */
function answerTo(question: string, spoil: (text: string) => string = (text) => text): Answer {
  const quotes = evidenceOf(question).map((evidence) => quoteOf(evidence, spoil(evidence.passage.text)));
  if (quotes.length === 0 || question.endsWith("siapa")) {
    return {
      ...base,
      kind: "notFound",
      question,
      confidence: 0.2,
      reason: "weak-evidence",
      missingTerms: [],
      nearest: quotes,
    };
  }
  return {
    ...base,
    kind: "found",
    question,
    confidence: 0.8,
    quotes,
    disagreements: [],
    independentArticles: 1,
  };
}

const ports: EvaluationPorts = {
  model: "none",
  ask: async (question) => answerTo(question),
  search: async (query, arm) => (arm === "hybrid" ? evidenceOf(query) : []),
  documentOf: (path) => path.replace(/\.txt$/, ""),
  textOf: (id) => TEXTS[id.replace(/^article-/, "")] ?? null,
};

function withoutTimes(report: EvaluationReport): unknown {
  return JSON.parse(
    JSON.stringify(report, (key, value) => (key === "elapsedMs" || key === "latency" ? 0 : value)),
  );
}

describe("an evaluation", () => {
  it("measures rankings, quotes and refusals", async () => {
    const { overall } = await runEvaluation({ dataset, ports });
    expect(overall).toMatchObject({ questions: 4, answerable: 3 });
    expect(overall.retrieval.hybrid.article.recallAt1).toMatchObject({ value: 1, questions: 3 });
    expect(overall.retrieval.lexical.article.recallAt10?.value).toBe(0);
    // Only the questions with known spans; their width of white space does not matter.
    expect(overall.retrieval.hybrid.passage.recallAt1).toMatchObject({ value: 1, questions: 2 });
    expect(overall.answers.firstQuote).toMatchObject({ value: 1, questions: 2 });
    expect(overall.answers.falseRefusals?.value).toBeCloseTo(1 / 3, 12);
    expect(overall.answers).toMatchObject({ falseAnswers: { value: 0 }, verbatim: 1, quotes: 3 });
  });

  it("keeps the languages of question and article apart", async () => {
    const { pairs } = await runEvaluation({ dataset, ports });
    expect(Object.keys(pairs)).toEqual(["en→en", "id→id"]);
    expect(pairs["id→id"]).toMatchObject({ questions: 3, answerable: 2 });
    expect(pairs["en→en"]?.answers.falseAnswers).toBeNull();
  });

  it("sees a quote that is not what its article says", async () => {
    const ask = async (question: string) => answerTo(question, (text) => text.replace("0", "O"));
    const { overall } = await runEvaluation({ dataset, ports: { ...ports, ask } });
    expect(overall.answers.verbatim).toBe(0);
  });

  it("counts held back quotes apart from shown ones", async () => {
    const ask = async (question: string): Promise<Answer> => {
      const answer = answerTo(question);
      if (answer.kind === "notFound") return answer;
      const { quotes, disagreements: _, independentArticles: __, ...rest } = answer;
      return { ...rest, kind: "notFound", reason: "no-passage", missingTerms: [], nearest: quotes };
    };
    const { answers } = (await runEvaluation({ dataset, ports: { ...ports, ask } })).overall;
    expect([answers.firstQuote?.value, answers.firstQuoteBeforeRefusing?.value]).toEqual([0, 1]);
  });

  it("gives the same report twice, and reports progress", async () => {
    const steps: number[] = [];
    const first = await runEvaluation({ dataset, ports, onProgress: (done) => steps.push(done) });
    expect(withoutTimes(await runEvaluation({ dataset, ports }))).toEqual(withoutTimes(first));
    expect(steps).toEqual([0, 1, 2, 3, 4]);
  });

  it("can be cancelled", async () => {
    const signal = AbortSignal.abort();
    await expect(runEvaluation({ dataset, ports, signal })).rejects.toMatchObject({ code: "cancelled" });
  });
});

describe("a comparison", () => {
  it("names the questions that got better and worse", async () => {
    const before = await runEvaluation({ dataset, ports });
    const ask = async (question: string) =>
      answerTo(question === "batik kapan" ? "kopi siapa" : question.replace("siapa", "ekspor"));
    const after = await runEvaluation({ dataset, ports: { ...ports, ask } });
    const { better, worse, unchanged } = compareReports(
      parseBaseline("b.json", JSON.stringify(before)),
      after,
    );
    expect(better.map(({ id }) => id)).toEqual(["3"]);
    expect(worse.map(({ id }) => id)).toEqual(["1"]);
    expect(unchanged).toBe(2);
    expect(worse[0]).toMatchObject({ before: { found: true }, after: { found: false } });
  });

  it("finds nothing between a report and itself, and mirrors when turned round", async () => {
    const one = await runEvaluation({ dataset, ports });
    const two = await runEvaluation({ dataset, ports: { ...ports, search: async () => [] } });
    expect(compareReports(one, one)).toMatchObject({ better: [], worse: [], unchanged: 4 });
    const forth = compareReports(one, two);
    const back = compareReports(two, one);
    expect(forth.worse.map(({ id }) => id)).toEqual(back.better.map(({ id }) => id));
    expect(forth.worse.length).toBeGreaterThan(0);
  });

  it("lists questions that only one report has", async () => {
    const report = await runEvaluation({ dataset, ports });
    const fewer = { ...report, questions: report.questions.slice(1) };
    expect(compareReports(report, fewer).onlyBefore).toEqual(["1"]);
    expect(compareReports(fewer, report).onlyAfter).toEqual(["1"]);
  });

  it.each(["", "{}", '{"version":2,"questions":[]}'])("refuses %j as a baseline", (text) => {
    expect(() => parseBaseline("old.json", text)).toThrowError(/old\.json is not a report/);
  });
});
