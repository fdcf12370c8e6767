import { createWordPieces, type TokenizerParts } from "./word-pieces.ts";

/** What is used of a transformers.js tokenizer. */
export interface Tokenizer extends TokenizerParts {
  encode(text: string): number[];
  readonly all_special_ids: readonly number[];
  readonly unk_token_id: number | undefined;
}

/** The ids of a prefix and a text together, at most `maxTokens`; empty when the text has no token that the model knows. */
export type Tokenize = (prefix: string, text: string) => readonly number[];

/** Fast path and rules around a tokenizer: truncation that keeps the closing token, texts without known tokens. */
export function createTokenize(tokenizer: Tokenizer, maxTokens: number): Tokenize {
  const encode: Encode = (text) => tokenizer.encode(text);
  const ids = createWordPieces(tokenizer, encode) ?? encode;
  const meaningless = new Set([...tokenizer.all_special_ids, tokenizer.unk_token_id]);
  const closing = closingToken(encode);
  const knownIn = (sequence: readonly number[]): number =>
    sequence.reduce((count, id) => (meaningless.has(id) ? count : count + 1), 0);
  const knownInPrefix = new Map<string, number>();

  return (prefix, text) => {
    if (text.trim() === "") return [];
    const all = ids(prefix + text, maxTokens);
    const fitting = all.length > maxTokens ? truncate(all, maxTokens, closing) : all;
    // Most texts know their first token; the count is for the few that don't.
    const first = fitting[0];
    if (prefix === "" && first !== undefined && !meaningless.has(first)) return fitting;
    let fromPrefix = knownInPrefix.get(prefix);
    if (fromPrefix === undefined) {
      fromPrefix = knownIn(encode(prefix.trimEnd()));
      knownInPrefix.set(prefix, fromPrefix);
    }
    return knownIn(fitting) > fromPrefix ? fitting : [];
  };
}

// --- internal ---

type Encode = (text: string) => readonly number[];

/** The special token that ends every sequence (`</s>`, `[SEP]`), if the tokenizer puts one there. */
function closingToken(encode: Encode): number | undefined {
  const empty = encode("");
  const probe = encode("a");
  const last = empty.at(-1);
  return last !== undefined && probe.length > empty.length && probe.at(-1) === last ? last : undefined;
}

function truncate(ids: readonly number[], maxTokens: number, closing: number | undefined): readonly number[] {
  return closing === undefined ? ids.slice(0, maxTokens) : [...ids.slice(0, maxTokens - 1), closing];
}
