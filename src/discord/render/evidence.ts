import type { EvidenceReport, ExaminedClaim, Finding, Stance } from "../../answer/claims/evidence-report.ts";
import { content } from "../budget.ts";
import type { BotMessage } from "../message.ts";
import type { Part } from "../part.ts";
import type { BotWords } from "../words/words.ts";
import { button, contextButtons, rowsOf } from "./buttons.ts";
import { quotePart } from "./quote.ts";
import { escapedLine } from "./source.ts";

export interface EvidenceSetting {
  readonly words: BotWords;
  /** Null when it could not be kept: it cannot be shared. */
  readonly askedId: string | null;
  readonly isPrivate: boolean;
}

/** What the articles say about each sentence of a message: a verdict with the numbers of its quotes, and the quotes. */
export function renderEvidence(report: EvidenceReport, s: EvidenceSetting): BotMessage {
  const { words, askedId } = s;
  const text = words.bot.evidence;
  if (report.claims.length === 0) return { content: content([`🔎 ${text.nothing}`]), rows: [] };
  const quotes = new Map<string, Finding>();
  for (const finding of report.claims.flatMap(({ findings }) => findings)) {
    if (!quotes.has(finding.quote.id)) quotes.set(finding.quote.id, finding);
  }
  const numbers = new Map([...quotes.keys()].map((id, at) => [id, at + 1]));
  const firstOf = new Map<ExaminedClaim, Finding[]>();
  for (const claim of report.claims) {
    firstOf.set(
      claim,
      claim.findings.filter((finding) => quotes.get(finding.quote.id) === finding),
    );
  }
  const quoteParts = new Set<Part>();
  const parts = report.claims.flatMap((claim): Part[] => {
    const shown = (firstOf.get(claim) ?? []).map((finding, at) =>
      quotePart(
        finding.quote,
        `[${numbers.get(finding.quote.id)}]`,
        words,
        at === 0 && finding.stance !== "mentions" ? FIRST : WEIGHTS[finding.stance],
      ),
    );
    for (const part of shown) quoteParts.add(part);
    return [{ text: verdictOf(claim, numbers, words), weight: VERDICT }, ...shown];
  });
  const scope = words.answer.searched(
    words.articles(report.scope.articles),
    words.passages(report.scope.passages),
  );
  return {
    content: content(
      [
        { text: `🔎 **${text.heading}**`, weight: VERDICT },
        { text: `-# ${countsOf(report, words)}`, weight: VERDICT },
        ...parts,
        { text: `-# ${scope}`, weight: VERDICT },
      ],
      (gone) => {
        const count = gone.filter((part) => quoteParts.has(part)).length;
        return count > 0 ? `-# ${text.leftOut(count)}` : null;
      },
    ),
    rows: rowsOf(
      contextButtons([...quotes.values()].map(({ quote }) => quote).slice(0, MOST_BUTTONS), words),
      askedId !== null && s.isPrivate
        ? [button({ name: "share", asked: askedId }, words.bot.button.share)]
        : [],
    ),
  };
}

// --- internal ---

/** A claim without its verdict would be misread; quotes can be reopened by their buttons. */
const VERDICT = 8;
const FIRST = 4;
const WEIGHTS: Readonly<Record<Stance, number>> = { contradicts: 3, supports: 2, mentions: 1 };
/** Four rows; the fifth is for sharing. */
const MOST_BUTTONS = 20;

/** `3 sentences · 1 supported · 1 contradicted · 1 not in the articles` */
function countsOf({ claims, omitted }: EvidenceReport, words: BotWords): string {
  const text = words.bot.evidence;
  const stances = claims.map(({ findings }) => {
    const has = (stance: Stance) => findings.some((finding) => finding.stance === stance);
    return has("contradicts")
      ? "contradicts"
      : has("supports")
        ? "supports"
        : has("mentions")
          ? "mentions"
          : null;
  });
  const count = (stance: Stance | null) => stances.filter((one) => one === stance).length;
  const piece = (stance: Stance) => (count(stance) > 0 ? [text.count[stance](count(stance))] : []);
  return [
    text.sentences(claims.length),
    ...piece("supports"),
    ...piece("contradicts"),
    ...piece("mentions"),
    ...(count(null) > 0 ? [text.countSilent(count(null))] : []),
    ...(omitted > 0 ? [text.omitted(omitted)] : []),
  ].join(" · ");
}

/** The claim, and below it what the articles make of it, by the numbers of their quotes. */
function verdictOf(claim: ExaminedClaim, numbers: ReadonlyMap<string, number>, words: BotWords): string {
  const text = words.bot.evidence;
  const of = (stance: Stance) => claim.findings.filter((finding) => finding.stance === stance);
  const labels = (findings: readonly Finding[]) =>
    findings
      .map(({ quote }) => numbers.get(quote.id) ?? 0)
      .sort((a, b) => a - b)
      .map((number) => `[${number}]`)
      .join(" ");
  const supports = of("supports");
  const mentions = of("mentions");
  return [
    `▸ **${escapedLine(claim.text, 120)}**`,
    ...(claim.findings.length === 0 ? [`– ${text.silent}`] : []),
    ...of("contradicts")
      .slice(0, 3)
      .map((finding) => `⚠ ${contradiction(finding, words)} ${labels([finding])}`),
    ...(supports.length > 0 ? [`✓ ${text.supports} ${labels(supports)}`] : []),
    ...(mentions.length > 0 ? [`· ${text.mentions} ${labels(mentions)}`] : []),
  ].join("\n");
}

function contradiction({ difference }: Finding, words: BotWords): string {
  const text = words.bot.evidence;
  if (difference === null) return text.contradicts;
  return text.differs(
    difference.about,
    escapedLine(difference.claimed, 60),
    escapedLine(difference.quoted, 60),
  );
}
