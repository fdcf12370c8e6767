/** Ids of the tokens of a text. */
export type Encode = (text: string) => readonly number[];

/** Entries of each of the two generations; a news archive's everyday words fit many times over. */
const GENERATION = 20_000;
/** Longer pieces are rare, and seldom seen twice. */
const LONGEST = 32;

/**
 * The same ids as `encode`, remembering those of each piece between spaces: news repeats its words, and encoding is
 * what an ingest spends most of its time on. Right only for an encoder whose ids of a text are those of its pieces
 * one after the other; see `splitsAtSpaces`. Stops once `limit` ids are there.
 *
 * Two generations bound the memory: when the young one is full, it becomes the old one, and the old one goes.
 */
export function rememberPieces(
  encode: Encode,
  generation = GENERATION,
): (text: string, limit: number) => number[] {
  let young = new Map<string, readonly number[]>();
  let old = new Map<string, readonly number[]>();

  const idsOf = (piece: string): readonly number[] => {
    const fresh = young.get(piece);
    if (fresh) return fresh;
    const ids = old.get(piece) ?? encode(piece);
    if (piece.length > LONGEST) return ids;
    if (young.size >= generation) {
      old = young;
      young = new Map();
    }
    young.set(piece, ids);
    return ids;
  };

  return (text, limit) => {
    const all: number[] = [];
    for (const piece of text.split(" ")) {
      if (piece === "") continue;
      const ids = idsOf(piece);
      for (let i = 0; i < ids.length; i += 1) all.push(ids[i] ?? 0);
      if (all.length >= limit) break;
    }
    return all;
  };
}

/** The parts of a transformers.js tokenizer that decide whether it treats the pieces between spaces one by one. */
export interface TokenizerParts {
  readonly normalizer: unknown;
  readonly pre_tokenizer: unknown;
  readonly model: unknown;
  readonly post_processor: unknown;
  readonly added_tokens: readonly unknown[];
}

/**
 * True for BERT's normaliser and pre-tokeniser with WordPiece and without special tokens: they cut at white space
 * before anything that looks at neighbours, and added tokens without spaces are found within a piece.
 */
export function splitsAtSpaces(tokenizer: TokenizerParts): boolean {
  return (
    className(tokenizer.normalizer) === "BertNormalizer" &&
    className(tokenizer.pre_tokenizer) === "BertPreTokenizer" &&
    className(tokenizer.model) === "WordPieceTokenizer" &&
    tokenizer.post_processor === null &&
    tokenizer.added_tokens.every(isPlain)
  );
}

// --- internal ---

/** Parts of a tokenizer are callable objects, so `typeof` may say "function". */
function className(part: unknown): string | undefined {
  return part instanceof Object ? part.constructor.name : undefined;
}

function isPlain(token: unknown): boolean {
  if (!(token instanceof Object) || !("content" in token) || typeof token.content !== "string") return false;
  const strips = ("lstrip" in token && token.lstrip === true) || ("rstrip" in token && token.rstrip === true);
  return !strips && !/\s/.test(token.content);
}
