/** One call of `embed`: its texts, and how far it is. */
export interface Job {
  readonly texts: readonly string[];
  readonly kind: "question" | "passage";
  /** The first text that has not been handed out. */
  next: number;
}

/** Consecutive texts of one job. */
export interface Chunk<J extends Job> {
  readonly job: J;
  readonly from: number;
  readonly to: number;
  /** How often it was tried before. */
  readonly failures: number;
}

/**
 * Hands out the texts of waiting jobs in chunks: questions before passages, then first come, first served. Chunks
 * that come back are handed out again first.
 */
export class JobQueue<J extends Job> {
  #jobs: J[] = [];
  #returned: Chunk<J>[] = [];

  add(job: J): void {
    this.#jobs.push(job);
  }

  /**
   * The next chunk, of at least one text.
   * @param budget characters of a chunk; one longer text makes a chunk of its own
   */
  take(budget: number): Chunk<J> | undefined {
    const returned = this.#returned.shift();
    if (returned) return returned;
    const job = this.#jobs.find((candidate) => candidate.kind === "question") ?? this.#jobs[0];
    if (!job) return undefined;
    const from = job.next;
    let to = from;
    let characters = 0;
    while (to < job.texts.length && to - from < MOST_TEXTS) {
      characters += job.texts[to]?.length ?? 0;
      if (to > from && characters > budget) break;
      to += 1;
    }
    job.next = to;
    if (to === job.texts.length) this.#jobs = this.#jobs.filter((other) => other !== job);
    return { job, from, to, failures: 0 };
  }

  giveBack(chunk: Chunk<J>): void {
    this.#returned.push(chunk);
  }

  /** Forgets a job; what of it is still to do is not handed out any more. */
  remove(job: J): void {
    this.#jobs = this.#jobs.filter((other) => other !== job);
    this.#returned = this.#returned.filter((chunk) => chunk.job !== job);
  }

  /** Every job that still has something to hand out, once. */
  waiting(): J[] {
    return [...new Set([...this.#returned.map((chunk) => chunk.job), ...this.#jobs])];
  }
}

// --- internal ---

/** Bounds the time that copying a chunk of very short texts takes on the caller's thread. */
const MOST_TEXTS = 512;
