import { describe, expect, it } from "vitest";
import { parseDataset } from "../src/evaluation/dataset.ts";

const corpus =
  '{"id":"a","title":"","text":"Batik diakui UNESCO.","lang":"id"}\n\n{"id":"b","text":"B.","lang":"fr"}';
const query = { id: "q1", question: "Kapan?", lang: "id", answers: ["2009"], doc: "a", answerable: true };

function parse(queries: string, documents = corpus) {
  return parseDataset({
    corpus: { name: "corpus.jsonl", text: documents },
    queries: { name: "queries.jsonl", text: queries },
  });
}

function parseQueries(...queries: Record<string, unknown>[]) {
  return parse(queries.map((entry) => JSON.stringify(entry)).join("\r\n"));
}

describe("a dataset", () => {
  it("is read with blank lines, missing titles and other languages", () => {
    const { documents, questions } = parseQueries(query);
    expect(documents).toEqual([
      { id: "a", title: "", text: "Batik diakui UNESCO.", language: "id" },
      { id: "b", title: "", text: "B.", language: "other" },
    ]);
    expect(questions[0]).toMatchObject({ documents: ["a"], answers: ["2009"], nearDocument: null });
  });

  it("takes one document, several or none, and `docs` before `doc`", () => {
    const { questions } = parseQueries(
      { ...query, doc: ["a", "b"] },
      { ...query, id: "q2", doc: "a", docs: ["b"] },
      { id: "q3", question: "Siapa?", lang: "id", doc: null, answerable: false, near_doc: "a" },
    );
    expect(questions.map(({ documents }) => documents)).toEqual([["a", "b"], ["b"], []]);
    expect(questions[2]?.nearDocument).toBe("a");
  });

  it("does not rely on spans that nobody checked", () => {
    const { questions } = parseQueries(
      { ...query, span_checked: false },
      { ...query, id: "q2", span_checked: true },
    );
    expect(questions.map(({ answers }) => answers)).toEqual([[], ["2009"]]);
  });

  it.each([
    ["{", "queries.jsonl, line 1: it is not JSON."],
    [`${JSON.stringify(query)}\n[]`, "queries.jsonl, line 2"],
    [JSON.stringify({ ...query, question: " " }), 'queries.jsonl, line 1: "question": must not be empty.'],
    [JSON.stringify({ ...query, answers: "2009" }), 'queries.jsonl, line 1: "answers"'],
    [JSON.stringify({ ...query, doc: "c" }), 'line 1: the document "c" is not in corpus.jsonl.'],
    [
      JSON.stringify({ ...query, doc: null }),
      'line 1: the question is answerable, but "doc" names no document.',
    ],
    [`${JSON.stringify(query)}\n\n${JSON.stringify(query)}`, 'line 3: the id "q1" is that of line 1 too.'],
    ["", "queries.jsonl has no question."],
  ])("says where and what is wrong with %j", (queries, message) => {
    expect(() => parse(queries)).toThrowError(
      expect.objectContaining({ code: "evaluation-input", message: expect.stringContaining(message) }),
    );
  });

  it("needs a document", () => {
    expect(() => parse("", "\n")).toThrowError(/corpus\.jsonl has no document/);
  });
});
