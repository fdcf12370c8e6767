import { setTimeout } from "node:timers/promises";
import type { Engine } from "../engine/engine.ts";
import { KutipError, type KutipErrorCode } from "../errors.ts";
import type { IngestReport } from "../ingest/report.ts";
import type { Words } from "../words/words.ts";
import type { CommandContext } from "./command.ts";
import { sentenceOf } from "./failure.ts";
import { renderIngestNote } from "./render/ingest.ts";
import { createShower } from "./shower.ts";

/** Opens the engine, hands it to `use` and closes it, whatever happens. */
export async function withEngine<const Result>(
  context: CommandContext,
  use: (engine: Engine) => Promise<Result>,
  options: { readonly toAsk?: boolean } = {},
): Promise<Result> {
  const engine = await context.services.openEngine(context.places, options);
  try {
    return await use(engine);
  } finally {
    await engine.close();
  }
}

/** Brings the library up to date, with progress. */
export async function ingest(
  engine: Engine,
  context: CommandContext,
  words: Words,
  { allowEmpty = false } = {},
): Promise<IngestReport> {
  const { io, quiet } = context;
  const shower = createShower(io, words, { quiet });
  try {
    return await engine.ingest({
      allowEmpty,
      signal: io.signal,
      onProgress: ({ phase, done, total }) =>
        shower.show({ label: words.progress.phase[phase], done, total }),
    });
  } finally {
    shower.clear();
  }
}

/**
 * Brings the library up to date before a question. What keeps the library from being written, or leaves nothing to
 * write into it, does not keep it from being read: the question goes on with the articles that are in it, and that is said.
 */
export async function refresh(engine: Engine, context: CommandContext, words: Words): Promise<void> {
  try {
    const note = renderIngestNote(await ingestPatiently(engine, context, words), words);
    if (note !== null) await context.note(note);
  } catch (error) {
    if (!(error instanceof KutipError) || !READABLE.has(error.code)) throw error;
    if ((await engine.status()).articles === 0) throw error;
    await context.note(words.ingest.goesOnWithout(sentenceOf(error, words)));
  }
}

// --- internal ---

/** A library that another program has just begun to fill is waited for, until it has its first articles. */
const PATIENCE_MS = 60_000;
const PAUSE_MS = 250;

async function ingestPatiently(engine: Engine, context: CommandContext, words: Words): Promise<IngestReport> {
  const deadline = performance.now() + PATIENCE_MS;
  for (let told = false; ; told = true) {
    try {
      return await ingest(engine, context, words);
    } catch (error) {
      const isLocked = error instanceof KutipError && error.code === "library-locked";
      if (!isLocked || performance.now() > deadline || (await engine.status()).articles > 0) throw error;
    }
    if (!told) await context.note(words.ingest.waits);
    await setTimeout(PAUSE_MS, undefined, { signal: context.io.signal });
  }
}

const READABLE: ReadonlySet<KutipErrorCode> = new Set([
  "articles-folder-empty",
  "library-locked",
  "library-unwritable",
  "disk-full",
]);
