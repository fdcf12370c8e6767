import type { Article } from "../article/article.ts";
import type { ReadStamp, SkippedReading } from "../library/writing.ts";
import type { IngestReport } from "./report.ts";

/** Counts up what an ingest does. */
export class Tally {
  readonly #added: string[] = [];
  readonly #changed: string[] = [];
  readonly #removed: string[] = [];
  readonly #skipped: SkippedReading[] = [];
  readonly #warnings: { path: string; message: string }[] = [];
  #unchanged = 0;
  #passages = 0;

  store({ path, warnings }: Article, passages: number, known: boolean): void {
    (known ? this.#changed : this.#added).push(path);
    for (const message of warnings) this.#warnings.push({ path, message });
    this.#passages += passages;
  }

  leave(files: number): void {
    this.#unchanged += files;
  }

  remove(path: string): void {
    this.#removed.push(path);
  }

  /** @param read when the file was read and what it says is why */
  skip(path: string, reason: string, read: ReadStamp | null = null): void {
    this.#skipped.push({ path, reason, read });
  }

  get skipped(): readonly SkippedReading[] {
    return this.#skipped;
  }

  report(elapsedMs: number): IngestReport {
    return {
      added: this.#added,
      changed: this.#changed,
      unchanged: this.#unchanged,
      removed: this.#removed,
      skipped: this.#skipped.map(({ path, reason }) => ({ path, reason })),
      warnings: this.#warnings,
      passages: this.#passages,
      elapsedMs,
    };
  }
}
