/** Words that open a clause before the main one: "Di tengah sanksi …, Putin tiba". */
export const OPENING_WORDS = list(`
  di tengah, di sela, di balik, di antara, setelah, sesudah, usai, sebelum, sejak, meski, meskipun, walau, walaupun,
  kendati, saat, ketika, sementara, selain, menurut, dalam, pada, menyusul, menjelang, seiring, karena, akibat, berkat,
  terkait, untuk, guna, demi,
  after, before, as, while, when, since, despite, although, though, amid, following, during, in, on, at, with, because,
  according to, ahead of, for
`);

/** Words that no title ends with. */
export const DANGLING_WORDS = list(`
  dan, atau, yang, di, ke, dari, untuk, dengan, pada, dalam, oleh, sebagai, bahwa, agar, guna, karena, serta, para,
  seorang, sebuah, ini, itu, tersebut, akan, telah, setelah, sehari, usai, saat, terhadap,
  and, or, the, a, an, of, to, in, on, at, for, with, by, from, as, that, which, who, after, before, its, his, her,
  their, is, was, has, had
`);

/** What a full stop follows within a sentence. Case matters. */
export const ABBREVIATIONS = list(`
  Dr, dr, Drs, drs, Prof, prof, Ir, H, Hj, St, Mr, Mrs, Ms, Jr, Sr, No, Jl, Tbk, Co, Corp, Inc, Ltd, Gen, Sen, Rep, Gov,
  vs, dll, dkk, hlm
`);

// --- internal ---

function list(words: string): readonly string[] {
  return words.split(",").map((word) => word.trim());
}
