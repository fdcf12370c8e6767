import type { ModelSpec } from "../embedding/embedder.ts";
import type { Language } from "../language/language.ts";
import type { Span } from "../language/span.ts";
import { termsOfWord } from "../language/stem.ts";
import { isFunctionWord, isQuestionWord } from "../language/stopwords.ts";
import { fold, wordsOf } from "../language/words.ts";

/** A distinct word of a question; its span is that of its first occurrence. */
export interface QuestionWord extends Span {
  /** As the asker wrote it, lower-cased. */
  readonly text: string;
  readonly folded: string;
  /**
   * The terms that an index may know it by: its stems in Indonesian, in English, and the word itself. A passage
   * matches the word when it contains one of them.
   */
  readonly variants: readonly string[];
  /** `question`: only asks ("siapa"); `function`: grammar ("yang"); `content`: everything else. */
  readonly role: "content" | "function" | "question";
  /** Contains a digit. */
  readonly numeric: boolean;
  /** Starts with a capital although it is not the question's first word. */
  readonly capitalised: boolean;
}

/** A question, read: what retrieval and answering look for. */
export interface Question {
  readonly text: string;
  readonly language: Language;
  /** Distinct by folded form, in the order of first occurrence. */
  readonly words: readonly QuestionWord[];
}

/** Reads a question whose language is known. Pure. A hyphenated word is read as its distinct parts, as indexes are. */
export function readQuestion(text: string, language: Language): Question {
  const words = new Map<string, QuestionWord>();
  let first = true;
  for (const { start, end } of wordsOf(text)) {
    for (const part of text.slice(start, end).matchAll(/[^-‑]+/g)) {
      const folded = fold(part[0]);
      if (!words.has(folded)) {
        words.set(folded, {
          start: start + part.index,
          end: start + part.index + part[0].length,
          text: part[0].toLowerCase(),
          folded,
          variants: variantsOf(folded),
          role: roleOf(folded, language),
          numeric: /\d/.test(folded),
          capitalised: !first && /^\p{Lu}/u.test(part[0]),
        });
      }
      first = false;
    }
  }
  return { text, language, words: [...words.values()] };
}

/**
 * The words that a passage is looked up by: the content words, or all words when there are none ("Apa itu?"), so
 * that no question is without any.
 */
export function searchedWords(question: Question): readonly QuestionWord[] {
  const content = question.words.filter((word) => word.role === "content");
  return content.length > 0 ? content : question.words;
}

/**
 * The text that stands for the question in the dense arm. A model that adds up its words is not shown the words that
 * only ask: passages do not repeat them. Any other model reads the question as it was asked.
 */
export function embeddedText(question: Question, { pooling }: Pick<ModelSpec, "pooling">): string {
  const words = question.words.filter((word) => word.role !== "question");
  if (pooling !== "graph" || words.length === 0) return question.text;
  return words.map((word) => word.text).join(" ");
}

// --- internal ---

function variantsOf(folded: string): readonly string[] {
  return [
    ...new Set([...termsOfWord(folded, "id"), ...termsOfWord(folded, "en"), ...termsOfWord(folded, "other")]),
  ];
}

function roleOf(folded: string, language: Language): QuestionWord["role"] {
  if (isQuestionWord(folded, language)) return "question";
  return isFunctionWord(folded, language) ? "function" : "content";
}
