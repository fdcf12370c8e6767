/**
 * Words that say the same in news prose of either language, one concept a line, folded. They let a sentence in one
 * language, or in other words, be seen to report the same event or measure. Proper names need no entry.
 */
const CONCEPTS = `
tiba mendarat datang kedatangan mendaratnya arrive arrived arrives arriving arrival landed land lands touched
berangkat bertolak keberangkatan pergi depart departed departs departure left leave leaves flew
berkunjung kunjungan mengunjungi lawatan melawat visit visited visiting visits trip
bertemu pertemuan menemui bersua met meet meeting talks
tewas meninggal korban-jiwa menewaskan terbunuh wafat mati kematian gugur dead died deaths death killed kill killing kills fatalities lives toll
luka terluka cedera luka-luka melukai injured wounded hurt injuries injuring
hilang lenyap missing disappeared
mengungsi pengungsi diungsikan dievakuasi mengungsikan evakuasi pengungsian evacuated displaced evacuees evacuation fled
ditangkap menangkap penangkapan ditahan arrested arrest arrests detained
selamat diselamatkan menyelamatkan rescued saved survived survivors
gempa lindu earthquake quake tremor
banjir bandang flood floods flooding
longsor landslide landslides
erupsi meletus letusan erupted eruption erupts
kebakaran terbakar api fire blaze burned burnt
kecelakaan tabrakan crash accident collision crashed
tenggelam karam sank sinking sunk capsized
gunung gunungapi volcano mount mountain
jembatan bridge
bendungan waduk dam reservoir
jalan road street
tol toll motorway
rel kereta train rail railway
bandara airport
pelabuhan port harbour harbor
stasiun station
gedung bangunan building
rumah house houses home homes
sekolah school schools
rumah-sakit hospital hospitals
pabrik factory plant
museum museums
stadion stadium
candi temple
taman park
pasar market
desa village villages
kota city town
diresmikan peresmian meresmikan inaugurated inauguration inaugurates opened
dibuka membuka pembukaan opening open opens opened
ditutup menutup penutupan closed close closing closes
dibangun pembangunan membangun build built building construction constructed
selesai rampung tuntas completed finished complete completion
dimulai mulai memulai bermula begin began begins start started starts
berakhir akhir usai end ended ends
digelar diadakan diselenggarakan penyelenggaraan held took hold takes place
biaya menelan ongkos cost costs costing
harga seharga harganya tarif dibanderol price prices priced fare fares fee
anggaran dianggarkan budget budgeted
laba keuntungan untung profit profits earnings
rugi kerugian merugi loss losses lost
pendapatan penghasilan omzet revenue income sales
utang pinjaman debt loan loans
gaji upah salary wage wages pay
denda fine fined fines
bantuan sumbangan donasi hibah aid donation grant
investasi investment invest invested
nilai senilai sebesar worth value valued
tiket karcis ticket tickets
panjang sepanjang panjangnya membentang long length stretches
tinggi setinggi ketinggian tingginya tall high height altitude
lebar width wide
luas seluas luasnya area size
dalam kedalaman depth deep
berat seberat beratnya weight weighs weighed
jarak sejauh distance
kecepatan speed
kapasitas berkapasitas daya capacity
suhu temperatur temperature
kekuatan berkekuatan magnitudo magnitude strength
inflasi inflation
pertumbuhan tumbuh growth grew grow
pengangguran unemployment jobless
kemiskinan miskin poverty poor
ekspor export exports exported
impor import imports imported
produksi memproduksi production produced output produces
penduduk populasi jiwa population residents inhabitants
orang warga korban people persons person victims victim
penumpang passengers passenger
pengunjung wisatawan turis visitors visitor tourists tourist
penonton spectators audience viewers
peserta participants participant
siswa pelajar murid students student pupils
mahasiswa undergraduates
tentara prajurit pasukan personel serdadu soldiers soldier troops
polisi kepolisian police officers
pekerja buruh karyawan pegawai workers worker employees staff
petani farmers farmer
nelayan fishermen fishers
anak anak-anak children child kids
perempuan wanita women woman female
laki-laki pria men man male
keluarga kk families family households
pendukung supporters supporter fans
demonstran pengunjuk pedemo protesters demonstrators
massa crowd
hakim judge judges
dokter doctors doctor
guru teachers teacher
pasien patients patient
kasus cases case
suara vote votes
pemilih voters voter
kursi seats seat
pemilu pemilihan election elections elected
menang memenangkan kemenangan meraih merebut won win wins victory
kalah kekalahan lost defeat defeated
gol goals goal
medali medal medals
juara champion champions title
final finals
pertandingan laga match game
konser concert
festival festivals
upacara seremoni ceremony
rapat sidang session
konferensi ktt summit conference
perjanjian pakta kesepakatan persetujuan treaty pact agreement deal accord
menandatangani ditandatangani meneken diteken penandatanganan signed sign signing
lahir dilahirkan kelahiran born birth
menikah pernikahan married wedding
didirikan berdiri mendirikan pendirian founded established established founding
mengesahkan disahkan pengesahan passed approved enacted passes
mengibarkan pengibaran dikibarkan hoisting raising raised hoisted
menurunkan diturunkan lowering lowered
terpilih dilantik pelantikan sworn took-office
mundur mengundurkan resigned resign resignation
diangkat ditunjuk appointed named
memimpin dipimpin pimpinan pemimpin led lead leads headed chaired leading
presiden kepresidenan president presidential
menteri minister ministry
pemerintah government
pesawat jet plane aircraft airliner flight
penerbangan flight flights
kapal feri ship ferry boat vessel
mobil kendaraan cars car vehicles vehicle
bus buses
pohon trees tree
ditanam menanam penanaman planted planting
ekor animals
buku books book
dokumen documents document
panel panels
listrik electricity power
beras rice
minyak oil
gas gases
emas gold
vaksin vaccine vaccines
responden jajak survei respondents poll survey polled
mendukung didukung dukungan setuju support supported backed back backing approve
menolak ditolak penolakan oppose opposed rejected reject
naik meningkat kenaikan bertambah menaik rise rose rises increase increased up climbed
turun menurun penurunan berkurang anjlok fall fell falls decrease decreased dropped down
durasi lama lamanya ditempuh perjalanan tempuh berlangsung last lasts lasted took takes duration journey travel
hukuman dihukum vonis divonis penjara sentenced sentence jail prison jailed years-in-prison
dakwaan didakwa charged
usia berusia umur berumur aged age old
menjual terjual dijual penjualan sold sell sale selling
membeli dibeli pembelian bought buy purchase
gelombang ombak waves wave
badai topan storm typhoon cyclone hurricane
hujan rain rainfall
putaran round
gugatan lawsuit
perang war
serangan menyerang attack attacks attacked strike
bom ledakan meledak bomb explosion exploded blast
listrik-padam padam outage blackout
timnas tim team squad
pelatih coach manager
pulau island
danau lake
sungai river
laut sea
pantai beach coast
hutan forest
panen harvest harvested
sensus census
upah-minimum minimum
`;

/**
 * Concepts of which a figure measures one or another, by a word of each: two figures whose sentences name different ones
 * do not contradict each other.
 */
const EXCLUSIVE = `
tewas luka hilang mengungsi ditangkap selamat
biaya laba pendapatan utang gaji denda bantuan anggaran rugi
panjang tinggi lebar luas kedalaman berat jarak kecepatan kapasitas suhu
tiba berangkat
dibuka ditutup
lahir tewas menikah
dimulai selesai
dimulai berakhir
ekspor impor
naik turun
menang kalah
perempuan laki-laki anak
siswa guru
pendukung menolak
mendukung menolak
keluarga rumah
pengunjung pekerja
penumpang bus
demonstran polisi
hakim dokter
dokter pasien
menjual membeli
lahir didirikan
didirikan dibuka
dibangun didirikan
rumah sekolah
medali gol
gempa erupsi
`;

/** Concepts, each by its first word, of what happens or is measured: sentences that share none tell of two things. */
const EVENTS =
  `tiba berangkat berkunjung bertemu tewas luka hilang mengungsi ditangkap selamat kebakaran kecelakaan tenggelam
erupsi diresmikan dibuka ditutup dibangun selesai dimulai berakhir biaya harga anggaran laba rugi pendapatan utang gaji denda
bantuan investasi panjang tinggi lebar luas dalam berat jarak kecepatan kapasitas suhu kekuatan inflasi pertumbuhan
pengangguran kemiskinan ekspor impor produksi penduduk penumpang pengunjung penonton peserta suara menang kalah medali
perjanjian menandatangani lahir menikah didirikan terpilih mundur diangkat memimpin ditanam mendukung menolak naik turun
mengesahkan mengibarkan menurunkan durasi hukuman dakwaan usia menjual membeli serangan bom panen`.split(
    /\s+/,
  );

const LIGHT: ReadonlySet<string> = new Set(
  `mencapai menembus tercatat sebesar sebanyak berjumlah jumlah total mencatat memiliki punya terdapat kata mengatakan menyebut
  disebut menurut mengaku melaporkan dilaporkan tahun hari bulan pekan jam pukul waktu reached reach reaches stood recorded
  number total amount amounted said says according give gave given reported year day month week time local setempat`.split(
    /\s+/,
  ),
);

/** Words that narrow a figure down; sentences that carry different ones of a line speak of different figures. */
const NARROWING = `
dewasa adult adults|anak anak-anak children child|pelajar student students
mancanegara asing foreign overseas|domestik lokal nusantara domestic local
harian sehari perhari daily day|mingguan seminggu weekly week|bulanan sebulan monthly month|tahunan setahun annual annually yearly year
minimum minimal terendah lowest|maksimum maksimal tertinggi highest|rata-rata average mean
pagi|malam
ekonomi economy|bisnis business|eksekutif first
kuartal-i first-quarter|kuartal-ii second-quarter
semifinal semifinals|final finals|penyisihan group|perempat quarterfinal
putra|putri
utara north northern|selatan south southern|timur east eastern|barat west western|tengah central
pertama first|kedua second|ketiga third|keempat fourth|kelima fifth
presiden president|wakil vice deputy
provinsi province provincial|nasional national|kabupaten regency district|kota city|dunia global world
bruto gross|bersih net
beli buying|jual selling
inti core
kerja weekday weekdays|akhir weekend weekends|libur holiday holidays
medium|premium
emas gold|perak silver|perunggu bronze
`;

const BY_WORD: ReadonlyMap<string, string> = readConcepts();
const EVENTS_AND_MEASURES: ReadonlySet<string> = new Set(EVENTS.map(conceptOfEntry));
const EXCLUSIVE_SETS = lines(EXCLUSIVE).map((line) => line.split(" ").map((word) => [conceptOfEntry(word)]));
const NARROWING_SETS = lines(NARROWING).map((line) =>
  line.split("|").map((side) => side.split(" ").flatMap((word) => [word, conceptOfEntry(word)])),
);

/** Words of what is meant to be: a target does not contradict what came of it. */
const INTENDED: ReadonlySet<string> = new Set(
  `target ditargetkan menargetkan rencana direncanakan merencanakan rencananya proyeksi diproyeksikan prediksi diprediksi memprediksi
  usulan diusulkan mengusulkan dijadwalkan jadwal semestinya seharusnya targeted targets planned plan plans projected projection
  forecast forecasts proposed proposal scheduled expected expects`.split(/\s+/),
);

/** Events that happen once: their date does not depend on when an article was written. */
export const ONE_TIME: ReadonlySet<string> = new Set(
  ["lahir", "didirikan", "diresmikan", "dibangun", "menandatangani", "menikah", "selesai"].map(
    conceptOfEntry,
  ),
);

/** The concept of a folded word; null where it is in none. */
export function conceptOf(folded: string): string | null {
  return BY_WORD.get(folded) ?? null;
}

/** Whether a topic word's key is a concept that tells what happened or what is measured, not who or where. */
export function isEventOrMeasure(key: string): boolean {
  return EVENTS_AND_MEASURES.has(key);
}

/** Whether words say that something is meant to be, or foreseen, rather than that it is. */
export function isIntended(words: ReadonlySet<string>): boolean {
  return [...words].some((word) => INTENDED.has(word));
}

/** Words that carry a figure without saying what it is. */
export function isLight(folded: string): boolean {
  return LIGHT.has(folded);
}

/** Whether two sets of words name different members of a set whose members exclude each other. */
export function areExclusive(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...EXCLUSIVE_SETS, ...NARROWING_SETS].some((members) => {
    const inA = members.filter((member) => hasAny(a, member));
    const inB = members.filter((member) => hasAny(b, member));
    return inA.length > 0 && inB.length > 0 && !inA.some((member) => inB.includes(member));
  });
}

// --- internal ---

function lines(list: string): string[] {
  return list.trim().split("\n");
}

/** A word of several lines keeps its first. */
function readConcepts(): Map<string, string> {
  const byWord = new Map<string, string>();
  for (const line of lines(CONCEPTS)) {
    const words = line.split(" ");
    for (const word of words) if (!byWord.has(word)) byWord.set(word, `concept:${words[0]}`);
  }
  return byWord;
}

function conceptOfEntry(word: string): string {
  return BY_WORD.get(word) ?? word;
}

function hasAny(words: ReadonlySet<string>, member: readonly string[]): boolean {
  return member.some((word) => words.has(word));
}
