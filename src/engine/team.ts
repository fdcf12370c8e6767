import type { QuotedArticle } from "../answer/answer.ts";
import type { EvidenceReport } from "../answer/claims/evidence-report.ts";
import type { Span } from "../language/span.ts";
import type { ArticleFilter, ArticleRecord } from "../library/library.ts";
import type { AskedInput, AskedRecord, AuditEntry, FeedbackInput, GuildSettings } from "../library/team.ts";
import type { Engine } from "./engine.ts";
import type { PackedCatalogue } from "./packed-catalogue.ts";

/** Consecutive whole sentences of an article, verbatim. */
export interface ReadPage {
  readonly article: QuotedArticle;
  /** `text === canonicalText.slice(start, end)`. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Of `start`, from 1. */
  readonly line: number;
  /** Offsets to read on from, backwards and forwards; null at the article's ends. */
  readonly previous: number | null;
  readonly next: number | null;
}

/** An article that somebody has handed in and nobody has confirmed yet. */
export interface StagedArticle {
  /** Short id; the file waits under it in the library's folder for at most a day. */
  readonly id: string;
  /** Where it would be kept, below the articles folder. */
  readonly path: string;
  readonly article: Omit<QuotedArticle, "id" | "path">;
  /** The collection it would be in; "" is the top of the articles folder. */
  readonly collection: string;
  readonly characters: number;
  readonly passages: number;
  /** The first sentences, verbatim. */
  readonly beginning: string;
  /** Sentences that say what a reader should know about how the file was read. */
  readonly warnings: readonly string[];
  /** The article that has the same path or the same content already; null when it is new. */
  readonly replaces: ArticleRecord | null;
  readonly sameContent: ArticleRecord | null;
}

export interface HandedIn {
  /** As the person's file is called; only its last part and its ending count. */
  readonly fileName: string;
  readonly collection: string;
  readonly bytes: Uint8Array;
}

/** A range of an article's canonical text. */
export interface FoundWords extends Span {
  readonly articleId: string;
  readonly text: string;
}

/** The calls of a team's bot. Values can be cloned between threads. */
export interface TeamCalls {
  allSettings(): Promise<GuildSettings[]>;
  saveSettings(settings: GuildSettings, entry: Omit<AuditEntry, "at">): Promise<void>;
  remember(asked: AskedInput): Promise<AskedRecord>;
  asked(id: string): Promise<AskedRecord | null>;
  lastAsked(channelId: string, sinceMs: number): Promise<AskedRecord | null>;
  /** Keeps it, and brings the golden questions in the library's folder (`feedback/queries.jsonl`) up to date. */
  feedback(input: FeedbackInput): Promise<void>;
  audits(guildId: string | null, limit: number): Promise<AuditEntry[]>;
  /**
   * Where words stand in an article, as they are written there; how wide the white space is and which quotation marks
   * are used does not matter. Null when no article of the filter has them.
   */
  find(words: string, filter?: ArticleFilter): Promise<FoundWords | null>;
  /**
   * Reads a file that somebody wants to add and keeps it aside.
   *
   * @throws KutipError `article-refused` with the reason
   */
  stage(file: HandedIn): Promise<StagedArticle>;
  /** A staged article that still waits; null when it does not. */
  staged(stagedId: string): Promise<StagedArticle | null>;
  /**
   * Moves a staged file into the articles folder and reads it into the library.
   *
   * @throws KutipError `article-not-found` when it no longer waits, `library-unwritable`, `disk-full`
   */
  add(stagedId: string, entry: Omit<AuditEntry, "at" | "action" | "what">): Promise<ArticleRecord>;
  unstage(stagedId: string): Promise<void>;
  /**
   * Takes an article's file out of the articles folder (it is kept in the library's folder, under `removed/`) and out of
   * the library.
   *
   * @throws KutipError `article-not-found`, `library-unwritable`
   */
  remove(articleId: string, entry: Omit<AuditEntry, "at" | "action" | "what">): Promise<ArticleRecord>;
}

/** The engine as a team's bot uses it. */
export interface TeamEngine extends Engine {
  /**
   * A page of an article: whole sentences from the one that `offset` stands in on, at most `limit` UTF-16 units of them
   * (one longer sentence is cut at a grapheme).
   *
   * @throws KutipError `article-not-found`
   */
  read(articleId: string, offset: number, limit: number): Promise<ReadPage>;
  /**
   * What the articles are listed by.
   *
   * @param known generation of the catalogue that the caller has
   * @returns null when it is still that one
   */
  catalogue(known: number | null): Promise<PackedCatalogue | null>;
  /** What the articles say about each sentence of a text. */
  evidence(text: string, options?: { readonly filter?: ArticleFilter }): Promise<EvidenceReport>;
  /** What a team needs beside the articles' own content. */
  readonly team: TeamCalls;
}
