/**
 * Shares of passages that contain a term in texts at large, for terms that at least 0.6 % of the passages of their language
 * contain: of 27,600 passages of 80 words, 19,300 Indonesian and 8,300 English, from news and encyclopaedias. Terms as an index
 * knows them (stems), without names and numbers. Counted by halves of a power of two: a share of 2^(−level / 2).
 */
export function backgroundShare(terms: readonly string[]): number {
  return Math.max(0, ...terms.map((term) => SHARES.get(term) ?? 0));
}

// --- internal ---

const LEVELS: readonly (readonly [level: number, terms: string])[] = [
  [0, `of the`],
  [1, `and dan di in to yang`],
  [2, `ada dari dengan for ini it on pada`],
  [3, `as be by dalam is said that untuk wa with`],
  [4, `an at dapat from ha he itu jadi juga oleh sebaga sebut tahun which`],
  [5, `akan ar atau but guna had have ke laku new not rupa satu thi tidak were will year`],
  [
    6,
    `after also bagi bahwa been besar dia diri dua first hadap hasil hi ia karena kata lain lalu last lebih more or
    pilik saat salah sama secara serta telah thei their two up us who would`,
  ],
  [
    7,
    `about akhir all antara baik banyak baru berapa beri bisa buat compani dasar dlr eliti govern hal hanya hingga
    includ into jalan market masih masuk mudi mula nama namun negara orang other over perintah reka sebuah sepert
    sete state sudah tama tetap than there time tinggi unit utama when world yaitu`,
  ],
  [
    8,
    `against ata atas awal bagai bahasa bangun bank befor bentuk between call can could countri daerah dai develop
    dukung dunia dure end expect gener group hari harus if ikut ingkat jumlah kali kenal kerja kita kota langsung
    made mai make masa masyarakat mln month most nation no now offici onli out para part pct penting peopl pilih
    plan price produc proses report sai sampa sangat sebelum sedang sehingga sekitar selama seluruh semua seorang
    share sinc sistem some such take tengah three tiga told trade tumbuh ujar umum under usaha waktu we week while
    wilayah work`,
  ],
  [
    9,
    `accord ad agar ajar alam anak anggota ani apa asal back bantu base becaus beda belum biasa billion both bukan
    bulan butuh chang com continu current data do econom empat etahu film firm five follow foreign found four game
    go hidup high increas industri informasi ingin interest intern issu jelas kait kami kembang known lagi lahir
    lanjut later lihat like long luar luas major maka mampu mana mani mau mbali meet member meski minist move name
    nasional next nila number nyata offer oper own paling perlu pihak pimpin plai politik presid pun punya pusat
    putus rate record resmi rumah sale saya sebab second sejak sendir servic set setiap show so start suatu system
    tak tanam tanggal tempat temu tentang tentu term then these through tika tode tuju ubah unjuk until utara well
    what`,
  ],
  [
    10,
    `abad agreement air akibat allow although ambil analyst anggap angkat announc aplikasi area around arti aruh atur
    bahkan banding batas bawah becom believ best bidang buka busi capa cara catat centuri chairman chief citi claim
    close coba come control cost creat cukup cut datang debt dekat depan desa did didik director dollar down duduk
    due each earli earlier economi effect ekonom embang ena even exchang execut export feder final financ financi
    forc form former fund gelar get good growth hadir harap harga help her him hold home hous hubung hukum ibu
    import jabat jenis jika just juta kalau kecil khusus kondisi kuat kurang laksana lama larg largest laut law lead
    letak level live lompok luarga manag manusia million much mungkin need neger off offic oil open origin our pala
    panjang parta parti pasti penuh perang period pernah place point polici power produksi program propos provid
    provinsi public pulau raja rakyat rancang rasa receiv recent reduc releas remain result right rise rule run saja
    sampai sebagi sebesar secur see sehat sejarah sejum sekarang sempat seri sering sesua sever she should six
    sosial sourc spokesman still stock support tahan talk tambah tanah tanpa tapi tax teknolog terang terus them
    third those tim tingkat todai top total tugas tulis uang uji ungkap usia veri wai wakil want war warga where win
    yakni`,
  ],
  [
    11,
    `acara account act action ag agama ago agre aku alreadi aman amat ambah among annual anoth appear approv arah ask
    associ author averag award badan bahan bakal bangsa basis bawa becam began begin biaya bijak board buah budaya
    budget bui bukti calon came capit cari case caus central cepat cipta comment committe common commun complet
    concern confer consid consum court credit currenc daftar dagang dana date daun daya de deal decision declin
    demand demiki design despit differ dorong earn eight elec entu erima establish estim face faktor fall famili
    featur few figur full further futur gabung ganti gerak giat give given great half hati head held histori hit
    hope how ila improv industr ingat inggal initi internasional invest involv iode isi jaga jpnn jual kantor kasus
    kawas ketahu kini kira kuasa kunci lapor late latih lawan layan leader led lengkap less lewat life lima limit
    line lingkung loan local lokasi look loss low lower main mark masing mata mati mean memang merah milik monei
    muda mudah muncul music naik nanti nomor note old operasi order pain pasang pasar per peran perform peroleh
    persen person player polit posisi position possibl present problem product profit project publish pula pupuk put
    putra quarter rais reach refer region rendah repres research respons return role ruang sakit same sata season
    sebanyak sedia sekaligus seko sell semakin serang siap sifat sign small soal star statement strong success
    sumber tani team televi tepat think tinggal took turun ucap ukur ulang ulis undang upa upaya valu video warna
    within won ya you`,
  ],
  [
    12,
    `abl accept achiev across activ addition adil administr agenc agricultur ahead ahli aid aim alat almost along
    amount analisis anda angka arik attack attempt avail ayah bagaimana battl bebas begitu belakang benar berat
    better bicara bid big biggest bill bisnis bobot bodi bond book born build buku bumi bunga campaign carri cash
    cawapres caya cerita charg children commerci compar comput condition consist contoh contract cover critic dahulu
    damag dampak darat death decid deficit describ direct doe domest drop duga effort egas emu enam erap event exist
    fail far fell field file find fokus free fungsi gain gambar grow gunung guru hak hampir hand here higher hilang
    hitung hour human ilmu independ inform introduc investor island isti jarak jaring jauh jawab jiwa job join juang
    kan kandung karakter karya keep kei kelas keras komunikasi korban kualitas kutip lahan land langkah latest
    launch least left legal lembaga libat lindung liput list littl locat lokal lost mahasiswa maju makan malam
    manfaat mantan measur menang menga militari militer minta misal modern musim must my natur near negoti net
    network non obat often organ organis organisasi paham pai paka past payment pela penang pengaruh pikir pilu
    pindah pinta polisi popul popular post potensi previou previous prime privat process produk publik pukul purchas
    putih question radio rang rapat rata rather reform relat rencana replac requir reserv revenu ribu rilis rose
    saudara school sebar sebe sebenar sector sedikit seek seen sekal sektor selalu selanjut senior sepanjang serv
    seven sharehold short side singkat singl sisi siswa sold special spend standard step stori studi suara suggest
    suku sulit surat susun tahap taken tampil tanding tangan target technolog though titl tokoh too tradition try
    tubuh turn tutur uasa udara unggul urun version vote warn water went whether wide without yakin yesterdai yet
    zaman`,
  ],
  [
    13,
    `abov access acquir acquisi actor affect again akar akses aksi aktif aktivitas akurasi alas alir alwai ampil
    andung angan anggar anim antar anti apabila api approxim argu arm asli asset atasi attend awai bahas bakar
    balanc barang basi batu bayar behind beli below benefit bintang black bola boleh boost break bring broadcast
    brought built bunuh cabang cakup capres car career centr certain challeng chancellor charact citra civil clear
    club coach combin commit competi confid confirm constitu contain controversi corpor cultur custom damping darah
    dealer demokrasi dengar deni detail dinas discuss division dont dosis drive drug dulu eastern economist educ
    efektif either ekan elola emerg empu enal energ energi engah engin enough enter episod etap ever everi evid
    exampl expand explor extend farm father feel fight fisik fitur food footbal forecast fourth ga ganggu garis gave
    gaya gedung generasi gera giant gital global golong got grant grup hard henti highest histor hormat huge ibukota
    idea immedi impact incom indic individu inflat influenc instead interaksi interview investasi investig irim
    istiwa istri ita itself izin jadwal jam janji jasa jatuh judul kalah kaya kebun kering kill kimia kinerja know
    komitmen kompleks komputer konsentrasi konsep kontrol kriteria kumpul kunjung kuno laga lagu langgar languag
    lapang leagu leav legisl lemah lepas light longer macam maintain manufactur masalah match materi me media men
    mesin meter might miliar minor minut mobil model monetari motor movi muka musik nasti ndara nearli never newspap
    ngaruh nggak nine nomin northern nya occur onc outsid overal packag paksa panas pandang panfaat parameter parent
    parliament particularli pass pasu pasuk pegang perkuat pesan pisah plant poin polic populer positif potenti
    practic predict prepar press pressur pribad programm protect proyek puncak putri raih real realli reason reflect
    regul reject respect review rival rusak saing sambut sana sang save saw sawat segera selamat selenggara selesai
    semangat seni sent separ seseorang ship signific similar simpan sisa site situat situs social son song soon
    sosok southern speak specif sport stage stand standar station status stop struktur suffer sukses sunga suppli
    syarat tahu tampak tanda tata tegas teknik teman tempur tenaga terima test thing thought throughout tiba timbang
    tinda togeth tonn train triliun tujuh tunggal turut type uju umur unsur urang urus usa user usual usul variou
    versi view wajib walau whose women write written wujud young`,
  ],
  [
    14,
    `abil accus acu adapt adjust adopt advanc affair agam airlin ajak aju album alih alleg am ancam ancient appeal
    appli applic appoint approach arrang arriv art artist asing aspek assist avoid awar awas ayat babak bagus balik
    ban band bangkit banker basah basic batang beat berla bersih berte biji bila bilang block boi border borrow boss
    bought box brand brother budidaya buruk cahaya cair campur cannot card care categori cegah celebr cenderung
    cetak chanc channel chemic cinta ciri class coast coloni command commod compet conduct construc cooper cours
    creditor crop daili daripada datar debat debut decad declar defeat defenc defend delai delap deliv demi depend
    derita desain deteksi determin devic diam difficult digit discov disput district dokter dokumen domin dominasi
    done doubl draw elect electr electron elektronik element eluar emas encana encourag endali ensur entertain entir
    equal equip era erbit erus especi euro evaluasi eventu experi express facil fact factor failur faktorial fan
    fasilitas fear finish fire fiscal focu formal format forward friend front function gagal gantung goal gol gold
    greater ground hakim happen health heavi hewan highli hijau himself hitam host hujan huni hutan ide identifi
    identifikasi ikat iklim ilai imbuh imbul implementasi impos indeks index injuri insist institu insur intend
    internet interven inti isu jalur jamin jangan jangka jelang joint juara judg justru kabar kacang kadang kader
    kaji kaki kalang kandang kapal kapasitas karier kasih kategor kaum kena khas kilometer kirim klasifikasi koalisi
    kombinasi kompetisi komponen komunitas konsumsi kontribusi kulit lack laki lansir larang larger latar layak
    layar lebar lend let link lintas liquid listrik lot love luang lulus luncur magazin mainli maker makna maksimal
    maksud manual marin massa matahar matter mayoritas medic menit merdeka merger met metal mid middl mile minat
    minyak mirip miskin miss modal mother movement night normal novel objek olah olahraga olak onlin online opportun
    oppos opposi optimal option organik otomatis output outstand pact padat pagi paid pangan panggil panta papar
    paper particip partner peac pecah pekan periksa pers phone pictur pledg pohon pola poor praktik pre prefer
    premier prevent pria prinsip prize probabl profession progress promis properti protest prove provinc provision
    puluh pungkin push race rangka rank re read recommend red refus regard regist rekam rekomendasi rel remark remov
    request resign resourc rest retail reveal risiko risk road rock round rugi rujuk sadar saham saksi saling salur
    sambung samping sangka sapi schedul scienc screen seat sebagaimana sederhana seem segala segi sehar seiring
    sejahtera sel selesa self seluas senjata sepak sepakat serah serial sesuai sesuatu setempat settl settlement
    setuju shown siapa siar sidang sidik signifi sikap simpli singer sini situasi size slow smaller societi solusi
    sometim speci specul speech speed spent spread squar stabil staff stai stake statist store strateg strategi
    strategis strike structur student studio style subject subsidiari substanti suci suka summer supaya surplu
    surpris surve survei suspend tadi takeov tanggung tantang tanya taraf tarik tekan televisi tell ten tender
    tentara teor terap terbit territori thousand tiap timnas tindak titik ton toward town track trader tradisional
    transac transaksi transfer transport transportasi travel tri trial tunjuk tutup typic uat umat umpang unggu
    unjung unlik untung upon urg variabel vice victori visi visit voic volum wali wanita wartaw watch web websit
    weekend whole winner wisata word worker worldwid worth wrote yen your`,
  ],
  [
    15,
    `actual adult ajang altern angkap bankruptci beliau benda branch champion chart classic coffe collect comedi
    complex consider crime crisi crude dini diplomat efek efisien employe extrem farmer femal festiv fifth fly fuel
    grew habis heart hundr ikan indah khawatir kisah klaim konflik konten koordinasi kuliah kuning lawyer learn
    length listen longest lose mail manajemen mandir mater messag mimpin mine minum momen morn noth observ oldest
    owner pantau pendek pick pidana poll populasi port prediksi prestasi principl prior prospect protec qualiti quit
    quota ratus relatif relationship resid restructur reta ringan rugbi rupiah sasar scale search seharus seleksi
    senang serupa session setara shot sipil slightli softwar sorot sound stasiun statu subsequ suhu sustain tangkap
    tayang themselv threaten tour tradisi tukar ujung utup utur via winter woman zat`,
  ],
];

const SHARES: ReadonlyMap<string, number> = new Map(
  LEVELS.flatMap(([level, terms]) =>
    terms.split(/\s+/).map((term): [string, number] => [term, 2 ** (-level / 2)]),
  ),
);
