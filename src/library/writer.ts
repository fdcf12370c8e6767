import { KutipError } from "../errors.ts";
import { ArticleWriter, type Difference } from "./article-writer.ts";
import type { Connection, Query } from "./connection.ts";
import type { IndexBuilder } from "./index-builder.ts";
import { mergeLexicon } from "./lexicon-merge.ts";
import type { Lock } from "./lock.ts";
import { beginModelChange, removeLeavingModels } from "./model-change.ts";
import type { PostingPacker } from "./posting-packer.ts";
import { integerOf, isNull, type Row, textOf } from "./rows.ts";
import type { Vectors } from "./vectors.ts";
import type {
  Change,
  KnownFile,
  LibraryWriter,
  ModelChange,
  ModelIdentity,
  ReadStamp,
  RefreshOptions,
  SkippedReading,
} from "./writing.ts";

/** What a writer works with. */
export interface WriterParts {
  readonly connection: Connection;
  readonly lock: Lock;
  readonly vectors: Vectors;
  readonly indexBuilder: IndexBuilder;
  readonly postingPacker: PostingPacker;
}

/** Changes a library's articles, holding its lock. */
export class SqliteWriter implements LibraryWriter {
  readonly #parts: WriterParts;
  readonly #articles: ArticleWriter;
  readonly #files: Query;
  readonly #touch: Query;
  readonly #sum: Query;
  readonly #skippedReadings: Query;
  readonly #forgetSkipped: Query;
  readonly #skip: Query;
  readonly #finish: Query;
  readonly #forgetModels: Query;
  readonly #adopt: Query;
  #released = false;

  constructor(parts: WriterParts) {
    const { connection } = parts;
    this.#parts = parts;
    this.#articles = new ArticleWriter(connection);
    this.#files = connection.prepare(
      "SELECT path, size, modified_ms, checked_ms, content_hash, passage_format FROM articles",
    );
    this.#touch = connection.prepare(
      "UPDATE articles SET size = ?, modified_ms = ?, checked_ms = ? WHERE path = ?",
    );
    this.#sum = connection.prepare(
      `UPDATE totals SET generation = generation + 1,
         articles = articles + ?, passages = passages + ?, terms = terms + ?`,
    );
    this.#skippedReadings = connection.prepare("SELECT * FROM skipped");
    this.#forgetSkipped = connection.prepare("DELETE FROM skipped");
    this.#skip = connection.prepare(
      `INSERT OR REPLACE INTO skipped (path, reason, size, modified_ms, checked_ms, passage_format)
       VALUES (?, ?, ?, ?, ?, ?)`,
    );
    this.#finish = connection.prepare("UPDATE totals SET last_ingest = ?");
    this.#forgetModels = connection.prepare("DELETE FROM models");
    this.#adopt = connection.prepare("INSERT INTO models (name, dimensions, state) VALUES (?, ?, 'current')");
  }

  files(): KnownFile[] {
    return this.#files.all().map((row) => ({
      ...readStampOf(row),
      path: textOf(row, "path"),
      contentHash: textOf(row, "content_hash"),
    }));
  }

  commit({ put = [], remove = [], touch = [] }: Change): void {
    this.#held();
    const { connection, vectors } = this.#parts;
    connection.write(() => {
      const slot = put.length === 0 ? 0 : this.#slot(vectors);
      const now = new Date().toISOString();
      this.#articles.begin();
      const differences = [
        ...remove.map((path) => this.#articles.remove(path)),
        ...put.map((input) => this.#articles.put(input, slot, now)),
      ];
      this.#articles.flush();
      for (const { path, stamp, checkedMs } of touch) {
        this.#touch.run(stamp.size, stamp.modifiedMs, checkedMs, path);
      }
      if (differences.length > 0) {
        const sum = sumOf(differences);
        this.#sum.run(sum.articles, sum.passages, sum.terms);
      }
    });
  }

  skipped(): SkippedReading[] {
    return this.#skippedReadings.all().map((row) => ({
      path: textOf(row, "path"),
      reason: textOf(row, "reason"),
      read: isNull(row, "size") ? null : readStampOf(row),
    }));
  }

  finish(skipped: readonly SkippedReading[]): void {
    this.#held();
    this.#parts.connection.write(() => {
      this.#forgetSkipped.run();
      for (const { path, reason, read } of skipped) {
        const { size = null, modifiedMs = null, checkedMs = null, passageFormat = null } = read ?? {};
        this.#skip.run(path, reason, size, modifiedMs, checkedMs, passageFormat);
      }
      this.#finish.run(new Date().toISOString());
    });
  }

  adoptModel({ name, dimensions }: ModelIdentity): void {
    this.#held();
    const { connection, vectors } = this.#parts;
    connection.write(() => {
      const current = vectors.currentModel();
      if (current?.name === name && current.dimensions === dimensions) return;
      if (current !== null && vectors.countAfter(current.slot, 0) > 0) {
        // Reading one tells whether the model has other dimensions than before, or the library is damaged.
        vectors.after(current, 0, 1);
        const [before, now] =
          current.name === name
            ? [`${name} of ${current.dimensions} dimensions`, `of ${dimensions}`]
            : [current.name, name];
        throw new KutipError(
          "config",
          `The library was made with the model ${before}, not ${now}: run \`kutip model use ${name}\` to embed it anew, or leave --model out.`,
        );
      }
      this.#forgetModels.run();
      this.#adopt.run(name, dimensions);
    });
  }

  async refreshIndex(options: RefreshOptions = {}): Promise<void> {
    this.#held();
    const { connection } = this.#parts;
    await mergeLexicon(connection, options.signal);
    await removeLeavingModels(connection);
    const model = this.#parts.vectors.currentModel();
    if (model !== null) await this.#parts.indexBuilder.refresh(model, options);
    // After the index, which forgets removals that it does not need to know of any more.
    await this.#parts.postingPacker.refresh(options.signal);
  }

  changeModel(model: ModelIdentity): ModelChange | null {
    this.#held();
    return beginModelChange(this.#parts, model);
  }

  release(): void {
    if (this.#released) return;
    this.#released = true;
    this.#parts.lock.release();
  }

  #held(): void {
    if (this.#released) throw new Error("The right to write to the library was released");
  }

  #slot(vectors: Vectors): number {
    const model = vectors.currentModel();
    if (model === null) throw new Error("adoptModel() comes before the first article");
    return model.slot;
  }
}

// --- internal ---

function readStampOf(row: Row): ReadStamp {
  return {
    size: integerOf(row, "size"),
    modifiedMs: integerOf(row, "modified_ms"),
    checkedMs: integerOf(row, "checked_ms"),
    passageFormat: textOf(row, "passage_format"),
  };
}

function sumOf(differences: readonly Difference[]): Difference {
  const sum: Difference = { articles: 0, passages: 0, terms: 0 };
  for (const { articles, passages, terms } of differences) {
    sum.articles += articles;
    sum.passages += passages;
    sum.terms += terms;
  }
  return sum;
}
