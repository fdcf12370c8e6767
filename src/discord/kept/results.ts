import { z } from "zod";
import type { Answer, NotFoundAnswer, Quote } from "../../answer/answer.ts";
import type { EvidenceReport } from "../../answer/claims/evidence-report.ts";
import type { FoundPassage } from "../../engine/engine.ts";
import type { AskedRecord } from "../../library/team.ts";
import { BotError } from "../bot-error.ts";
import type { ChosenFilter } from "../sources/chosen.ts";

/**
 * What was answered, as it was kept.
 *
 * @throws BotError `answer-gone` when another version of the program kept it otherwise
 */
export function answerOf(record: AskedRecord): Answer {
  return parsed(ANSWER, record, "ask");
}

/** The same for what a search found. @throws BotError `answer-gone` */
export function passagesOf(record: AskedRecord): readonly FoundPassage[] {
  return parsed(z.array(PASSAGE), record, "search");
}

/** The same for what the articles say about a message. @throws BotError `answer-gone` */
export function evidenceOf(record: AskedRecord): EvidenceReport {
  return parsed(EVIDENCE, record, "evidence");
}

/** What the asker chose to search in. @throws BotError `answer-gone` */
export function chosenOf({ filter }: Pick<AskedRecord, "filter">): ChosenFilter {
  const chosen = FILTER.safeParse(filter);
  if (!chosen.success) throw new BotError("answer-gone", null, { cause: chosen.error });
  return chosen.data;
}

// --- internal ---

const offset = z.number().int().min(0);
const language = z.enum(["id", "en", "other"]);
const span = { start: offset, end: offset };
const day = z.string().regex(/^[+-]?\d{4,6}-\d{2}-\d{2}$/);
const scope = z.object({ articles: offset, passages: offset });
const about = z.enum(["date", "time", "duration", "money", "percentage", "count", "name"]);

const ARTICLE = z.object({
  id: z.string(),
  path: z.string(),
  title: z.string(),
  outlet: z.string().nullable(),
  published: z.string().nullable(),
  url: z.string().nullable(),
  language,
});

const QUOTE = z.object({
  id: z.string(),
  text: z.string(),
  ...span,
  answer: z.object({ ...span, text: z.string() }).nullable(),
  article: ARTICLE,
  line: z.number().int().min(1),
  paragraph: z.number().int().min(1),
  score: z.number(),
}) satisfies z.ZodType<Quote>;

const PERIOD = z.object({
  text: z.string(),
  since: z.string().nullable(),
  until: z.string().nullable(),
  undated: offset,
});

const EVERY_ANSWER = {
  question: z.string(),
  language,
  confidence: z.number(),
  scope,
  period: PERIOD.exactOptional(),
  elapsedMs: z.number(),
};

const NOT_FOUND = z.object({
  kind: z.literal("notFound"),
  ...EVERY_ANSWER,
  reason: z.enum(["missing-terms", "no-passage", "weak-evidence", "no-answer-of-type", "empty-library"]),
  missingTerms: z.array(z.string()),
  nearest: z.array(QUOTE),
}) satisfies z.ZodType<NotFoundAnswer>;

const ANSWER = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("found"),
    ...EVERY_ANSWER,
    quotes: z.array(QUOTE),
    disagreements: z.array(
      z.object({ about, values: z.array(z.object({ text: z.string(), quote: z.string() })) }),
    ),
    independentArticles: offset,
  }),
  NOT_FOUND,
]) satisfies z.ZodType<Answer>;

const PASSAGE = z.object({
  article: ARTICLE,
  ...span,
  text: z.string(),
  line: z.number().int().min(1),
  score: z.number(),
  why: z.object({
    dense: z.number().nullable(),
    lexical: z.number(),
    coverage: z.number(),
    // Results that were kept before it was known have none.
    answer: z.number().nullable().default(null),
    terms: z.array(z.string()),
  }),
}) satisfies z.ZodType<FoundPassage>;

const EVIDENCE = z.object({
  claims: z.array(
    z.object({
      ...span,
      text: z.string(),
      findings: z.array(
        z.object({
          quote: QUOTE,
          stance: z.enum(["supports", "contradicts", "mentions"]),
          difference: z.object({ about, claimed: z.string(), quoted: z.string() }).nullable(),
        }),
      ),
    }),
  ),
  omitted: offset,
  scope,
  elapsedMs: z.number(),
}) satisfies z.ZodType<EvidenceReport>;

const FILTER = z.object({
  collections: z.array(z.string()).exactOptional(),
  articleIds: z.array(z.string()).exactOptional(),
  since: day.exactOptional(),
  until: day.exactOptional(),
}) satisfies z.ZodType<ChosenFilter>;

function parsed<Result>(schema: z.ZodType<Result>, record: AskedRecord, kind: AskedRecord["kind"]): Result {
  const result = schema.safeParse(record.result);
  if (record.kind === kind && result.success) return result.data;
  throw new BotError("answer-gone", null, { cause: result.error });
}
