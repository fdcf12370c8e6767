import type { Language, WordsLanguage } from "./language.ts";

/**
 * Words that carry grammar rather than matter, folded. They match nearly every passage, or, as parts of a
 * question's phrasing, hardly any ("apakah"): either way they say nothing about which passage answers. Unlike the
 * lists that tell languages apart (function-words.ts), these hold words that both languages or third ones have.
 */
const FUNCTION_WORDS: Record<WordsLanguage, ReadonlySet<string>> = {
  id: set(`
    yang dan di ke dari daripada pada kepada oleh untuk bagi dengan dalam antara tentang terhadap atas
    adalah ialah merupakan itu ini tersebut para sang si se ada jadi menjadi akan telah sudah sedang masih pernah
    juga pun lah kah nya saja hanya atau tetapi tapi namun serta maka bahwa agar supaya karena jika kalau bila
    ketika saat sebagai seperti secara sebuah seorang suatu hal ia dia mereka kami kita saya aku anda kamu
    bisa dapat harus boleh tidak bukan belum tak lebih sangat sekali sejak hingga sampai setelah sebelum
    selama lain lainnya masing-masing setiap tiap sendiri yaitu yakni salah satunya per`),
  en: set(`
    a an the of in on at by to from with without into onto for as and or but nor so than then that this these
    those there here it its he him his she her they them their we us our you your i me my one's is am are was
    were be been being do does did done has have had having can could may might must shall should will would
    not no any some such also just only very too about after before during between among through over under
    if while because out up off down s t re ve d ll don't doesn't didn't isn't aren't wasn't weren't it's`),
};

/** Words that ask, folded: what they ask for is the answer's type, not a word that the answer repeats. */
const QUESTION_WORDS: Record<WordsLanguage, ReadonlySet<string>> = {
  id: set(`
    apa apakah apaan siapa siapakah kapan kapankah mana manakah dimana dimanakah darimana darimanakah kemana
    kemanakah berapa berapakah bagaimana bagaimanakah mengapa mengapakah kenapa kenapakah bilamana
    seberapa sebutkan jelaskan maksud dimaksud kah lamakah banyakkah tolong ceritakan tahukah`),
  en: set(`
    what what's whats who who's whom whose when when's where where's which why how how's many much
    please tell`),
};

/** Whether a folded word is grammar in the language; in another language, whether it is in either of the two. */
export function isFunctionWord(folded: string, language: Language): boolean {
  return has(FUNCTION_WORDS, folded, language);
}

/** Whether a folded word only asks ("siapakah", "how") in the language; see {@link isFunctionWord}. */
export function isQuestionWord(folded: string, language: Language): boolean {
  return has(QUESTION_WORDS, folded, language);
}

// --- internal ---

const CURLY = /[’‑]/;

function has(words: Record<WordsLanguage, ReadonlySet<string>>, folded: string, language: Language): boolean {
  // Most words are plain, and replacing nothing takes ten times as long as looking.
  const straight = CURLY.test(folded)
    ? folded.replace(/[’‑]/g, (mark) => (mark === "’" ? "'" : "-"))
    : folded;
  if (language === "other") return words.id.has(straight) || words.en.has(straight);
  return words[language].has(straight);
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
