import type { EvidenceReport, Finding, Stance } from "../../answer/claims/evidence-report.ts";
import { content } from "../budget.ts";
import type { BotMessage } from "../message.ts";
import type { Part } from "../part.ts";
import type { BotWords } from "../words/words.ts";
import { button, contextButtons, rowsOf } from "./buttons.ts";
import { quotePart } from "./quote.ts";
import { type ShownClaim, showClaim, verdictLines } from "./verdict.ts";

export interface EvidenceSetting {
  readonly words: BotWords;
  /** Null when it could not be kept: it cannot be shared. */
  readonly askedId: string | null;
  /** It is shown to the asker alone, who may show it to everybody. */
  readonly canShare: boolean;
}

/** What the articles say about each sentence of a message: a verdict with the numbers of its quotes, and the quotes. */
export function renderEvidence(report: EvidenceReport, s: EvidenceSetting): BotMessage {
  const { words, askedId } = s;
  const text = words.bot.evidence;
  if (report.claims.length === 0) return { content: content([`🔎 ${text.nothing}`]), rows: [] };
  const most = Math.max(1, Math.min(MOST_OF_A_CLAIM, Math.floor(MOST_BUTTONS / report.claims.length)));
  const claims = report.claims.map((claim) => showClaim(claim, most));
  // A quote that bears upon several claims has one number, and stands under the first of them.
  const findings = claims.flatMap((claim) => claim.findings);
  const ids = [...new Set(findings.map(({ quote }) => quote.id))];
  const numberOf = ({ quote }: Finding) => ids.indexOf(quote.id) + 1;
  const quoteParts = new Map<Finding, Part>();
  const seen = new Set<string>();
  for (const [at, finding] of claims.flatMap((claim) => [...claim.findings.entries()])) {
    if (seen.has(finding.quote.id)) continue;
    seen.add(finding.quote.id);
    const weight = WEIGHTS[finding.stance] + (at === 0 ? FIRST : 0);
    quoteParts.set(finding, quotePart(finding.quote, `[${numberOf(finding)}]`, words, weight));
  }
  const parts = claims.flatMap((claim): Part[] => [
    { text: verdictLines(claim, numberOf, words), weight: VERDICT },
    ...claim.findings.flatMap((finding) => quoteParts.get(finding) ?? []),
  ]);
  const isQuote = new Set<Part>(quoteParts.values());
  const quotes = [...quoteParts.keys()].map(({ quote }) => quote);
  return {
    content: content(
      [
        { text: `🔎 **${text.heading}**`, weight: VERDICT },
        { text: `-# ${countsOf(claims, report.omitted, words)}`, weight: VERDICT },
        ...parts,
        { text: `-# ${scopeOf(report, words)}`, weight: VERDICT },
      ],
      (gone) => {
        const count = gone.filter((part) => isQuote.has(part)).length;
        return count > 0 ? `-# ${text.leftOut(count)}` : null;
      },
    ),
    rows: rowsOf(
      contextButtons(quotes.slice(0, MOST_BUTTONS), words),
      askedId !== null && s.canShare
        ? [button({ name: "share", asked: askedId }, words.bot.button.share)]
        : [],
    ),
  };
}

// --- internal ---

/** A claim without its verdict would be misread; quotes can be reopened by their buttons. */
const VERDICT = 8;
const WEIGHTS: Readonly<Record<Stance, number>> = { contradicts: 3, supports: 2, mentions: 1 };
/** Each claim keeps its first quote before others of the like have a second. */
const FIRST = 0.5;
/** Four rows; the fifth is for sharing. */
const MOST_BUTTONS = 20;
const MOST_OF_A_CLAIM = 4;

/** `3 sentences · 1 supported · 1 contradicted · 1 not in the articles` */
function countsOf(claims: readonly ShownClaim[], omitted: number, words: BotWords): string {
  const text = words.bot.evidence;
  const counted = (["supports", "contradicts", "mentions", "silent"] as const).flatMap((verdict) => {
    const count = claims.filter((claim) => claim.verdict === verdict).length;
    return count > 0 ? [text.count[verdict](count)] : [];
  });
  return [text.sentences(claims.length), ...counted, ...(omitted > 0 ? [text.omitted(omitted)] : [])].join(
    " · ",
  );
}

function scopeOf({ scope }: EvidenceReport, words: BotWords): string {
  return words.answer.searched(words.articles(scope.articles), words.passages(scope.passages));
}
