// An embedder for children of tests: what it gives depends on every byte of a text, and on nothing else.
import { createHash } from "node:crypto";

const dimensions = 32;

export const hashEmbedder = {
  model: { name: "hash-32", dimensions },
  embed: async (texts) => texts.map(vectorOf),
  close: async () => {},
};

function vectorOf(text) {
  const bytes = createHash("sha256").update(text).digest();
  const vector = Float32Array.from(bytes, (byte) => byte - 127.5);
  const norm = Math.hypot(...vector);
  return vector.map((value) => value / norm);
}
