import type { Mask } from "../article/article.ts";
import type { Passage, PassageOptions, Sentence } from "./passage.ts";
import { type Seam, seamBetween } from "./seam.ts";
import { estimateTokens } from "./tokens.ts";

/**
 * Passages of whole, consecutive sentences within a budget of tokens, covering every sentence. Of all ways to cut an
 * article the one is taken that fills the passages best and cuts at paragraphs rather than within them, so that no tiny
 * rest is left over (the dynamic programme of Knuth and Plass, 1981). No passage reaches across a mask. A passage
 * begins with the last sentence of the one before where both are in one block and the budget allows.
 *
 * @param sentences as `segmentSentences` gives them
 * @param masks sorted by start and disjoint
 */
export function formPassages(
  text: string,
  sentences: readonly Sentence[],
  masks: readonly Mask[],
  options: PassageOptions,
): Passage[] {
  const passages: Passage[] = [];
  for (const section of sectionsOf(text, sentences, masks)) {
    for (const [from, to] of cuts(section, options)) {
      const members = section.slice(from, to).map(({ sentence }) => sentence);
      const first = members[0];
      const last = members.at(-1);
      if (first === undefined || last === undefined) continue;
      passages.push({ ordinal: passages.length, start: first.start, end: last.end, sentences: members });
    }
  }
  return passages;
}

// --- internal ---

interface Member {
  readonly sentence: Sentence;
  readonly tokens: number;
  /** What stands between the previous sentence of the section and this one. */
  readonly seam: Seam;
}

/** What a cut costs, in the unit of an empty passage's lost budget. */
const CUT_COST: Record<Exclude<Seam, "mask">, number> = {
  "blank-line": 0,
  line: 0.04,
  none: 0.15,
  "after-heading": 1,
};

/** Each passage costs a little, so that an article of short paragraphs does not become one passage a paragraph. */
const PASSAGE_COST = 0.05;

/** A sentence of more than this share of the budget is not repeated: it would crowd out the new ones. */
const LARGEST_OVERLAP = 0.4;

function sectionsOf(text: string, sentences: readonly Sentence[], masks: readonly Mask[]): Member[][] {
  const sections: Member[][] = [];
  let previous: Sentence | null = null;
  let mask = 0;
  for (const sentence of sentences) {
    while (mask < masks.length && (masks[mask]?.end ?? 0) <= (previous?.end ?? 0)) mask += 1;
    const masked = (masks[mask]?.start ?? Number.POSITIVE_INFINITY) < sentence.start;
    const seam: Seam = previous === null || masked ? "mask" : seamBetween(text, previous, sentence);
    const member = { sentence, tokens: estimateTokens(text, sentence.start, sentence.end), seam };
    const section = sections.at(-1);
    if (section === undefined || seam === "mask") sections.push([member]);
    else section.push(member);
    previous = sentence;
  }
  return sections;
}

/** Ranges `[from, to)` of a section's sentences, the overlap included. */
function cuts(section: readonly Member[], options: PassageOptions): [number, number][] {
  if (section.length === 1) return [[0, 1]];
  const budget = Math.max(1, options.maxTokens);
  const { length } = section;
  // Numbers in rows: hundreds of thousands of short sentences are each compared with dozens before them.
  const tokensOf = Float64Array.from(section, ({ tokens }) => tokens);
  const overlapAt = Float64Array.from(section, (_, start) => overlapBefore(section, start, options));
  const cutAt = Float64Array.from(section, ({ seam }, start) => cutCost(seam, start));
  const best = new Float64Array(length + 1);
  const from = new Uint32Array(length + 1);
  const previous = new Uint32Array(length + 1);
  for (let to = 1; to <= length; to += 1) {
    let least = Number.POSITIVE_INFINITY;
    let tokens = 0;
    for (let start = to - 1; start >= 0; start -= 1) {
      tokens += tokensOf[start] ?? 0;
      const single = start === to - 1;
      if (tokens > budget && !single) break;
      const wanted = overlapAt[start] ?? 0;
      const fits = tokens + wanted <= budget;
      if (!fits && !single) continue;
      const repeated = fits ? wanted : 0;
      const unfilled = Math.max(0, 1 - (tokens + repeated) / budget);
      const cost = (best[start] ?? 0) + (PASSAGE_COST + unfilled ** 2 + (cutAt[start] ?? 0));
      if (cost >= least) continue;
      least = cost;
      from[to] = repeated > 0 ? start - 1 : start;
      previous[to] = start;
    }
    best[to] = least;
  }
  const ranges: [number, number][] = [];
  for (let to = length; to > 0; to = previous[to] ?? 0) ranges.push([from[to] ?? 0, to]);
  return ranges.reverse();
}

/** Tokens of the sentence before `start` that a passage which begins there repeats; 0 if it repeats none. */
function overlapBefore(section: readonly Member[], start: number, options: PassageOptions): number {
  const seam = section[start]?.seam;
  const before = section[start - 1];
  if (options.overlapSentences === 0 || before === undefined) return 0;
  if (seam !== "none" && seam !== "line") return 0;
  return before.tokens <= options.maxTokens * LARGEST_OVERLAP ? before.tokens : 0;
}

function cutCost(seam: Seam, start: number): number {
  return start === 0 || seam === "mask" ? 0 : CUT_COST[seam];
}
