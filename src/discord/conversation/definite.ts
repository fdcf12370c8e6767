import type { Span } from "../../language/span.ts";
import { isFunctionWord, isQuestionWord } from "../../language/stopwords.ts";
import type { Word } from "../../language/words.ts";

/** Words that end in -nya and stand for nothing: adverbs, and nouns that keep the ending. */
const WITHOUT_MEANING: ReadonlySet<string> = new Set(
  `hanya akhirnya sebenarnya biasanya misalnya tanya bertanya ditanya umumnya sebaiknya seharusnya tentunya rupanya kiranya punya
  tampaknya sepertinya khususnya selanjutnya sebelumnya sesudahnya adanya katanya banyaknya semuanya lainnya setidaknya
  sesungguhnya semestinya nyatanya kenyataannya pastinya harusnya tepatnya persisnya nantinya kayaknya kelihatannya jumlahnya
  masing-masingnya satu-satunya`.split(/\s+/),
);

/** Words that begin so, or are these, tell what happens: no noun that -nya could belong to. */
const HAPPENING =
  /^(?:me|di|ber|ter)\p{L}{3,}$|^(?:selesai|mulai|tiba|pulang|pergi|naik|turun|habis|keluar|masuk|tewas|luka|hilang|ada|jadi|sampai|kembali|gagal|batal|menang|kalah|benar|sama|berapa|nanti|sekarang|kemarin|besok|mahal|murah|besar|kecil|panjang|pendek|tinggi|rendah|banyak|sedikit|cepat|lambat|aman|gratis|bagus|penuh|sah|resmi)$/u;

/**
 * Whether the ending -nya of a word stands for something spoken of before ("biayanya"), and not for what follows
 * ("penyebabnya banjir itu", "tingginya Monas").
 *
 * @param names the question's own
 */
export function isDefinite(
  text: string,
  words: readonly Word[],
  at: number,
  names: readonly Span[],
): boolean {
  const word = words[at];
  if (word === undefined || !/\p{L}{2}nya$/u.test(word.folded) || WITHOUT_MEANING.has(word.folded))
    return false;
  if (names.some(({ start, end }) => start <= word.start && word.end <= end)) return false;
  const next = words[at + 1];
  if (next === undefined || /[.,;:!?()]/.test(text.slice(word.end, next.start))) return true;
  if (names.some(({ start }) => start === next.start)) return false;
  return (
    isFunctionWord(next.folded, "id") || isQuestionWord(next.folded, "id") || HAPPENING.test(next.folded)
  );
}
