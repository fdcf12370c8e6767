import type { Answer, Quote } from "../answer/answer.ts";
import type { Evidence } from "../retrieval/evidence.ts";
import type { DatasetQuestion } from "./dataset.ts";

/** Relevance of distinct articles, in the order in which a ranking first names them. */
export function articleRelevance(
  evidence: readonly Evidence[],
  question: DatasetQuestion,
  documentOf: (path: string) => string | null,
): boolean[] {
  const documents = new Set(evidence.map(({ article }) => documentOf(article.path) ?? article.path));
  return [...documents].map((document) => question.documents.includes(document));
}

/** Relevance of passages: those of a gold document that have a known span. */
export function passageRelevance(
  evidence: readonly Evidence[],
  question: DatasetQuestion,
  documentOf: (path: string) => string | null,
): boolean[] {
  return evidence.map(({ article, passage }) => {
    const document = documentOf(article.path);
    return document !== null && question.documents.includes(document) && hits(passage.text, question);
  });
}

/** Whether a text has one of the question's known spans; case and the width of white space do not matter. */
export function hits(text: string, { answers }: DatasetQuestion): boolean {
  const flat = flatten(text);
  return answers.some((answer) => flat.includes(flatten(answer)));
}

/** The quotes of an answer, or those that a refusal held back. */
export function quotesOf(answer: Answer): readonly Quote[] {
  return answer.kind === "found" ? answer.quotes : answer.nearest;
}

// --- internal ---

function flatten(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim().toLowerCase();
}
