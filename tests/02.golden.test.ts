import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const golden = join(import.meta.dirname, "golden");
const articles = join(import.meta.dirname, "..", "articles");

const Question = z.strictObject({
  id: z.string().min(1),
  question: z.string().min(1),
  lang: z.enum(["id", "en"]),
  type: z.enum([
    "who",
    "when",
    "where",
    "what",
    "which",
    "why",
    "how-many",
    "how-much",
    "how-long",
    "yes-no",
  ]),
  answers: z.array(z.string().min(1)),
  doc: z.union([z.string(), z.array(z.string()).min(2), z.null()]),
  answerable: z.boolean(),
  note: z.string().optional(),
});

const Sentence = z.strictObject({
  text: z.string().min(1),
  lang: z.enum(["id", "en"]),
  published: z.iso.date().optional(),
  span: z.string().min(1),
});

const Pair = z.strictObject({
  id: z.string().min(1),
  question: z.string().min(1).optional(),
  a: Sentence,
  b: Sentence,
  label: z.enum(["differ", "agree", "unrelated"]),
  about: z.enum(["date", "time", "duration", "money", "percentage", "count", "name"]).nullable(),
  note: z.string().optional(),
});

const questions = readLines("queries.jsonl", Question);
const pairs = readLines("pairs.jsonl", Pair);
const answerable = questions.filter((question) => question.answerable);

describe("the golden questions over the sample articles", () => {
  it("have unique ids and no question twice in one language", () => {
    expect(repeated(questions.map(({ id }) => id))).toEqual([]);
    expect(repeated(questions.map(({ lang, question }) => `${lang} ${question.toLowerCase()}`))).toEqual([]);
  });

  it("are at least 75, half of them Indonesian, a third unanswerable", () => {
    expect(questions.length).toBeGreaterThanOrEqual(75);
    expect(share(questions, ({ lang }) => lang === "id")).toBeCloseTo(0.5, 1);
    expect(share(questions, (question) => !question.answerable)).toBeGreaterThanOrEqual(1 / 3);
  });

  it("ask for every type of answer, answerable in both languages", () => {
    for (const lang of ["id", "en"]) {
      const types = new Set(answerable.filter((question) => question.lang === lang).map(({ type }) => type));
      expect([...types].sort()).toEqual([...Question.shape.type.options].sort());
    }
  });

  it("quote answers that stand verbatim in the articles they name, and name no article for nothing", () => {
    const broken = answerable.flatMap((question) => {
      const texts = docsOf(question).map((doc) => readFileSync(join(articles, doc), "utf8"));
      const lost = question.answers.filter((answer) => !texts.some((text) => text.includes(answer)));
      const idle = docsOf(question).filter(
        (_, index) => !question.answers.some((answer) => texts[index]?.includes(answer)),
      );
      return [...lost, ...idle].map((what) => `${question.id}: ${what}`);
    });
    expect(broken).toEqual([]);
  });

  it("have answers exactly when they are answerable", () => {
    for (const { id, answerable, answers, doc } of questions) {
      expect([id, answers.length > 0, doc !== null]).toEqual([id, answerable, answerable]);
    }
  });

  it("ask something of every sample article", () => {
    const asked = new Set(answerable.flatMap(docsOf));
    const files = readdirSync(articles, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(articles.length + 1));
    expect(files.filter((file) => !asked.has(file))).toEqual([]);
  });
});

describe("the golden pairs of sentences", () => {
  it("have unique ids and are at least 80", () => {
    expect(repeated(pairs.map(({ id }) => id))).toEqual([]);
    expect(pairs.length).toBeGreaterThanOrEqual(80);
  });

  it("name values that stand verbatim, once, in their sentences", () => {
    const broken = pairs.filter(({ a, b }) => [a, b].some(({ text, span }) => text.split(span).length !== 2));
    expect(broken.map(({ id }) => id)).toEqual([]);
  });

  it("are about a third each of differ, agree and unrelated", () => {
    for (const label of Pair.shape.label.options) {
      expect(share(pairs, (pair) => pair.label === label)).toBeCloseTo(1 / 3, 1);
    }
  });

  it("are half Indonesian, a quarter English and a quarter across the languages", () => {
    expect(share(pairs, ({ a, b }) => a.lang === "id" && b.lang === "id")).toBeCloseTo(0.5, 1);
    expect(share(pairs, ({ a, b }) => a.lang === "en" && b.lang === "en")).toBeCloseTo(0.25, 1);
    expect(share(pairs, ({ a, b }) => a.lang !== b.lang)).toBeCloseTo(0.25, 1);
  });

  it("name a kind of value unless they are unrelated, and cover every kind", () => {
    const related = pairs.filter(({ label }) => label !== "unrelated");
    expect(related.filter(({ about }) => about === null)).toEqual([]);
    for (const label of ["differ", "agree"]) {
      const kinds = new Set(related.filter((pair) => pair.label === label).map(({ about }) => about));
      expect(kinds.size).toBe(7);
    }
  });
});

// --- internal ---

function readLines<T>(file: string, schema: z.ZodType<T>): T[] {
  const lines = readFileSync(join(golden, file), "utf8").trimEnd().split("\n");
  return lines.map((line) => schema.parse(JSON.parse(line)));
}

function docsOf({ doc }: z.infer<typeof Question>): readonly string[] {
  if (doc === null) return [];
  return typeof doc === "string" ? [doc] : doc;
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

function share<T>(values: readonly T[], holds: (value: T) => boolean): number {
  return values.filter(holds).length / values.length;
}
