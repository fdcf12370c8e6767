import { KutipError } from "../errors.ts";
import { wordsOf } from "../language/words.ts";

/** Longest question in UTF-16 code units: a chat message; what is longer is an article pasted by mistake. */
export const LONGEST_QUESTION = 2_000;

/**
 * The question without the white space around it.
 *
 * @throws KutipError `question-empty` for one without any word, `question-too-long`
 */
export function checkQuestion(question: string): string {
  const trimmed = question.trim();
  if (trimmed === "")
    throw new KutipError("question-empty", "The question is empty: ask something about the articles.");
  if (trimmed.length > LONGEST_QUESTION) {
    throw new KutipError(
      "question-too-long",
      `The question has ${trimmed.length} characters, more than ${LONGEST_QUESTION}: ask in one or two sentences.`,
    );
  }
  // The first words are enough to know, and a hostile question should not be read twice.
  if (wordsOf(trimmed).length === 0) {
    throw new KutipError(
      "question-empty",
      `"${shorten(trimmed)}" holds no word: ask with at least one word.`,
    );
  }
  return trimmed;
}

/** Whether a text can be read as a question: it has a word, and is no longer than {@link LONGEST_QUESTION}. */
export function isReadable(text: string): boolean {
  return text.length <= LONGEST_QUESTION && wordsOf(text).length > 0;
}

// --- internal ---

function shorten(text: string): string {
  const characters = [...text];
  return characters.length <= 20 ? text : `${characters.slice(0, 20).join("")}…`;
}
