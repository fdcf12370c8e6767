import type { EvidenceReport } from "../../answer/claims/evidence-report.ts";
import { content } from "../budget.ts";
import type { BotMessage } from "../message.ts";
import type { Part } from "../part.ts";
import type { BotWords } from "../words/words.ts";
import { button, contextButtons, rowsOf } from "./buttons.ts";
import { quotePart } from "./quote.ts";
import { short } from "./source.ts";

export interface EvidenceSetting {
  readonly words: BotWords;
  readonly askedId: string | null;
  readonly isPrivate: boolean;
}

/** What the articles say about each sentence of a message. */
export function renderEvidence(report: EvidenceReport, s: EvidenceSetting): BotMessage {
  const { words } = s;
  const sign = { supports: "✓", contradicts: "⚠", mentions: "·" };
  const quotes = report.claims.flatMap((claim) => claim.findings.map((finding) => finding.quote));
  const parts = report.claims.flatMap((claim): (Part | string)[] => [
    `**${short(claim.text, 200)}**`,
    ...(claim.findings.length === 0 ? [`— ${words.bot.evidence.silent}`] : []),
    ...claim.findings.flatMap((finding): (Part | string)[] => [
      `${sign[finding.stance]} ${words.bot.evidence.stance[finding.stance]}`,
      quotePart(finding.quote, `[${quotes.indexOf(finding.quote) + 1}]`, words),
    ]),
  ]);
  return {
    content: content([`🔎 ${words.bot.evidence.heading}`, ...parts], words.bot.evidence.leftOut),
    rows: rowsOf(
      contextButtons(quotes, words),
      s.askedId !== null && s.isPrivate
        ? [button({ name: "share", asked: s.askedId }, words.bot.button.share)]
        : [],
    ),
  };
}
