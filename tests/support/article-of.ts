import type { Article } from "../../src/article/article.ts";
import { articleFromBytes } from "../../src/article/from-bytes.ts";

/** The article that a file holds; fails where it holds none. */
export async function articleOf(path: string, contents: string | Uint8Array): Promise<Article> {
  const reading = await articleFromBytes(path, Buffer.from(contents));
  if (reading.kind !== "article") throw new Error(reading.reason);
  return reading.article;
}

/** What is masked, with the reason, in order. */
export function maskedParts({ text, masks }: Article): [reason: string, masked: string][] {
  return masks.map(({ start, end, reason }) => [reason, text.slice(start, end)]);
}
