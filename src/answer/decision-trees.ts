import { CONFIDENCE_SIGNALS, type ConfidenceSignals } from "./confidence-signals.ts";

/** A binary decision: a number, or a question about a signal whose answer leads on. */
export type Tree =
  | number
  | {
      /** Of the signal, among {@link CONFIDENCE_SIGNALS}. */
      readonly position: number;
      /** Signals up to this one, inclusive, go below. */
      readonly bound: number;
      readonly below: Tree;
      readonly above: Tree;
    };

/**
 * Reads trees that are written one a line in prefix order: `passage<=0.4 A B` is A where the signal is at most 0.4 and
 * else B, where A and B are trees or numbers.
 *
 * @throws RangeError for a line that is no tree
 */
export function readTrees(lines: string): Tree[] {
  return lines
    .trim()
    .split("\n")
    .map((line) => {
      const tokens = line.trim().split(" ");
      const { tree, next } = readTree(tokens, 0);
      if (next !== tokens.length) throw new RangeError(`"${line}" goes on after its tree.`);
      return tree;
    });
}

/** The sum of what each tree says of some signals. */
export function sumOfTrees(trees: readonly Tree[], signals: ConfidenceSignals): number {
  // Found by position: looking a name up takes longer than all the rest.
  const values = Float64Array.from(CONFIDENCE_SIGNALS, (signal) => signals[signal]);
  let sum = 0;
  for (let tree of trees) {
    while (typeof tree !== "number") {
      tree = (values[tree.position] ?? 0) <= tree.bound ? tree.below : tree.above;
    }
    sum += tree;
  }
  return sum;
}

// --- internal ---

const NAMES: readonly string[] = CONFIDENCE_SIGNALS;

function readTree(tokens: readonly string[], at: number): { readonly tree: Tree; readonly next: number } {
  const token = tokens[at] ?? "";
  const [name = "", bound] = token.split("<=");
  if (bound === undefined) return { tree: readNumber(name), next: at + 1 };
  const position = NAMES.indexOf(name);
  if (position < 0) throw new RangeError(`"${name}" is no signal.`);
  const below = readTree(tokens, at + 1);
  const above = readTree(tokens, below.next);
  return {
    tree: { position, bound: readNumber(bound), below: below.tree, above: above.tree },
    next: above.next,
  };
}

function readNumber(text: string): number {
  const value = Number(text);
  if (text === "" || !Number.isFinite(value)) throw new RangeError(`"${text}" is no number.`);
  return value;
}
