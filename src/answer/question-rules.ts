import type { WordsLanguage } from "../language/language.ts";
import type { AnswerKind } from "./answer-kind.ts";

/**
 * How questions say what they ask for. Patterns are matched against the folded words of the question joined by one
 * space; the first rule that matches decides. A group named `focus` holds the words that the answer is a kind of
 * ("berapa *penumpang*", "which *city*").
 */
export interface QuestionRule {
  readonly kind: AnswerKind;
  readonly pattern: RegExp;
}

const PLACE_ID =
  "negara|kota|kabupaten|provinsi|propinsi|pulau|daerah|wilayah|desa|kelurahan|kecamatan|benua|bandara|pelabuhan|stadion|gedung|tempat|lokasi|jalan|laut|sungai|gunung|danau|kawasan|ibu ?kota(?:nya)?";
const PLACE_EN =
  "countr(?:y|ies)|cit(?:y|ies)|towns?|villages?|states?|provinces?|islands?|regions?|continents?|places?|locations?|areas?|districts?|countys?|airports?|ports?|stadiums?|buildings?|streets?|rivers?|lakes?|mountains?|seas?|capitals?|neighbou?rhoods?|nations?";
const PERSON_ID =
  "presiden|menteri|raja|ratu|gubernur|bupati|walikota|wali kota|pemimpin|pendiri|penemu|penulis|pencipta|penyanyi|pelatih|pemain|ketua|direktur|tokoh|orang|istri|suami|ayah|ibu|anak|sutradara|aktor|aktris|pelukis|ilmuwan|kaisar|sultan|nabi|juru bicara|kapolri|panglima|komandan|pengarang|vokalis|duta besar";
const PERSON_EN =
  "person|persons|people|man|woman|men|president|minister|king|queen|governor|mayor|leader|founder|inventor|author|writer|singer|coach|player|chairman|director|actor|actress|painter|scientist|emperor|general|commander|spokesman|spokesperson|quarterback|wife|husband|father|mother|son|daughter|philosopher|mathematician|engineer|architect|composer|ruler|bishop|pope|archbishop";
const ORGANISATION_ID =
  "perusahaan|organisasi|lembaga|universitas|sekolah|rumah sakit|kelompok|partai|klub|tim|badan|bank|maskapai|instansi|kementerian|yayasan|grup|band|stasiun televisi|media|kantor berita|produsen|pabrik";
const ORGANISATION_EN =
  "compan(?:y|ies)|organi[sz]ations?|institutions?|groups?|part(?:y|ies)|clubs?|teams?|agenc(?:y|ies)|banks?|airlines?|networks?|bands?|firms?|universit(?:y|ies)|colleges?|schools?|ministr(?:y|ies)|government agency|broadcasters?|newspapers?|publishers?";
const MONEY_ID =
  "harga(?:nya)?|biaya(?:nya)?|tarif|anggaran|dana|gaji|upah|laba|pendapatan|keuntungan|kerugian|utang|hutang|denda|nilai|modal|bayaran|omzet|omset|investasi|pajak|cadangan devisa|hadiah|bantuan|rupiah|dolar|dollar|uang|pinjaman|saham";
const MEASURE_ID =
  "tinggi|ketinggian|panjang(?:nya)?|lebar(?:nya)?|luas(?:nya)?|berat(?:nya)?|bobot|jarak(?:nya)?|kecepatan|suhu|temperatur|kedalaman|dalamnya|ukuran|diameter|volume|kapasitas|massa|kekuatan|meter|kilometer|km|hektare|hektar|ton|kilogram|kg|liter|derajat|mil|barel|megawatt|jauh(?:nya)?|tebal(?:nya)?|besar(?:nya)?|kepadatan|debit|curah hujan";
const MEASURE_EN =
  "tall|high|deep|wide|long|far|large|big|heavy|fast|thick|hot|cold|loud|dense|strong|close|near";
/** What follows "what" in "what is", "what's" and their like. */
const IS = "(?:['’]s| is| was)";
const ARE = "(?:['’]s| is| was| are| were)";
const UNIT_EN =
  "miles?|kilomet(?:er|re)s?|km|met(?:er|re)s?|feet|acres?|hectares?|tons?|tonnes?|pounds|kilograms?|degrees?|square|gallons?|barrels?|megawatts?|cubic|inches|lit(?:er|re)s?";

/** One to three words that follow a question word, up to a word that ends the noun phrase. */
const NEXT_ID =
  "(?<focus>(?!yang|di|ke|dari|pada|oleh|untuk|dalam|dengan|adalah|itu|tersebut|saja)[^ ]+(?: (?!yang|di|ke|dari|pada|oleh|untuk|dalam|dengan|adalah|itu|tersebut|saja|ada)[^ ]+)?)";
const NEXT_EN =
  "(?<focus>(?!is|are|was|were|did|does|do|has|have|had|can|could|will|would|the|of|in|a|an|may|might|must)[^ ]+(?: (?!is|are|was|were|did|does|do|has|have|had|can|could|will|would|the|of|in|to|from|on|at|by|for|may|might|must|that|who|which)[^ ]+){0,2})";

/** Rules by language, most specific first. */
export const QUESTION_RULES: Readonly<Record<WordsLanguage, readonly QuestionRule[]>> = {
  id: [
    rule("time", `(?:pukul|jam) (?:berapa(?:kah)?)`),
    rule(
      "date",
      `(?:tahun|tanggal|bulan|hari|abad|dekade|dasawarsa|era|zaman|tgl) (?:ke ?)?(?:berapa|apa|mana)(?:kah)?`,
    ),
    rule(
      "date",
      `(?:berapa(?:kah)?) (?:tahun|tanggal)(?:kah)? (?!lama|yang lalu|sekali|usia|umur|masa|penjara)(?:[^ ]+ ){0,3}(?:lahir|wafat|didirikan|dibangun|terjadi|merdeka|dibentuk|meninggal)`,
    ),
    rule("date", `kapan(?:kah)?|bilamana|sejak kapan|hingga kapan|sampai kapan`),
    rule(
      "duration",
      `berapa(?:kah)? (?:lama(?:kah|nya)?|tahun|bulan|hari|jam|menit|detik|minggu|pekan|abad|usia(?:nya)?|umur(?:nya)?|waktu)|(?:usia|umur|lama) (?:[^ ]+ ){0,4}berapa(?:kah)?`,
    ),
    rule(
      "percentage",
      `berapa(?:kah)? (?:besar )?(?:persen(?:kah|tase(?:nya)?)?|prosen(?:tase)?)|persen(?:tase)? (?:[^ ]+ ){0,4}berapa|berapa(?:kah)? (?:tingkat )?(?:inflasi|pengangguran|pertumbuhan ekonomi|suku bunga|kemiskinan)`,
    ),
    rule(
      "money",
      `berapa(?:kah)? (?:besar(?:nya)? |banyak |juta |miliar |triliun |ribu |total |jumlah )?(?<focus>${MONEY_ID})`,
    ),
    rule("measure", `berapa(?:kah)? (?<focus>${MEASURE_ID})|(?:seberapa) (?<focus2>[^ ]+)`),
    rule(
      "count",
      `berapa(?:kah)? (?:banyak(?:kah|nya)? |jumlah(?:nya)? |total |juta |ribu |ratus |orang )?${NEXT_ID}`,
    ),
    rule("count", `jumlah (?:[^ ]+ ){1,8}berapa(?:kah)?|berapa(?:kah)?|seberapa`),
    rule(
      "place",
      `(?:di|ke|dari) ?mana(?:kah)?|ibu ?kota(?:nya)? (?:[^ ]+ ){0,3}apa|apa(?:kah)? (?:nama )?ibu ?kota|mana(?:kah)? letak`,
    ),
    rule(
      "place",
      `(?<focus>${PLACE_ID}) (?:mana|apa|manakah|apakah)(?: saja)?|apa(?:kah)?(?: nama)? (?<focus2>${PLACE_ID})|(?:nama|sebutkan) (?<focus3>${PLACE_ID})`,
    ),
    rule(
      "reason",
      `mengapa(?:kah)?|kenapa(?:kah)?|apa(?:kah)? (?:yang )?(?:menjadi )?(?:sebab|penyebab(?:nya)?|alasan(?:nya)?|latar belakang|menyebabkan|faktor)|(?:karena|akibat|disebabkan) (?:oleh )?apa(?:kah)?`,
    ),
    rule(
      "organisation",
      `(?<focus>${ORGANISATION_ID}) (?:mana|apa|manakah|apakah|yang mana)|apa(?:kah)? nama (?<focus2>${ORGANISATION_ID})`,
    ),
    rule(
      "person",
      `nama (?:[^ ]+ ){1,8}siapa(?:kah)?|siapa(?:kah)?(?: saja)?(?: nama| sosok)?|(?:nama|sebutkan) (?<focus>${PERSON_ID})|(?<focus2>${PERSON_ID}) (?:mana|apa)(?:kah)?`,
    ),
    rule("manner", `bagaimana(?:kah)?|dengan cara apa|apa(?:kah)? cara|gimana`),
    rule(
      "definition",
      `apa(?:kah)? (?:yang )?(?:di ?maksud(?:kan)?|definisi|pengertian|arti(?:nya)?|maksud|makna)|^apa(?:kah)?(?:kah)? (?:itu|sih)|^apa(?:kah)? [^ ]+ itu$|(?:definisi|pengertian|arti) (?:dari )?`,
    ),
    rule(
      "name",
      `apa(?:kah)? nama(?:nya)?|(?:bernama|disebut|dinamakan|dijuluki|berjudul|dikenal sebagai) apa(?:kah)?|apa(?:kah)? (?:sebutan|julukan|judul|kepanjangan|singkatan)|nama (?:[^ ]+ ){0,4}apa`,
    ),
    rule(
      "yes-no",
      `^(?:benarkah|betulkah|adakah|bisakah|sudahkah|pernahkah|akankah|bolehkah|haruskah|apakah (?:benar|betul|ada|bisa|boleh|sudah|pernah|akan|masih|telah|sedang|tidak))`,
    ),
    rule("thing", `^apakah ${NEXT_ID}`),
    rule("thing", `(?<focus>[^ ]+) (?:apakah|apa|mana|manakah)$`),
    rule("thing", `apa(?:kah)?(?: saja)?(?: yang)? ${NEXT_ID}`),
  ],
  en: [
    rule("time", `(?:what|which) time|at what hour|what o'?clock`),
    rule(
      "date",
      `^(?:(?:and|but|so|since|until|till|by|exactly|about|around) )*when|when (?:was|were|did|will)|(?:what|which|whats?) (?:is the |was the |were the )?(?:year|years|date|day|days|month|months|decade|century|centuries|season)|(?:in|on|by|until|since) (?:what|which) (?:year|date|day|month|decade|century)`,
    ),
    rule(
      "duration",
      `how (?:long (?:did|does|do|has|have|had|will|was|were|is it|must|after|before|ago|would|can)|old|many (?:years|days|hours|months|weeks|minutes|seconds|decades|centuries))|(?:what|which) (?:age|length of time|duration)|for how long`,
    ),
    rule(
      "percentage",
      `(?:what|which|how many) (?:is the |was the )?(?:percent|percentage|share|proportion|per cent)|how large a (?:share|proportion)|what (?:is|was|were|are) the (?:[^ ]+ )?(?:inflation|unemployment|growth|interest|poverty|literacy) rate`,
    ),
    rule(
      "money",
      `how much (?:money|cash|funding|debt|profit|revenue|(?:[^ ]+ ){0,6}(?:costs?|worth|pay|paid|spend|spent|earn|earned|invest|invested|charge|charged|sell|sold|raise|raised|donate|donated|price|priced|owe|owed|budget|fine|fined|funding|fund|funds|lend|lent|lost|lose))|how many (?<focus>dollars|rupiah|euros|pounds sterling|yen)|what (?:is|was|were|are) the (?:[^ ]+ )?(?:price|cost|budget|fine|salary|value|revenue|profit)|what (?:price|amount of money)`,
    ),
    rule(
      "measure",
      `how (?:${MEASURE_EN})|how (?:much|many) (?<focus>${UNIT_EN})|what${ARE} the (?:[^ ]+ )?(?<focus2>height|length|width|depth|area|size|weight|distance|speed|temperature|diameter|volume|capacity|mass|altitude|elevation|frequency)`,
    ),
    rule(
      "count",
      `how many (?:of )?${NEXT_EN}|(?:what|which)${ARE} the (?:[^ ]+ )?(?:population|number|death toll|total)|(?:what|which) number|how often`,
    ),
    rule("count", `how many|how much`),
    rule(
      "place",
      `where|(?:what|which|whose) (?:[^ ]+ )?(?<focus>${PLACE_EN})|what${IS} the (?:[^ ]+ )?(?:capital|birthplace|location)`,
    ),
    rule(
      "reason",
      `why|what (?:caused|causes|was the reason|is the reason|led to|made|prompted|motivated)|(?:what|which) (?:[^ ]+ )?(?:reasons?|cause|motive)|how come`,
    ),
    rule(
      "organisation",
      `(?:what|which) (?:[^ ]+ ){0,2}(?<focus>${ORGANISATION_EN})|what${IS} the name of the (?<focus2>${ORGANISATION_EN})`,
    ),
    rule(
      "person",
      `who|whom|who's|whose|(?:what|which) (?:[^ ]+ )?(?<focus>${PERSON_EN})|what${IS} the name of (?:the |his |her )?(?<focus2>${PERSON_EN})`,
    ),
    rule(
      "name",
      `what${ARE} (?:the )?(?:(?:[^ ]+ ){0,2}names?|nickname|title) |(?:called|named|known as|titled|nicknamed|term for|word for)(?: what)?$|what(?:['’]s)? (?:[^ ]+ ){0,4}name|what${ARE} (?:[^ ]+ ){0,8}(?:called|named|known as)`,
    ),
    rule("manner", `how`),
    rule(
      "definition",
      `^what${ARE} (?:an? |the )?[^ ]+(?: [^ ]+)?$|(?:what|whats) (?:does|do|did) .*mean$|define|definition of|meaning of`,
    ),
    rule("thing", `(?:what|which) ${NEXT_EN}`),
    rule("thing", `what|which`),
    rule(
      "yes-no",
      `^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|isn't|aren't|wasn't|didn't)`,
    ),
  ],
};

// --- internal ---

function rule(kind: AnswerKind, source: string): QuestionRule {
  // Whole words only: the source is anchored between spaces or the ends of the question.
  return { kind, pattern: new RegExp(`(?<![^ ])(?:${source})(?![^ ])`) };
}
