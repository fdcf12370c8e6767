import { setTimeout } from "node:timers/promises";
import type { IngestReport } from "../ingest/report.ts";
import type { Engine } from "./engine.ts";

export interface FreshOptions {
  readonly engine: Pick<Engine, "ingest">;
  readonly signal: AbortSignal;
  /** Told after every ingest. */
  onReport(report: IngestReport): void;
  /** Told now and then while articles are read. */
  onProgress?(): void;
  /** Told when an ingest failed; the next one is tried all the same. */
  onFailure(error: unknown): void;
  /** Longest time between two looks, in milliseconds. @default 30000 */
  readonly everyMs?: number;
  /** Shortest time between two looks, in milliseconds. @default 1000 */
  readonly restMs?: number;
}

export interface Freshness {
  /** Asks for a look soon: something in the folder has changed. */
  nudge(): void;
  /** Resolves after the first look, whatever came of it. */
  readonly looked: Promise<void>;
  /** Resolves when the signal is aborted and the last ingest has ended. */
  readonly ended: Promise<void>;
}

/**
 * Keeps a library up to date with its articles folder: at once, then again and again. Looking at an unchanged folder takes at
 * most a twentieth of the time, however large it is; a nudge shortens the rest, but not below that.
 */
export function keepFresh(options: FreshOptions): Freshness {
  const { engine, signal, everyMs = 30_000, restMs = 1_000 } = options;
  let nudged = new AbortController();
  let recent: readonly number[] = [];

  const look = async () => {
    nudged = new AbortController();
    try {
      const report = await engine.ingest({ signal, onProgress: () => options.onProgress?.() });
      // Reading new articles is work that was wanted; what is to be rationed is looking in vain.
      if (isUnchanged(report)) recent = [report.elapsedMs, ...recent].slice(0, RECENT_LOOKS);
      options.onReport(report);
    } catch (error) {
      if (!signal.aborted) options.onFailure(error);
    }
  };

  const looked = look();
  const run = async () => {
    await looked;
    for (;;) {
      // The quickest tells what a look costs; the others waited for something else, the first for everything.
      const lookMs = recent.length < RECENT_LOOKS ? 0 : Math.min(...recent);
      const rest = Math.max(restMs, lookMs * (REST_TO_LOOK - 1));
      await pause(rest, signal);
      await pause(everyMs - rest, AbortSignal.any([signal, nudged.signal]));
      if (signal.aborted) return;
      await look();
    }
  };
  return { nudge: () => nudged.abort(), looked, ended: run() };
}

// --- internal ---

/** A look and the rest after it, in looks. */
const REST_TO_LOOK = 20;
const RECENT_LOOKS = 3;

function isUnchanged({ added, changed, removed }: IngestReport): boolean {
  return added.length + changed.length + removed.length === 0;
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (milliseconds <= 0 || signal.aborted) return;
  await setTimeout(milliseconds, undefined, { signal }).catch(() => {}); // Woken by the signal.
}
