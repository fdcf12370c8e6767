import type { Embedder } from "../embedding/embedder.ts";

/** Lets the model load, where it is not loaded, while files are looked at and cut into passages; embeds nothing. */
export function beginLoading(embedder: Embedder): void {
  // What keeps it from loading is told when there is something to embed.
  embedder.embed([""], "passage").catch(() => {});
}
