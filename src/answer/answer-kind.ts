/** What kind of thing a question asks for, whatever words it uses. */
export type AnswerKind =
  | "person"
  | "organisation"
  | "place"
  | "name"
  | "date"
  | "time"
  | "duration"
  | "count"
  | "money"
  | "percentage"
  | "measure"
  | "reason"
  | "definition"
  | "manner"
  | "yes-no"
  | "thing";

/** All kinds, in the order of the ranking model's inputs. */
export const ANSWER_KINDS = [
  "person",
  "organisation",
  "place",
  "name",
  "date",
  "time",
  "duration",
  "count",
  "money",
  "percentage",
  "measure",
  "reason",
  "definition",
  "manner",
  "yes-no",
  "thing",
] as const satisfies readonly AnswerKind[];

/** Kinds whose answers are figures, dates or times: a sentence without one cannot answer. */
const FIGURES: ReadonlySet<AnswerKind> = new Set([
  "date",
  "time",
  "duration",
  "count",
  "money",
  "percentage",
  "measure",
]);

/** Kinds whose answers are proper names. */
const NAMES: ReadonlySet<AnswerKind> = new Set(["person", "organisation", "place", "name"]);

/** Whether an answer of this kind is a figure, a date or a time. */
export function isFigure(kind: AnswerKind): boolean {
  return FIGURES.has(kind);
}

/** Whether an answer of this kind is a proper name. */
export function isName(kind: AnswerKind): boolean {
  return NAMES.has(kind);
}
