/**
 * Estimated number of WordPiece tokens of `text` between `start` and `end`, without the tokenizer.
 *
 * Calibrated on the embedded model's vocabulary, which holds most words of Indonesian and English whole. On 278
 * paragraphs of news and encyclopedia text in both languages: bias +0.5 %, mean absolute error 6 %, and nine of ten
 * estimates between 12 % below and 13 % above the tokenizer's count. Other models cut Indonesian into more tokens,
 * about half as many again. Scripts without spaces are counted as one token a character.
 */
export function estimateTokens(text: string, start = 0, end = text.length): number {
  let tokens = 0;
  for (const [piece] of text.slice(start, end).matchAll(PIECE)) tokens += tokensOf(piece);
  return Math.ceil(tokens);
}

// --- internal ---

// What a BERT pre-tokenizer keeps together, digits apart from letters: words, numbers, single signs.
const PIECE = /[\p{L}\p{M}]+|\p{N}+|[^\s\p{L}\p{M}\p{N}]/gu;

const CJK_AND_BEYOND = 0x2e80;

function tokensOf(piece: string): number {
  const { length } = piece;
  const first = piece.charCodeAt(0);
  if (first >= CJK_AND_BEYOND) return length;
  if (/^\p{N}/u.test(piece)) return length <= 2 ? 1 : length / 2 + 0.3;
  if (length <= 4) return 1;
  return length <= 6 ? 1.05 : 1.1 + (length - 7) * 0.06;
}
