import type { Article } from "../article/article.ts";
import type { SkippedFile } from "../library/library.ts";
import type { IngestReport } from "./report.ts";

/** Counts up what an ingest does. */
export class Tally {
  readonly #added: string[] = [];
  readonly #changed: string[] = [];
  readonly #removed: string[] = [];
  readonly #skipped: SkippedFile[] = [];
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

  skip(path: string, reason: string): void {
    this.#skipped.push({ path, reason });
  }

  get skipped(): readonly SkippedFile[] {
    return this.#skipped;
  }

  report(elapsedMs: number): IngestReport {
    return {
      added: this.#added,
      changed: this.#changed,
      unchanged: this.#unchanged,
      removed: this.#removed,
      skipped: this.#skipped,
      warnings: this.#warnings,
      passages: this.#passages,
      elapsedMs,
    };
  }
}
