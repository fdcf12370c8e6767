import type { Span } from "../language/span.ts";
import { isName } from "./answer-kind.ts";
import { nameList } from "./name-list.ts";
import { isNoName, plausibleName } from "./plausible-name.ts";
import type { AskedQuestion } from "./question.ts";
import type { ReadSentence } from "./read-sentence.ts";
import type { MeasuredSentence } from "./sentence-features.ts";

/** Below this product of strength and nearness no part of a sentence stands out. */
const LEAST = 0.12;

/** The part of a measured sentence that answers, relative to its text; null when nothing stands out. */
export function answeringSpan(
  question: AskedQuestion,
  sentence: ReadSentence,
  measured: MeasuredSentence,
): Span | null {
  const isNamed = isName(question.kind);
  const scored = measured.candidates.map((candidate, at) => {
    const { start, end } = isNamed ? nameOrPlace(sentence, candidate, question) : candidate;
    const plausible = isNamed ? plausibleName(question, sentence, { start, end }, measured.matches) : 1;
    const score = candidate.strength * plausible * (0.2 + (measured.nearness[at] ?? 0));
    return { start, end, plausible, score };
  });
  const best = scored.reduce<(typeof scored)[number] | null>(
    (before, each) => (each.score >= LEAST && each.score > (before?.score ?? 0) ? each : before),
    null,
  );
  if (best === null) return null;
  if (!isNamed) return { start: best.start, end: best.end };
  return nameList(
    sentence.text,
    scored.filter(({ plausible }) => plausible >= best.plausible / 2),
    best,
  );
}

// --- internal ---

/** In Indonesian, "Vladimir Putin di Istana Kepresidenan" is somebody in a place, and "Oktober 2009 di Abu Dhabi" a day there. */
function nameOrPlace(sentence: ReadSentence, { start, end }: Span, { kind }: AskedQuestion): Span {
  const at = sentence.language === "id" ? sentence.text.slice(start, end).search(/ di \p{Lu}/u) : -1;
  if (at < 0) return { start, end };
  const place = { start: start + at + " di ".length, end };
  const before = { start, end: start + at };
  if (kind !== "place") return before;
  return isNoName(sentence, before) ? place : { start, end };
}
