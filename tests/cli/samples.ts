import type { FoundAnswer, NotFoundAnswer, Quote } from "../../src/answer/answer.ts";
import type { LibraryStatus, ReopenedCitation, SearchResult } from "../../src/engine/engine.ts";
import type { ArticleRecord } from "../../src/library/library.ts";

const quoteOf = (
  id: string,
  text: string,
  words: string | null,
  rest: Omit<Quote, "id" | "text" | "answer">,
): Quote => {
  const start = words === null ? -1 : text.indexOf(words);
  return {
    id,
    text,
    answer: words === null ? null : { start, end: start + words.length, text: words },
    ...rest,
  };
};

export const night: Quote = quoteOf(
  "a3f9k",
  "Pesawat kepresidenan Ilyushin Il-96 yang membawa Putin tiba di Hanoi pada Rabu (19/6) malam.",
  "Rabu (19/6) malam",
  {
    article: {
      id: "p4wq8",
      path: "putin-tiba-di-hanoi.txt",
      title: "Presiden Rusia Vladimir Putin membuka kunjungan kenegaraannya ke Vietnam",
      outlet: "Warta Contoh",
      published: null,
      url: null,
      language: "id",
    },
    start: 178,
    end: 270,
    line: 3,
    paragraph: 3,
    score: 0.91,
  },
);

export const morning: Quote = quoteOf(
  "7xq2m",
  "Rombongan Putin tiba di Hanoi Kamis pagi, langsung dari Pyongyang, tempat ia dan Kim Jong Un meneken perjanjian bantuan timbal balik sehari sebelumnya.",
  "Kamis pagi",
  {
    article: {
      id: "k2m5z",
      path: "2024-06-20-putin-bertemu-to-lam.txt",
      title: "Putin bertemu To Lam",
      outlet: null,
      published: "2024-06-20",
      url: "https://berita.example/putin-to-lam",
      language: "id",
    },
    start: 160,
    end: 311,
    line: 3,
    paragraph: 2,
    score: 0.88,
  },
);

export const found: FoundAnswer = {
  kind: "found",
  question: "Kapan Putin tiba di Hanoi?",
  language: "id",
  confidence: 0.93,
  quotes: [night, morning],
  disagreements: [
    {
      about: "time",
      values: [
        { text: "Rabu (19/6) malam", quote: "a3f9k" },
        { text: "Kamis pagi", quote: "7xq2m" },
      ],
    },
  ],
  independentArticles: 2,
  scope: { articles: 23, passages: 1412 },
  elapsedMs: 7.4,
};

export const foundInEnglish: FoundAnswer = {
  ...found,
  question: "When did Putin arrive in Hanoi?",
  language: "en",
};

export const refused: NotFoundAnswer = {
  kind: "notFound",
  question: "Berapa panjang Tol Getaci?",
  language: "id",
  confidence: 0.08,
  reason: "missing-terms",
  missingTerms: ["Tol Getaci"],
  nearest: [morning],
  scope: { articles: 23, passages: 1412 },
  elapsedMs: 3.1,
};

export const searched: SearchResult = {
  query: "bertemu di Hanoi",
  language: "id",
  passages: [
    {
      article: morning.article,
      start: 160,
      end: 311,
      text: morning.text,
      line: 3,
      score: 0.874,
      why: { dense: 0.713, lexical: 12.34, coverage: 0.6, answer: 0.9, terms: ["hanoi"] },
    },
    {
      article: night.article,
      start: 178,
      end: 270,
      text: night.text,
      line: 3,
      score: 0.812,
      why: { dense: null, lexical: 9.1, coverage: 0.5, answer: null, terms: ["hanoi"] },
    },
  ],
  scope: { articles: 23, passages: 1412 },
  elapsedMs: 2.2,
};

export const reopened: ReopenedCitation = {
  citation: {
    id: "7xq2m",
    articleId: "k2m5z",
    path: morning.article.path,
    contentHash: "00",
    start: morning.start,
    end: morning.end,
    text: morning.text,
    title: morning.article.title,
    outlet: null,
    published: "2024-06-20",
    url: morning.article.url,
    createdAt: "2024-06-21T08:00:00.000Z",
  },
  state: "intact",
  quote: morning,
  before: [
    {
      start: 72,
      end: 158,
      text: "Tuan rumahnya, Presiden To Lam, baru sekitar sebulan menduduki jabatan itu.",
    },
  ],
  after: [
    {
      start: 312,
      end: 420,
      text: "Upacara penyambutan resmi digelar pada tengah hari, ketika suhu kota itu mencapai 35 derajat Celsius.",
    },
  ],
};

const record = (quote: Quote, collection: string, passages: number): ArticleRecord => ({
  ...quote.article,
  titleSource: "first-sentence",
  author: null,
  place: "Hanoi",
  collection,
  format: "text",
  contentHash: "00",
  characters: 2104,
  passages,
  ingestedAt: "2024-06-21T08:00:00.000Z",
  warnings: [],
});

export const records: readonly ArticleRecord[] = [record(night, "", 9), record(morning, "diplomasi", 11)];

export const librarySample: LibraryStatus = {
  articlesFolder: "/home/ana/articles",
  articlesFolderState: "articles",
  libraryFolder: "/home/ana/embeddings",
  articles: 23,
  passages: 1412,
  citations: 2,
  languages: { id: 14, en: 9, other: 0 },
  collections: [
    { name: "", articles: 13 },
    { name: "diplomasi", articles: 4 },
    { name: "ekonomi", articles: 6 },
  ],
  undated: 8,
  model: {
    name: "kutip-id-en-256",
    dimensions: 256,
    maxTokens: 512,
    prefixes: { question: "", passage: "" },
    pooling: "graph",
    quantized: true,
    downloadMegabytes: 0,
    languages: "Indonesian, English",
    licence: "MIT",
  },
  bytes: { database: 3_260_000, index: 1_470_000 },
  lastIngest: null,
  skipped: [{ path: "foto.jpg.txt", reason: "It is not text." }],
  warnings: [{ path: "lama.txt", message: "3 bytes were not UTF-8 and were read as Windows-1252." }],
  writer: null,
};
