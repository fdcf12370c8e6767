import type { WordVectors as WordVectorSource } from "../../embedding/word-vectors.ts";
import type { ArticleFilter, Library } from "../../library/library.ts";
import { inverseDocumentFrequency } from "../../retrieval/bm25.ts";
import type { Retrieval, Retriever } from "../../retrieval/retriever.ts";
import { makeQuote } from "../quote.ts";
import { scopeOf } from "../restrict.ts";
import { type ArticleContext, contextOf } from "./article-context.ts";
import { type Candidate, type ChosenFinding, chooseFindings } from "./choose-findings.ts";
import { type Claim, claimsIn } from "./claims-in.ts";
import { compareClaim, readClaim, readSentence } from "./compare-claim.ts";
import type { EvidenceReport, ExaminedClaim, Finding } from "./evidence-report.ts";
import { meaningsOf } from "./meanings.ts";

/** What evidence is found with. */
export interface EvidenceParts {
  readonly library: Library;
  readonly retriever: Retriever;
  /** As for answers; null leaves words of different languages uncompared. */
  readonly wordVectors: WordVectorSource | null;
}

/** Tells what the articles say about each sentence of a text. */
export type FindEvidence = (
  text: string,
  options?: { readonly filter?: ArticleFilter },
) => Promise<EvidenceReport>;

/**
 * Makes the way from somebody's text to what the articles say about it: sentence by sentence, the quotes that bear it
 * out, those that give another figure, date or name of the same thing, or else those that speak of it at all. The calls
 * throw what embedder and library do.
 */
export function createEvidenceFinder(parts: EvidenceParts): FindEvidence {
  return async (text, { filter = {} } = {}) => {
    const started = performance.now();
    const { claims, omitted } = await claimsIn(text);
    const examined: ExaminedClaim[] = [];
    for (const claim of claims) examined.push(await examine(parts, claim, filter));
    return {
      claims: examined,
      omitted,
      scope: scopeOf(parts.library, filter),
      elapsedMs: performance.now() - started,
    };
  };
}

// --- internal ---

/** Passages whose sentences are compared with a claim. */
const PASSAGES = 12;
/** Claims are cut for retrieval: what comes later in a sentence seldom finds anything else. */
const LONGEST_QUERY = 600;

async function examine(parts: EvidenceParts, claim: Claim, filter: ArticleFilter): Promise<ExaminedClaim> {
  const { library, retriever, wordVectors } = parts;
  const retrieval = await retriever.retrieve(claim.text.slice(0, LONGEST_QUERY), { limit: PASSAGES, filter });
  const read = readClaim(claim, weigherOf(retrieval, library, filter.collections));
  const sentences = sentencesOf(retrieval, library);
  const similarity = await meaningsOf(
    read,
    sentences.map(({ said }) => said),
    wordVectors,
  );
  const candidates = sentences.flatMap((sentence): Candidate[] => {
    const isOneLanguage = sentence.said.quote.language === claim.language;
    const bearing = compareClaim(read, sentence.said, isOneLanguage ? () => 0 : similarity);
    return bearing === null ? [] : [{ ...sentence, bearing }];
  });
  const findings = chooseFindings(candidates).flatMap((chosen) => findingOf(chosen, library));
  const { start, end, text } = claim;
  return { start, end, text, findings };
}

function findingOf({ bearing, article, said, start, end }: ChosenFinding, library: Library): Finding[] {
  const { answer, covered, stance, difference } = bearing;
  const quotation = { article, start, end, text: said.quote.text, answer, score: covered };
  const quote = makeQuote(library, quotation);
  return quote === null ? [] : [{ quote, stance, difference }];
}

type Sentence = Omit<Candidate, "bearing">;

/** The sentences of the passages, best passage first, each once. */
function sentencesOf({ evidence }: Retrieval, library: Library): Sentence[] {
  const contexts = new Map<string, ArticleContext>();
  const sentences = new Map<string, Sentence>();
  for (const { passage, article } of evidence) {
    const context =
      contexts.get(article.id) ?? contextOf(article, library.articleText(article.id)?.text ?? "");
    contexts.set(article.id, context);
    for (const { start, end } of passage.sentences) {
      const key = `${article.id} ${start}`;
      if (sentences.has(key)) continue;
      const quote = {
        articleId: article.id,
        citationId: "",
        text: passage.text.slice(start - passage.start, end - passage.start),
        language: article.language,
        published: article.published,
        answer: null,
        context: context.names,
      };
      sentences.set(key, { article, start, end, said: readSentence(quote, context.topic) });
    }
  }
  return [...sentences.values()];
}

/** How much a word tells: its inverse document frequency, that of a word in no passage being held back. */
function weigherOf(
  { words }: Retrieval,
  library: Library,
  collections: readonly string[] | undefined,
): (folded: string) => number {
  const known = new Map(words.map((word) => [word.folded, word.idf]));
  const rarest = inverseDocumentFrequency(1, library.lexical.statistics(collections).passages);
  return (folded) => {
    const parts = folded
      .replace(POSSESSIVE, "")
      .split(/[-‑]/)
      .flatMap((part) => known.get(part) ?? []);
    return Math.min(rarest, Math.max(LEAST_WEIGHT, ...parts));
  };
}

const LEAST_WEIGHT = 0.5;
const POSSESSIVE = /['’]s$/;
