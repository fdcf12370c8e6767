import fc from "fast-check";
import type { Answer, Quote, QuotedArticle } from "../src/answer/answer.ts";
import type { EvidenceReport } from "../src/answer/claims/evidence-report.ts";
import { botWords } from "../src/discord/words/words.ts";
import type { ReadPage } from "../src/engine/team.ts";
import type { ArticleRecord } from "../src/library/library.ts";
import { anyText, hostileMarkdown } from "./21.hostile-markdown.ts";
import { found, records, refused } from "./cli/samples.ts";

/** Either language. */
export const anyWords = fc.constantFrom(botWords("id"), botWords("en"));
export const anyShortId = fc.string({
  unit: fc.constantFrom(..."0123456789abcdefghjkmnpqrstvwxyz"),
  minLength: 5,
  maxLength: 8,
});
const link = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom(
    "https://x.example/a_(b)|*`<>\"'[c]\\d",
    "javascript:alert(1)",
    "https://u:p@x.example/",
    "x",
  ),
  hostileMarkdown.map((path) => `https://x.example/${path}`),
);
/** An article that says of itself what it likes. */
export const anyArticle: fc.Arbitrary<QuotedArticle> = fc.record({
  id: anyShortId,
  path: anyText,
  title: anyText,
  outlet: fc.option(anyText),
  published: fc.option(fc.oneof(fc.constant("2024-06-20"), anyText)),
  url: fc.option(link),
  language: fc.constantFrom("id", "en", "other"),
});
export const anyQuote: fc.Arbitrary<Quote> = fc
  .record({
    id: anyShortId,
    text: anyText,
    article: anyArticle,
    at: fc.tuple(fc.nat(), fc.nat()),
    answers: fc.boolean(),
  })
  .map(({ text, at, answers, ...rest }) => {
    const [a = 0, b = 0] = at.map((offset) => offset % (text.length + 1)).sort((m, n) => m - n);
    const answer = answers ? { start: a, end: b, text: text.slice(a, b) } : null;
    return { ...rest, text, answer, start: 0, end: text.length, line: 1, paragraph: 1, score: 1 };
  });
export const anyQuotes = fc.uniqueArray(anyQuote, { minLength: 1, maxLength: 3, selector: ({ id }) => id });
const scope = fc.record({ articles: fc.nat(), passages: fc.nat() });
const period = fc.option(
  fc.record({
    text: anyText,
    since: fc.constantFrom(null, "2024-06-10"),
    until: fc.constantFrom(null, "2024-06-16"),
    undated: fc.nat(),
  }),
);
export const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
  fc.record({ question: anyText, quotes: anyQuotes, scope, period, value: anyText }).map(
    ({ period: read, value, ...rest }): Answer => ({
      ...found,
      ...rest,
      ...(read && { period: read }),
      disagreements: [
        { about: "name", values: rest.quotes.map(({ id }) => ({ text: value, quote: id })) },
        { about: "time", values: Array.from({ length: 9 }, () => ({ text: value, quote: "zzzzz" })) },
      ],
    }),
  ),
  fc
    .record({
      question: anyText,
      nearest: anyQuotes,
      scope,
      missingTerms: fc.array(anyText, { maxLength: 9 }),
      reason: fc.constantFrom("missing-terms", "no-passage", "weak-evidence", "empty-library"),
    })
    .map((rest): Answer => ({ ...refused, ...rest })),
);
export const anyRecord: fc.Arbitrary<ArticleRecord> = fc
  .record({ article: anyArticle, collection: anyText, author: fc.option(anyText), place: fc.option(anyText) })
  .map(({ article: quoted, ...rest }) => ({ ...baseRecord(), ...quoted, ...rest }));
export const anyPage: fc.Arbitrary<ReadPage> = fc.record({
  article: anyArticle,
  start: fc.constant(200),
  end: fc.constant(300),
  text: anyText,
  line: fc.nat(),
  previous: fc.option(fc.nat({ max: 199 })),
  next: fc.option(fc.integer({ min: 300, max: 99_999_999 })),
});
export const anyEvidence: fc.Arbitrary<EvidenceReport> = fc.record({
  claims: fc.array(
    fc.record({
      text: anyText,
      start: fc.nat(),
      end: fc.nat(),
      findings: fc.array(
        fc.record({
          quote: anyQuote,
          stance: fc.constantFrom("supports", "contradicts", "mentions"),
          difference: fc.option(
            fc.record({ about: fc.constantFrom("date", "name"), claimed: anyText, quoted: anyText }),
          ),
        }),
        { maxLength: 3 },
      ),
    }),
    { maxLength: 8 },
  ),
  omitted: fc.nat(),
  scope,
  elapsedMs: fc.constant(1),
});

// --- internal ---

function baseRecord(): ArticleRecord {
  const [base] = records;
  if (base === undefined) throw new Error("There are no records.");
  return base;
}
