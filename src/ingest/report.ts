import type { SkippedFile } from "../library/library.ts";

/** What an ingest did. Paths are relative to the articles folder. */
export interface IngestReport {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly unchanged: number;
  readonly removed: readonly string[];
  readonly skipped: readonly SkippedFile[];
  /** Articles that were read with something a reader should know. */
  readonly warnings: readonly { readonly path: string; readonly message: string }[];
  /** Passages of the added and changed articles. */
  readonly passages: number;
  readonly elapsedMs: number;
}

export interface IngestProgress {
  /** `scan`: files seen; `read`: articles done; `index`: vectors in the HNSW index. */
  readonly phase: "scan" | "read" | "index";
  readonly done: number;
  /** Null while unknown. */
  readonly total: number | null;
}
