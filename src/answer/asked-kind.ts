import type { Language } from "../language/language.ts";
import type { AskedKind } from "../retrieval/asked-kind.ts";
import type { AnswerKind } from "./answer-kind.ts";
import { analyseQuestion } from "./question.ts";

/** What retrieval can look for in a passage of what a question asks for; null for what shows in no word. */
export function askedKindOf(question: string, language: Language): AskedKind | null {
  return SEEN_AS[analyseQuestion(question, language).kind];
}

// --- internal ---

const SEEN_AS: Readonly<Record<AnswerKind, AskedKind | null>> = {
  person: "name",
  organisation: "name",
  place: "place",
  name: "name",
  date: "date",
  time: "time",
  duration: "duration",
  count: "figure",
  money: "money",
  percentage: "percentage",
  measure: "figure",
  reason: "reason",
  definition: null,
  manner: null,
  "yes-no": null,
  thing: null,
};
