/**
 * Words that exclude each other, folded: a sentence that says one does not answer a question that asks with the
 * other. Word vectors cannot tell: opposites keep the same company. Stems and inflected forms are listed as questions
 * and articles write them; each line is one pair of sides.
 */
const PAIRS = `
pertama first earliest perdana|terakhir last latest final
lahir dilahirkan kelahiran born birth|meninggal wafat mati tewas gugur died dies death dead dibunuh
didirikan berdiri dibentuk mendirikan membentuk founded established formed created|dibubarkan bubar membubarkan ditutup runtuh dissolved disbanded abolished closed
dimulai mulai memulai awal bermula began begin begins started start starts|berakhir akhir selesai mengakhiri diakhiri usai ended end ends finished
terbesar besar largest biggest big large|terkecil kecil smallest small
tertinggi tinggi highest high tallest tall|terendah rendah lowest low shortest
terpanjang panjang longest long|terpendek pendek shortest short
tertua tua oldest old|termuda muda youngest young
terbanyak banyak paling most more many|tersedikit sedikit fewest least few fewer less
utara north northern|selatan south southern
timur east eastern|barat west western
kanan right|kiri left
atas upper top|bawah lower bottom
panas hot|dingin cold
naik meningkat kenaikan bertambah rose rise increase increased grew|turun menurun penurunan berkurang fell fall decrease decreased declined
menang kemenangan memenangkan won win victory|kalah kekalahan lost lose defeat defeated
masuk memasuki entered enter joined|keluar meninggalkan left leave
datang tiba kedatangan arrived arrive arrival|pergi berangkat keberangkatan departed depart departure
membuka dibuka pembukaan opened open opening|menutup ditutup penutupan closed close closing
diterima menerima accepted accept approved|ditolak menolak rejected reject refused
membeli dibeli pembelian bought buy purchased|menjual dijual penjualan sold sell
ekspor export exports|impor import imports
suami husband|istri wife
ayah bapak father|ibu mother
laki-laki pria male men man|perempuan wanita female women woman
raja king|ratu queen
mayoritas majority|minoritas minority
terkenal populer popular famous|tidak-populer unpopular
mendukung dukungan supported support supports|menentang menolak opposed oppose against
legal diizinkan diperbolehkan allowed permitted|ilegal dilarang melarang banned prohibited forbidden
menyerang serangan attacked attack|bertahan pertahanan defended defence defense
diangkat dilantik appointed inaugurated|diberhentikan dipecat mundur turun dismissed fired resigned
ditangkap penangkapan arrested|dibebaskan pembebasan bebas released freed
menikah pernikahan married marriage|bercerai cerai perceraian divorced divorce
kaya rich richest terkaya|miskin poor poorest termiskin
resmi official|tidak-resmi unofficial
langsung direct|tidak-langsung indirect
maju developed|berkembang developing
terang light|gelap dark
cepat tercepat fast fastest|lambat terlambat slow slowest
jauh far farthest terjauh|dekat near nearest terdekat
depan front|belakang back rear
positif positive|negatif negative
sebelum before|sesudah setelah after
`;

/** For each word, the words on the other side. */
export const OPPOSITES: ReadonlyMap<string, ReadonlySet<string>> = read(PAIRS);

/** Words that deny, folded. */
export const NEGATIONS: ReadonlySet<string> = new Set(
  "tidak bukan belum tanpa tak jangan kecuali selain non not no never without except isn't wasn't aren't weren't don't doesn't didn't cannot can't".split(
    " ",
  ),
);

// --- internal ---

function read(pairs: string): ReadonlyMap<string, ReadonlySet<string>> {
  const opposites = new Map<string, Set<string>>();
  const add = (from: readonly string[], to: readonly string[]): void => {
    for (const word of from) {
      const known = opposites.get(word) ?? new Set();
      for (const other of to) known.add(other);
      opposites.set(word, known);
    }
  };
  for (const line of pairs.trim().split("\n")) {
    const [left = [], right = []] = line.split("|").map((side) => side.trim().split(/\s+/));
    add(left, right);
    add(right, left);
  }
  return opposites;
}
