import type { Answer } from "../answer/answer.ts";
import { KutipError } from "../errors.ts";
import type { JudgedQuestion } from "./calibrate.ts";
import type { DatasetQuestion } from "./dataset.ts";
import { hits, quotesOf } from "./judge.ts";

export interface JudgeQuestionsOptions {
  ask(question: string): Promise<Answer>;
  /** Id of the document that an article of the library was made from; null for another one. */
  documentOf(articlePath: string): string | null;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Asks questions with known answers, one after the other, and says how sure each answer was and whether it was right.
 *
 * @throws KutipError `cancelled`, and those of the port
 */
export async function judgeQuestions(
  questions: readonly DatasetQuestion[],
  { ask, documentOf, signal, onProgress }: JudgeQuestionsOptions,
): Promise<JudgedQuestion[]> {
  const judged: JudgedQuestion[] = [];
  for (const [done, question] of questions.entries()) {
    if (signal?.aborted) throw new KutipError("cancelled", "The calibration was cancelled.");
    onProgress?.(done, questions.length);
    const answer = await ask(question.question);
    judged.push({
      answerable: question.answerable,
      answered: question.answerable && isRight(answer, question, documentOf),
      confidence: answer.confidence,
    });
  }
  onProgress?.(questions.length, questions.length);
  return judged;
}

// --- internal ---

/** Where no span is known, a quote from an article that answers has to do. */
function isRight(
  answer: Answer,
  question: DatasetQuestion,
  documentOf: (articlePath: string) => string | null,
): boolean {
  const [first] = quotesOf(answer);
  if (first === undefined) return false;
  if (question.answers.length > 0) return hits(first.text, question);
  const document = documentOf(first.article.path);
  return document !== null && question.documents.includes(document);
}
