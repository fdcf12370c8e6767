import type { Embedder, EmbedOptions } from "../embedding/embedder.ts";
import { KutipError } from "../errors.ts";
import type { LackingPassage, WritableLibrary } from "../library/writing.ts";
import { createPassageContext } from "../passage/context.ts";
import { embeddedText } from "./prepare-article.ts";
import type { IngestProgress } from "./report.ts";

export interface SwitchModelOptions {
  readonly library: WritableLibrary;
  /** Of the model that the library is to have. */
  readonly embedder: Embedder;
  readonly signal?: AbortSignal;
  /** Phase `read` counts passages that are embedded, phase `index` vectors in the new index. */
  readonly onProgress?: (progress: IngestProgress) => void;
}

/** What a switch did. */
export interface ModelSwitch {
  /** Passages that were embedded now; those of an earlier, interrupted switch are not counted. */
  readonly embedded: number;
  readonly elapsedMs: number;
}

/**
 * Gives a library another model: embeds all passages anew beside the old vectors, which serve until the new ones are
 * complete and indexed. When it is interrupted, the next switch to the same model goes on from there.
 *
 * @throws KutipError of the embedder and the library; `cancelled`
 */
export async function switchModel(options: SwitchModelOptions): Promise<ModelSwitch> {
  const started = performance.now();
  const { library, embedder, signal, onProgress } = options;
  const writer = library.beginWriting(`kutip model use ${embedder.model.name}`);
  try {
    const change = writer.changeModel(embedder.model);
    if (change === null) return { embedded: 0, elapsedMs: performance.now() - started };
    let embedded = 0;
    for (let last = 0; ; ) {
      if (signal?.aborted)
        throw new KutipError("cancelled", "Switching the model was cancelled; repeat it to go on.");
      const lacking = change.lacking(last, GROUP_PASSAGES);
      if (lacking.length === 0) break;
      last = lacking.at(-1)?.id ?? last;
      change.store(await vectorsOf(lacking, options));
      embedded += lacking.length;
      onProgress?.({ phase: "read", done: embedded, total: Math.max(embedded, change.remaining) });
    }
    await change.complete({
      ...(signal !== undefined && { signal }),
      onProgress: (done, total) => onProgress?.({ phase: "index", done, total }),
    });
    return { embedded, elapsedMs: performance.now() - started };
  } finally {
    writer.release();
  }
}

// --- internal ---

const GROUP_PASSAGES = 512;

async function vectorsOf(
  passages: readonly LackingPassage[],
  { library, embedder, signal }: SwitchModelOptions,
): Promise<Map<number, Float32Array>> {
  const contexts = new Map<string, (passage: string) => string>();
  const texts = passages.map(({ articleId, text }) => {
    const context = contexts.get(articleId) ?? contextOf(library, articleId);
    contexts.set(articleId, context);
    return embeddedText(context, text);
  });
  const embedOptions: EmbedOptions = signal === undefined ? {} : { signal };
  const vectors = await embedder.embed(texts, "passage", embedOptions);
  const found = new Map<number, Float32Array>();
  for (const [index, { id }] of passages.entries()) {
    const vector = vectors[index];
    if (vector) found.set(id, vector);
  }
  return found;
}

function contextOf(library: WritableLibrary, articleId: string): (passage: string) => string {
  const article = library.article(articleId);
  return article === null ? () => "" : createPassageContext(article, article.language);
}
