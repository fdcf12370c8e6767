import type { ReadQuote } from "../disagreement-quote.ts";
import { isSameTopicWord, type TopicWord, topicOf, type WordSimilarity } from "../disagreement-topic.ts";
import { conceptOf } from "../disagreement-words.ts";
import type { Value } from "../values/value.ts";

/** What a figure counts, as words of its sentence's topic; empty where it counts nothing or says nothing of its own. */
export function countedBy({ quote }: ReadQuote, value: Value): readonly TopicWord[] {
  if (value.kind !== "count" || value.counted === null) return [];
  return topicOf(`… ${value.counted}`, quote.language, []).filter(({ folded }) => !CLASSIFIERS.has(folded));
}

/** Whether one of the nouns is one of the others, "people" standing for people of any kind. */
export function countSame(
  nouns: readonly TopicWord[],
  others: readonly TopicWord[],
  similarity: WordSimilarity,
): boolean {
  if (nouns.some((noun) => others.some((other) => isSameTopicWord(noun, other, similarity)))) return true;
  return (nouns.some(isAnyone) && others.some(isSomeone)) || (others.some(isAnyone) && nouns.some(isSomeone));
}

// --- internal ---

/** Words that Indonesian counts with, which say nothing of what is counted. */
const CLASSIFIERS: ReadonlySet<string> = new Set(
  "ekor buah unit butir lembar batang helai pucuk pasang bidang keping".split(" "),
);

const ANYONE = conceptOf("orang");
const PERSONS: ReadonlySet<string | null> = new Set(
  "penumpang pengunjung penonton peserta siswa mahasiswa tentara polisi pekerja petani nelayan pendukung dokter guru pasien pemilih penduduk"
    .split(" ")
    .map(conceptOf),
);
const PERSON_NOUN =
  /^(?:tamu|pendaki|pengguna|pelanggan|pelancong|pemudik|atlet|guests?|climbers?|hikers?|users?|customers?|riders?|athletes?|travell?ers?)$/;

function isAnyone({ key }: TopicWord): boolean {
  return key === ANYONE;
}

function isSomeone({ key, folded }: TopicWord): boolean {
  return PERSONS.has(key) || PERSON_NOUN.test(folded);
}
