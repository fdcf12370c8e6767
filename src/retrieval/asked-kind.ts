import { MARKS } from "./word-looks.ts";

/** What a question asks for, of what can be seen in a sentence without understanding it. */
export type AskedKind =
  | "name"
  | "place"
  | "date"
  | "time"
  | "duration"
  | "figure"
  | "money"
  | "percentage"
  | "reason";

/**
 * How likely a sentence holds something of the kind, in [0, 1]; 1 where nothing of a kind is asked for.
 *
 * @param marks those of the sentence's words that the question does not have itself, and of those that it has whether
 * they are counted there; see {@link MARKS}
 */
export function strengthOf(kind: AskedKind | null, marks: number): number {
  if (kind === null) return 1;
  for (const { all, strength } of SIGNS[kind]) if ((marks & all) === all) return strength;
  return 0;
}

// --- internal ---

/** Surest first. */
const SIGNS: Readonly<Record<AskedKind, readonly { readonly all: number; readonly strength: number }[]>> = {
  name: [{ all: MARKS.name, strength: 1 }],
  place: [
    { all: MARKS.place, strength: 1 },
    { all: MARKS.name, strength: 0.5 },
  ],
  date: [{ all: MARKS.date, strength: 1 }],
  time: [
    { all: MARKS.clock, strength: 1 },
    { all: MARKS.date, strength: 0.3 },
  ],
  duration: [
    { all: MARKS.duration, strength: 1 },
    { all: MARKS.figure, strength: 0.4 },
  ],
  figure: [
    { all: MARKS.figure | MARKS.counted, strength: 1 },
    { all: MARKS.numberWord | MARKS.counted, strength: 1 },
    { all: MARKS.figure, strength: 0.8 },
    { all: MARKS.numberWord, strength: 0.5 },
  ],
  money: [
    { all: MARKS.figure | MARKS.money, strength: 1 },
    { all: MARKS.figure, strength: 0.4 },
  ],
  percentage: [
    { all: MARKS.figure | MARKS.percentage, strength: 1 },
    { all: MARKS.figure, strength: 0.2 },
  ],
  reason: [{ all: MARKS.reason, strength: 1 }],
};
