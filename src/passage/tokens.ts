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
  let at = start;
  // Most sentences are ASCII, and the patterns of Unicode take four times as long.
  while (at < end) {
    const kind = KINDS[text.charCodeAt(at)];
    if (kind === undefined) break;
    let next = at + 1;
    while (kind !== SIGN && next < end && KINDS[text.charCodeAt(next)] === kind) next += 1;
    // What follows may be a part of the same piece.
    if (kind !== SPACE && next < end && text.charCodeAt(next) >= ASCII) break;
    if (kind === SIGN) tokens += 1;
    else if (kind === LETTERS) tokens += tokensOfLetters(next - at);
    else if (kind === DIGITS) tokens += tokensOfDigits(next - at);
    at = next;
  }
  if (at < end) {
    for (const [piece] of text.slice(at, end).matchAll(PIECE)) tokens += tokensOf(piece);
  }
  return Math.ceil(tokens);
}

// --- internal ---

// What a BERT pre-tokenizer keeps together, digits apart from letters: words, numbers, single signs.
const PIECE = /[\p{L}\p{M}]+|\p{N}+|[^\s\p{L}\p{M}\p{N}]/gu;

const ASCII = 0x80;
const SPACE = 0;
const LETTERS = 1;
const DIGITS = 2;
const SIGN = 3;

/** What each character of ASCII is. */
const KINDS = Uint8Array.from({ length: ASCII }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/\s/.test(character)) return SPACE;
  if (/[a-z]/i.test(character)) return LETTERS;
  return /\d/.test(character) ? DIGITS : SIGN;
});

const CJK_AND_BEYOND = 0x2e80;

function tokensOf(piece: string): number {
  const { length } = piece;
  const first = piece.charCodeAt(0);
  if (first >= CJK_AND_BEYOND) return length;
  return isNumber(piece, first) ? tokensOfDigits(length) : tokensOfLetters(length);
}

function tokensOfDigits(length: number): number {
  return length <= 2 ? 1 : length / 2 + 0.3;
}

function tokensOfLetters(length: number): number {
  if (length <= 4) return 1;
  return length <= 6 ? 1.05 : 1.1 + (length - 7) * 0.06;
}

function isNumber(piece: string, first: number): boolean {
  return first < 0x80 ? first >= 0x30 && first <= 0x39 : /^\p{N}/u.test(piece);
}
