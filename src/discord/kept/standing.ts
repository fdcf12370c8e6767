import type { Answer, FoundAnswer, NotFoundAnswer, Quote } from "../../answer/answer.ts";
import type { EvidenceReport } from "../../answer/claims/evidence-report.ts";
import type { FoundPassage, ReopenedCitation } from "../../engine/engine.ts";
import { KutipError } from "../../errors.ts";
import { BotError } from "../bot-error.ts";
import { mayShow, type Request } from "../request.ts";

/** The collection of an article that is at a path below the articles folder. */
export function collectionOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/**
 * A citation as it stands now, where it may be shown: neither one of a hidden article, nor one whose words have since
 * been moved to where they may not be shown.
 *
 * @throws KutipError `citation-not-found`, for a hidden one too
 */
export async function openCitation(id: string, { engine, access }: Request): Promise<ReopenedCitation> {
  const cited = await engine.cite(id);
  const paths = [cited.citation.path, ...(cited.quote === null ? [] : [cited.quote.article.path])];
  if (paths.every((path) => mayShow(access, collectionOf(path)))) return cited;
  throw new KutipError("citation-not-found", `No citation is called "${id}".`);
}

/** Those of some kept quotes that an article still has word for word, where it stands now, and that may be shown. */
export async function standingQuotes(quotes: readonly Quote[], request: Request): Promise<readonly Quote[]> {
  const now = await Promise.all(quotes.map((quote) => standingQuote(quote, request)));
  return now.filter((quote) => quote !== null);
}

/**
 * A kept answer with what of it still stands.
 *
 * @throws BotError `answer-gone` when it had quotes and none does
 */
export async function standingAnswer(answer: Answer, request: Request): Promise<Answer> {
  return answer.kind === "found" ? standingFound(answer, request) : standingRefusal(answer, request);
}

/** The same for a report on a message: findings whose quotes do not stand are left out. */
export async function standingEvidence(report: EvidenceReport, request: Request): Promise<EvidenceReport> {
  const claims = report.claims.map(async (claim) => {
    const findings = claim.findings.map(async (finding) => {
      const quote = await standingQuote(finding.quote, request);
      return quote === null ? [] : [{ ...finding, quote }];
    });
    return { ...claim, findings: (await Promise.all(findings)).flat() };
  });
  return { ...report, claims: await Promise.all(claims) };
}

/** Those of some kept passages that the library still has word for word, and that may be shown. */
export async function standingPassages(
  passages: readonly FoundPassage[],
  request: Request,
): Promise<readonly FoundPassage[]> {
  const now = await Promise.all(
    passages.map(async (passage) => ((await stands(passage, request)) ? passage : null)),
  );
  return now.filter((passage) => passage !== null);
}

// --- internal ---

async function standingFound(answer: FoundAnswer, request: Request): Promise<FoundAnswer> {
  const quotes = await standingQuotes(answer.quotes, request);
  if (quotes.length === 0) throw new BotError("answer-gone");
  const ids = new Set(quotes.map(({ id }) => id));
  const disagreements = answer.disagreements
    .map(({ about, values }) => ({ about, values: values.filter(({ quote }) => ids.has(quote)) }))
    .filter(({ values }) => values.length > 1);
  const independentArticles = Math.min(answer.independentArticles, quotes.length);
  return { ...answer, quotes, disagreements, independentArticles };
}

async function standingRefusal(answer: NotFoundAnswer, request: Request): Promise<NotFoundAnswer> {
  return { ...answer, nearest: await standingQuotes(answer.nearest, request) };
}

async function standingQuote(kept: Quote, request: Request): Promise<Quote | null> {
  try {
    const { quote } = await openCitation(kept.id, request);
    if (quote === null || quote.text !== kept.text) return null;
    const { answer } = kept;
    const isPart = answer !== null && quote.text.slice(answer.start, answer.end) === answer.text;
    return { ...quote, answer: isPart ? answer : null, score: kept.score };
  } catch (error) {
    if (error instanceof KutipError && error.code === "citation-not-found") return null;
    throw error;
  }
}

async function stands(
  { article, start, end, text }: FoundPassage,
  { engine, access }: Request,
): Promise<boolean> {
  try {
    // A passage is whole sentences: a page of its length that begins with it is the passage, or it is no more.
    const page = await engine.read(article.id, start, Math.max(2, end - start));
    return page.start === start && page.text === text && mayShow(access, collectionOf(page.article.path));
  } catch (error) {
    if (error instanceof KutipError && error.code === "article-not-found") return false;
    throw error;
  }
}
