import { detectLanguage, detectQuestionLanguage } from "../../language/detect.ts";
import type { Language } from "../../language/language.ts";
import type { Span } from "../../language/span.ts";
import { wordsOf } from "../../language/words.ts";
import { segmentSentences } from "../../passage/sentences.ts";
import { topicOf } from "../disagreement-topic.ts";
import { parseValues } from "../values/parse.ts";

/** A sentence that says something that articles can bear out or contradict; offsets are those of the whole text. */
export interface Claim extends Span {
  readonly text: string;
  readonly language: Language;
}

export interface Claims {
  /** In their order, at most as many as are looked into. */
  readonly claims: readonly Claim[];
  /** Sentences beyond those. */
  readonly omitted: number;
}

/** Sentences of one text that are looked into. */
const MOST_CLAIMS = 8;

/**
 * The sentences of a text that say something, each once; greetings, exclamations and questions without matter are passed
 * over.
 */
export async function claimsIn(text: string): Promise<Claims> {
  const whole = byEverydayWords(text) ?? (await detectLanguage(text));
  const said = new Set<string>();
  const claims = segmentSentences(text, [], whole).flatMap(({ start, end }): Claim[] => {
    const sentence = text.slice(start, end);
    const words = wordsOf(sentence)
      .map(({ folded }) => folded)
      .join(" ");
    if (said.has(words)) return [];
    said.add(words);
    const language = whole === "other" ? detectQuestionLanguage(sentence) : whole;
    return saysSomething(sentence, language) ? [{ start, end, text: sentence, language }] : [];
  });
  return { claims: claims.slice(0, MOST_CLAIMS), omitted: Math.max(0, claims.length - MOST_CLAIMS) };
}

// --- internal ---

/** Content words and figures from which a sentence says something; fewer do where one is a name or a figure. */
const ENOUGH = { alone: 3, withName: 2 };

/** Words from which a text's language is told otherwise. */
const SHORT = 12;

/**
 * The language that a short text's everyday words leave no doubt of; null where they do. A sentence full of names and figures
 * ("Ongkos Whoosh 7,2 miliar dolar AS") is too little for what tells languages by their spelling.
 */
function byEverydayWords(text: string): Language | null {
  if (wordsOf(text).length >= SHORT) return null;
  const [indonesian, english] = [INDONESIAN.test(text), ENGLISH.test(text)];
  if (indonesian === english) return null;
  return indonesian ? "id" : "en";
}

const INDONESIAN =
  /(?<![\p{L}\p{N}])(?:ribu|juta|jt|miliar|milyar|triliun|persen|dolar|rupiah|orang|jiwa|tahun|bulan|hari|jam|menit|yang|dan|di|ke|dari|pada|untuk|dengan|sampai|hingga|ada|bisa|akan|sudah|tidak|\p{Ll}{3,}nya)(?![\p{L}\p{N}])/u;
const ENGLISH =
  /(?<![\p{L}\p{N}])(?:the|of|and|in|on|at|to|for|from|with|by|is|are|was|were|has|had|have|will|would|million|billion|trillion|people|years?|days?|hours?|percent|dollars)(?![\p{L}\p{N}])/iu;

function saysSomething(sentence: string, language: Language): boolean {
  const values = parseValues(sentence, { language, published: null });
  const topic = topicOf(`… ${sentence}`, language, []);
  const words = new Set(topic.map(({ key }) => key)).size;
  // A capital is due at the beginning, and no name.
  const isNamed = values.length > 0 || topic.some(({ isName, start }) => isName && start > 2);
  return words > 0 && words + values.length >= (isNamed ? ENOUGH.withName : ENOUGH.alone);
}
