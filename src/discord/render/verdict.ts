import type { ExaminedClaim, Finding, Stance } from "../../answer/claims/evidence-report.ts";
import type { BotWords } from "../words/words.ts";
import { escapedLine } from "./source.ts";

/** A claim with those of its findings that a message shows. */
export interface ShownClaim {
  readonly text: string;
  readonly verdict: Stance | "silent";
  /** Contradictions first, then what supports; what only mentions it where there is neither. */
  readonly findings: readonly Finding[];
  /** Further findings that support or contradict it. */
  readonly further: number;
}

/** What of a claim's findings is shown: at most `most`, at least one of those that contradict and support it. */
export function showClaim({ text, findings }: ExaminedClaim, most: number): ShownClaim {
  const of = (stance: Stance) => findings.filter((finding) => finding.stance === stance);
  const [contradicts, supports] = [of("contradicts"), of("supports")];
  const decisive = contradicts.length + supports.length;
  if (decisive === 0) {
    const mentions = of("mentions").slice(0, Math.min(most, MENTIONS));
    return { text, verdict: mentions.length > 0 ? "mentions" : "silent", findings: mentions, further: 0 };
  }
  const against = contradicts.slice(0, Math.max(1, most - Math.min(supports.length, 1)));
  const shown = [...against, ...supports.slice(0, Math.max(0, most - against.length))];
  return {
    text,
    verdict: contradicts.length > 0 ? "contradicts" : "supports",
    findings: shown,
    further: decisive - shown.length,
  };
}

/** The claim, and below it what the articles make of it, by the numbers of their quotes. */
export function verdictLines(
  { text: claim, verdict, findings, further }: ShownClaim,
  numberOf: (finding: Finding) => number,
  words: BotWords,
): string {
  const text = words.bot.evidence;
  const numbered = (stance: Stance) =>
    findings
      .filter((finding) => finding.stance === stance)
      .map(numberOf)
      .sort((a, b) => a - b)
      .map((number) => `[${number}]`);
  const supports = numbered("supports");
  const mentions = numbered("mentions");
  return [
    `▸ **${escapedLine(claim, LONGEST_CLAIM)}**`,
    ...(verdict === "silent" ? [`– ${text.silent}`] : []),
    ...findings
      .filter(({ stance }) => stance === "contradicts")
      .map((finding) => `⚠ ${contradictionOf(finding, words)} [${numberOf(finding)}]`),
    ...(supports.length > 0 ? [`✓ ${text.supports} ${supports.join(" ")}`] : []),
    ...(mentions.length > 0 ? [`· ${text.mentions} ${mentions.join(" ")}`] : []),
    ...(further > 0 ? [`· ${text.further(further)}`] : []),
  ].join("\n");
}

// --- internal ---

const MENTIONS = 2;
const LONGEST_CLAIM = 120;

function contradictionOf({ difference }: Finding, words: BotWords): string {
  const text = words.bot.evidence;
  if (difference === null) return text.contradicts;
  const { about, claimed, quoted } = difference;
  return text.differs(about, escapedLine(claimed, 60), escapedLine(quoted, 60));
}
