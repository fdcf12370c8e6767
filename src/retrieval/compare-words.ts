import type { WordVectors } from "../embedding/word-vectors.ts";
import type { Language } from "../language/language.ts";
import type { AskedKind } from "./asked-kind.ts";
import type { RetrievalParameters } from "./parameters.ts";
import type { Question } from "./question.ts";
import { salienceOf } from "./salience.ts";
import { type MarkedSentence, markSentence } from "./sentence-marks.ts";
import {
  matchSoftly,
  type SoftPassage,
  type SoftScore,
  type SoftSentence,
  type SoftWord,
} from "./soft-match.ts";
import type { WeighedQuestionWord } from "./weigh.ts";
import { WordTable } from "./word-table.ts";

/** What is compared of a passage and its article. */
export interface ComparedPassage {
  readonly id: number;
  readonly language: Language;
  readonly sentences: readonly string[];
  /** The article's. */
  readonly title: string;
}

/** Compares questions and passages word by word. */
export interface WordComparison {
  /**
   * The question's rarest words with their vectors and weights. A word weighs as much as it pulls the question's
   * vector, so that "nama" or "called" count for little without a list that says so, times the root of its inverse
   * document frequency, because what is common in one library is rare in another.
   */
  readonly wordsOf: (question: Question, words: readonly WeighedQuestionWord[]) => Promise<SoftWord[]>;
  /**
   * How each passage compares with the question; see {@link matchSoftly}. Nothing for a passage that is not there any
   * more.
   *
   * @param kind what the question asks for; null when nothing that could be seen
   */
  readonly compare: (
    asked: readonly SoftWord[],
    kind: AskedKind | null,
    passages: readonly number[],
  ) => Promise<SoftScore[]>;
}

/**
 * What was read and embedded for earlier questions is remembered, within bounds. Passage ids are never reused.
 *
 * @param read gives the passages of these ids that there are
 */
export function createWordComparison(
  wordVectors: WordVectors,
  { softMatch, softWords }: RetrievalParameters,
  read: (passages: readonly number[]) => readonly ComparedPassage[],
): WordComparison {
  const table = new WordTable(softWords);
  const known = new Map<number, SoftPassage>();
  /** By language and text: articles copy each other's. */
  const sentences = new Map<string, SoftSentence>();
  let forgotten = 0;
  return {
    wordsOf: (question, words) => softWordsOf(question, rarest(words, softWords), wordVectors),
    async compare(asked, kind, passages) {
      if (table.size > REMEMBERED_WORDS || known.size > REMEMBERED_PASSAGES) {
        table.clear();
        known.clear();
        sentences.clear();
        forgotten += 1;
      }
      for (;;) {
        const missing = passages.filter((id) => !known.has(id));
        if (missing.length === 0) break;
        const before = forgotten;
        const added = read(missing);
        const marked = markNew(added, sentences);
        const isUnknown = (word: string) => !table.hasVector(word) && !FIGURE.test(word);
        const unknown = distinctWords(marked).filter(isUnknown);
        const vectors = unknown.length === 0 ? NONE : await wordVectors.vectorsOf(unknown);
        // Another question, asked meanwhile, may have had everything forgotten.
        if (before !== forgotten) continue;
        for (const [word, vector] of vectors) table.setVector(word, vector);
        for (const [key, { language, words, marks, signs, initials }] of marked) {
          sentences.set(key, {
            words: table.numbersOf(words, language),
            marks: new Uint16Array(marks),
            signs,
            initials,
          });
        }
        for (const id of missing) known.set(id, NOTHING);
        for (const { id, language, sentences: texts, title } of added) {
          const soft = (text: string) => sentences.get(keyOf(language, text));
          known.set(id, {
            sentences: texts.flatMap((text) => soft(text) ?? []),
            context: soft(title)?.words ?? NOTHING.context,
          });
        }
      }
      return matchSoftly(
        asked,
        kind,
        passages.map((id) => known.get(id) ?? NOTHING),
        table,
        softMatch,
      );
    },
  };
}

// --- internal ---

/** Another figure is another fact, however near its vector: figures match as they are or not at all. */
const FIGURE = /\d/;

/** About a kilobyte each with the embedded model. */
const REMEMBERED_WORDS = 40_000;
/** About three kilobytes each with their sentences, measured; less where articles copy each other. */
const REMEMBERED_PASSAGES = 40_000;

/** Other words are seldom spelled by initials, so that it need not be known what is one. */
const ABBREVIATION = /^[a-z]{3,6}$/;

const NONE: ReadonlyMap<string, Float32Array | null> = new Map();
const NOTHING: SoftPassage = { sentences: [], context: new Int32Array() };

/** A sentence or title that no passage before had. */
type NewSentence = MarkedSentence & { readonly language: Language };

function keyOf(language: Language, text: string): string {
  return `${language} ${text}`;
}

/** The sentences and titles of some passages that are not known, by their keys. */
function markNew(
  passages: readonly ComparedPassage[],
  known: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, NewSentence> {
  const marked = new Map<string, NewSentence>();
  for (const { language, sentences, title } of passages) {
    for (const text of [...sentences, title]) {
      const key = keyOf(language, text);
      if (!known.has(key) && !marked.has(key)) marked.set(key, { ...markSentence(text), language });
    }
  }
  return marked;
}

/** The words of some sentences, each once. */
function distinctWords(sentences: ReadonlyMap<string, MarkedSentence>): readonly string[] {
  return [...new Set([...sentences.values()].flatMap(({ words }) => words))];
}

/** Weights come from the whole question but its question words: the small words have their share in its vector. */
async function softWordsOf(
  question: Question,
  words: readonly WeighedQuestionWord[],
  wordVectors: WordVectors,
): Promise<SoftWord[]> {
  const chosen = new Set(words.map(({ folded }) => folded));
  const mixed = question.words.filter(({ folded, role }) => chosen.has(folded) || role === "function");
  const text = mixed.map(({ folded }) => folded).join(" ");
  const vectors = await wordVectors.vectorsOf([text, ...mixed.map(({ folded }) => folded)]);
  const whole = vectors.get(text) ?? null;
  const parts = mixed.map(({ folded }) => vectors.get(folded) ?? null);
  const weights = whole === null ? parts.map(() => 1) : salienceOf(whole, parts);
  const weightOf = new Map(mixed.map(({ folded }, position) => [folded, weights[position] ?? 1]));
  return words.map(({ folded, variants, idf, numeric }) => ({
    variants,
    abbreviation: ABBREVIATION.test(folded) ? folded : null,
    vector: numeric ? null : (vectors.get(folded) ?? null),
    weight: (weightOf.get(folded) ?? 1) * Math.sqrt(idf),
  }));
}

function rarest(words: readonly WeighedQuestionWord[], count: number): readonly WeighedQuestionWord[] {
  if (words.length <= count) return words;
  return [...words].sort((a, b) => b.idf - a.idf).slice(0, count);
}
