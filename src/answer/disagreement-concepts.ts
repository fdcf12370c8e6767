/**
 * Words that say the same in news prose of either language, one concept a line, folded. They let a sentence in one
 * language, or in other words, be seen to report the same event or measure. Proper names need no entry.
 */
export const CONCEPTS = `
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
mengguncang guncang diguncang melanda struck strike strikes hit hits shook rocked
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
dana uang money funds sum sums
nilai senilai sebesar worth value valued
tiket karcis ticket tickets
panjang sepanjang panjangnya membentang long length stretches
tinggi setinggi ketinggian tingginya tall high height altitude
lebar width wide
luas seluas luasnya area size
dalam kedalaman depth deep
berat seberat beratnya weight weighs weighed
jarak sejauh distance
kecepatan melaju laju ngebut speed speeds
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
penduduk populasi population residents inhabitants
orang warga jiwa korban people persons person victims victim
penumpang passengers passenger riders rider
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
memimpin dipimpin pimpinan pemimpin memimpinnya komando commanded commands commanding led lead leads headed chaired leading
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
serangan menyerang diserang attack attacks attacked
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
