/**
 * Frequent small words that one of the two languages has and the other does not, as `fold` writes them. Words that
 * are common in third languages too (`in`, `of`, `a`, `per`) are left out, because these lists decide alone.
 */
export const FUNCTION_WORDS = {
  id: words(`
    yang dan di dengan untuk pada ini itu dari ke tidak akan telah adalah oleh juga dalam sebagai bisa karena saya
    kami kita mereka ia dia anda bahwa atau hanya lebih sudah belum masih dapat harus antara setelah sebelum
    ketika saat sejak hingga sampai tetapi namun serta seperti tersebut bagi agar supaya jika kalau maka pun lagi
    sangat bukan ada tak secara atas terhadap tentang menjadi merupakan kata ujar katanya tahun orang banyak semua
    setiap sekitar sementara sedang lalu kemudian kepada pernah jadi saja lain sendiri namanya
    yg dgn utk tdk dlm pd krn sdh blm nggak enggak gak kok sih dong
  `),
  en: words(`
    the and that was were with for from this these those have has had not but which their they his her she its are
    been will would could should about after before into over than more some other also said says there because
    while during between through against under since until is many much any each every it's you your our we be being if then such only both most by at on he or
  `),
} as const;

/** Words that open or carry a question or a request for an answer, in one of the two languages only. */
export const QUESTION_WORDS = {
  id: words(`
    apa apakah siapa siapakah kapan kapankah dimana dimanakah mana manakah kemana kemanakah bagaimana bagaimanakah
    mengapa mengapakah kenapa berapa berapakah apa-apa gimana gmn knp brp sebutkan jelaskan ceritakan tolong carikan
    adakah bisakah benarkah bilakah
  `),
  en: words(
    `who what when where why how whose whom which did does do was were is are tell explain describe name`,
  ),
} as const;

/**
 * Question and function words of other languages that people may ask in, none of them Indonesian or English: enough
 * to see that a short question is in neither.
 */
export const OTHER_FUNCTION_WORDS = words(`
  el los las del por para que quien quienes cuando donde como cuanto cual cuales porque una esta fue
  le les des du une est qui quoi quand ou comment pourquoi combien quel quelle dans pour avec sur ete
  o os um uma quem onde quando quanto qual nao foi com
  der das und ist wer wann wo wie warum wieviel welche welcher wurde hat mit auf fur von nicht ein eine im zu
  de het een wie wanneer waar hoe waarom hoeveel welke wat werd niet
  il gli che chi dove perche quanti della nel sono e come
  ang ng mga sa sino kailan saan paano bakit ilan ano
  khi nao ai la gi o dau bao nhieu tai sao
  kim nerede nasil neden kac
`);

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
