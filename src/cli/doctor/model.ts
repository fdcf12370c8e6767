import type { Embedder } from "../../embedding/embedder.ts";
import { failureOf } from "../failure.ts";
import { broken, type Finding, good } from "./check.ts";

const QUESTION = "Kapan presiden tiba di Hanoi?";
const NEAR = "Presiden tiba di Hanoi pada Kamis pagi.";
const FAR = "Harga cabai rawit naik di pasar tradisional.";

/** Loads the model and looks whether it puts a question nearer to what answers it than to something else. */
export async function examineModel(openEmbedder: () => Promise<Embedder>): Promise<Finding> {
  let embedder: Embedder;
  try {
    embedder = await openEmbedder();
  } catch (error) {
    return broken(failureOf(error).message, LIST);
  }
  try {
    const started = performance.now();
    const [question] = await embedder.embed([QUESTION], "question");
    const [near, far] = await embedder.embed([NEAR, FAR], "passage");
    const elapsed = Math.round(performance.now() - started);
    return judgeVectors(embedder.model, { question, near, far }, elapsed);
  } catch (error) {
    return broken(failureOf(error).message, LIST);
  } finally {
    await embedder.close();
  }
}

export function judgeVectors(
  { name, dimensions }: { readonly name: string; readonly dimensions: number },
  vectors: Readonly<Record<"question" | "near" | "far", Float32Array | null | undefined>>,
  elapsedMs: number,
): Finding {
  const { question, near, far } = vectors;
  const bad = (what: string) => broken(`The model ${name} loads, but ${what}.`, LIST);
  if (!question || !near || !far) return bad("gives no vector for a plain sentence");
  for (const vector of [question, near, far]) {
    if (vector.length !== dimensions) {
      return bad(`its vectors have ${vector.length} numbers where ${dimensions} are expected`);
    }
    // Also false for NaN.
    if (!(Math.abs(dot(vector, vector) - 1) < 1e-3)) return bad("its vectors are not of unit length");
  }
  if (dot(question, near) <= dot(question, far))
    return bad("does not tell related sentences from unrelated ones");
  return good(`The model ${name} (${dimensions} dimensions) loads and works; that took ${elapsedMs} ms.`);
}

// --- internal ---

const LIST = "`kutip model list` shows the models; `kutip model fetch NAME` fetches one anew.";

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}
