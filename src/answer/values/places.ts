/** Countries that offices are named after: English name, English adjective, Indonesian name. */
const COUNTRIES = `United States,American,Amerika Serikat;US,U.S.,AS;Russia,Russian,Rusia;China,Chinese,China;China,Chinese,Tiongkok;
Japan,Japanese,Jepang;South Korea,South Korean,Korea Selatan;North Korea,North Korean,Korea Utara;India,Indian,India;
Indonesia,Indonesian,Indonesia;Malaysia,Malaysian,Malaysia;Singapore,Singaporean,Singapura;Thailand,Thai,Thailand;
Vietnam,Vietnamese,Vietnam;Philippines,Philippine,Filipina;Philippines,Filipino,Filipina;Myanmar,Myanmar,Myanmar;
Cambodia,Cambodian,Kamboja;Laos,Lao,Laos;Brunei,Bruneian,Brunei;Timor-Leste,Timorese,Timor Leste;Timor-Leste,East Timorese,East Timor;
Australia,Australian,Australia;New Zealand,New Zealand,Selandia Baru;Papua New Guinea,Papua New Guinean,Papua Nugini;
Britain,British,Inggris;UK,British,Inggris;France,French,Prancis;Germany,German,Jerman;Italy,Italian,Italia;
Spain,Spanish,Spanyol;Portugal,Portuguese,Portugal;Netherlands,Dutch,Belanda;Belgium,Belgian,Belgia;
Switzerland,Swiss,Swiss;Austria,Austrian,Austria;Poland,Polish,Polandia;Ukraine,Ukrainian,Ukraina;
Belarus,Belarusian,Belarus;Hungary,Hungarian,Hungaria;Greece,Greek,Yunani;Turkey,Turkish,Turki;
Sweden,Swedish,Swedia;Norway,Norwegian,Norwegia;Denmark,Danish,Denmark;Finland,Finnish,Finlandia;
Israel,Israeli,Israel;Palestine,Palestinian,Palestina;Iran,Iranian,Iran;Iraq,Iraqi,Irak;Syria,Syrian,Suriah;
Lebanon,Lebanese,Lebanon;Jordan,Jordanian,Yordania;Saudi Arabia,Saudi,Arab Saudi;Qatar,Qatari,Qatar;
Egypt,Egyptian,Mesir;Yemen,Yemeni,Yaman;Pakistan,Pakistani,Pakistan;Afghanistan,Afghan,Afghanistan;
Bangladesh,Bangladeshi,Bangladesh;Sri Lanka,Sri Lankan,Sri Lanka;Nepal,Nepali,Nepal;Mongolia,Mongolian,Mongolia;
South Africa,South African,Afrika Selatan;Nigeria,Nigerian,Nigeria;Kenya,Kenyan,Kenya;Ethiopia,Ethiopian,Etiopia;
Brazil,Brazilian,Brasil;Argentina,Argentine,Argentina;Mexico,Mexican,Meksiko;Canada,Canadian,Kanada;
Venezuela,Venezuelan,Venezuela;Chile,Chilean,Chile;Colombia,Colombian,Kolombia;Cuba,Cuban,Kuba`;

/** Indonesian provinces and cities that governors and mayors are named after. */
const REGIONS = `Aceh;Sumatera Utara;Sumatera Barat;Sumatera Selatan;Riau;Kepulauan Riau;Jambi;Bengkulu;Lampung;Bangka Belitung;
Banten;DKI Jakarta;Jakarta;Jawa Barat;Jawa Tengah;Jawa Timur;Yogyakarta;DI Yogyakarta;Bali;Nusa Tenggara Barat;
Nusa Tenggara Timur;Kalimantan Barat;Kalimantan Tengah;Kalimantan Selatan;Kalimantan Timur;Kalimantan Utara;
Sulawesi Utara;Sulawesi Tengah;Sulawesi Selatan;Sulawesi Tenggara;Sulawesi Barat;Gorontalo;Maluku;Maluku Utara;Papua;
Papua Barat;Papua Selatan;Papua Tengah;Bandung;Surabaya;Semarang;Medan;Makassar;Palembang;Solo;Surakarta;Bogor;Depok;
Tangerang;Bekasi;Malang;Denpasar;Padang;Manado;Banjarmasin;Pontianak;Samarinda;Balikpapan;Kupang;Mataram;Ambon;Jayapura;
West Java;Central Java;East Java;North Sumatra;West Sumatra;South Sumatra;East Kalimantan;West Kalimantan;
South Sulawesi;North Sulawesi;East Nusa Tenggara;West Nusa Tenggara`;

/** Every spelling, and the place that it means, in English where there is an English name. */
export const PLACES: ReadonlyMap<string, string> = new Map([
  ...entries(COUNTRIES).flatMap((names): [string, string][] =>
    names.map((name) => [name, canonical(names[0] ?? name)]),
  ),
  ...entries(REGIONS).flatMap((names): [string, string][] => names.map((name) => [name, name])),
]);

// --- internal ---

function entries(list: string): string[][] {
  return list.split(/;\s*/).map((entry) => entry.split(","));
}

function canonical(name: string): string {
  return name === "US" ? "United States" : name === "UK" ? "Britain" : name;
}
