/** An outlet that datelines, credits and file tops name. */
export interface Outlet {
  /** As citations show it. */
  readonly name: string;
  /** How it is written, lower case; its name is one of them without saying so. */
  readonly spellings: readonly string[];
  /** A news agency, whose name in brackets credits a report: "JAKARTA (Reuters) -". */
  readonly agency?: true;
}

/**
 * Outlets that Indonesian and international datelines name most. Other web addresses are recognised by their form.
 */
export const OUTLETS: readonly Outlet[] = [
  {
    name: "ANTARA",
    spellings: ["antara news", "antaranews", "antaranews.com", "lkbn antara", "ant"],
    agency: true,
  },
  { name: "Reuters", spellings: ["thomson reuters"], agency: true },
  { name: "AFP", spellings: ["agence france-presse"], agency: true },
  { name: "AP", spellings: ["associated press", "the associated press"], agency: true },
  { name: "Xinhua", spellings: ["xinhuanet"], agency: true },
  { name: "Anadolu", spellings: ["anadolu agency", "aa"], agency: true },
  { name: "Bernama", spellings: [], agency: true },
  { name: "Kyodo", spellings: ["kyodo news"], agency: true },
  { name: "Yonhap", spellings: [], agency: true },
  { name: "TASS", spellings: ["itar-tass"], agency: true },
  { name: "dpa", spellings: [], agency: true },
  { name: "UPI", spellings: [], agency: true },
  { name: "Bloomberg", spellings: ["bloomberg news"], agency: true },
  { name: "VNA", spellings: [], agency: true },
  { name: "RRI", spellings: ["kbrn", "rri.co.id"] },
  { name: "InfoPublik", spellings: ["infopublik.id"] },
  { name: "CNN Indonesia", spellings: ["cnnindonesia.com", "cnnindonesia"] },
  { name: "CNBC Indonesia", spellings: ["cnbcindonesia.com"] },
  { name: "BBC Indonesia", spellings: ["bbc news indonesia"] },
  { name: "VOA Indonesia", spellings: [] },
  { name: "DW Indonesia", spellings: [] },
  { name: "Kompas.com", spellings: [] },
  { name: "Kompas", spellings: ["harian kompas", "kompas.id"] },
  { name: "KompasTV", spellings: ["kompas tv", "kompas.tv"] },
  { name: "detikcom", spellings: ["detik.com", "detik"] },
  { name: "detikNews", spellings: ["news.detik.com"] },
  { name: "detikFinance", spellings: [] },
  { name: "detikSport", spellings: [] },
  { name: "detikInet", spellings: [] },
  { name: "detikHealth", spellings: [] },
  { name: "detikEdu", spellings: [] },
  { name: "detikTravel", spellings: [] },
  { name: "detikOto", spellings: [] },
  { name: "detikJabar", spellings: [] },
  { name: "detikJateng", spellings: [] },
  { name: "detikJatim", spellings: [] },
  { name: "detikBali", spellings: [] },
  { name: "detikSumut", spellings: [] },
  { name: "detikSulsel", spellings: [] },
  { name: "Tempo.co", spellings: ["tempo", "tempo interaktif", "koran tempo", "tempointeractive"] },
  { name: "Liputan6.com", spellings: ["liputan6"] },
  { name: "Republika", spellings: ["republika.co.id", "republika online"] },
  { name: "Bisnis.com", spellings: ["bisnis indonesia"] },
  { name: "Kontan", spellings: ["kontan.co.id"] },
  { name: "Katadata", spellings: ["katadata.co.id"] },
  { name: "Tirto.id", spellings: ["tirto"] },
  { name: "Merdeka.com", spellings: [] },
  { name: "Okezone", spellings: ["okezone.com"] },
  { name: "SINDOnews", spellings: ["sindonews.com", "koran sindo"] },
  { name: "iNews", spellings: ["inews.id"] },
  { name: "VIVA", spellings: ["viva.co.id", "vivanews"] },
  { name: "Suara.com", spellings: [] },
  { name: "Tribunnews", spellings: ["tribunnews.com"] },
  { name: "JPNN", spellings: ["jpnn.com"] },
  { name: "Jawa Pos", spellings: ["jawapos.com", "jawapos"] },
  { name: "Media Indonesia", spellings: ["mediaindonesia.com"] },
  { name: "Metro TV", spellings: ["metrotvnews.com"] },
  { name: "Medcom.id", spellings: [] },
  { name: "RMOL", spellings: ["rmol.id"] },
  { name: "IDN Times", spellings: ["idntimes.com"] },
  { name: "Kumparan", spellings: ["kumparan.com", "kumparannews"] },
  { name: "Beritasatu", spellings: ["beritasatu.com"] },
  { name: "Investor Daily", spellings: ["investor.id"] },
  { name: "Pikiran Rakyat", spellings: ["pikiran-rakyat.com"] },
  { name: "Suara Merdeka", spellings: ["suaramerdeka.com"] },
  { name: "Waspada", spellings: ["waspada.co.id"] },
  { name: "Gatra", spellings: ["gatra.com"] },
  { name: "Mongabay Indonesia", spellings: ["mongabay.co.id"] },
  { name: "The Jakarta Post", spellings: ["jakarta post", "thejakartapost.com"] },
  { name: "Jakarta Globe", spellings: ["the jakarta globe", "jakartaglobe.id"] },
  { name: "CNN", spellings: ["cnn.com"] },
  { name: "BBC News", spellings: ["bbc", "bbc.com", "bbc.co.uk"] },
  { name: "The Guardian", spellings: ["guardian", "theguardian.com"] },
  { name: "Al Jazeera", spellings: ["aljazeera", "aljazeera.com"] },
  { name: "The New York Times", spellings: ["new york times", "nytimes.com"] },
  { name: "The Washington Post", spellings: ["washington post"] },
  { name: "The Straits Times", spellings: ["straits times"] },
  { name: "Channel NewsAsia", spellings: ["cna", "channelnewsasia.com"] },
  { name: "Nikkei Asia", spellings: [] },
  { name: "VnExpress", spellings: ["vnexpress international"] },
  { name: "VOA", spellings: ["voa news"] },
  { name: "NPR", spellings: [] },
  { name: "CNBC", spellings: ["cnbc.com"] },
  { name: "Financial Times", spellings: ["ft.com"] },
];

/** The outlet that a name or web address spells, with its agency mark; null for anything else. */
export function outletOf(spelled: string): Pick<Outlet, "name" | "agency"> | null {
  const key = spelled
    .trim()
    .toLowerCase()
    .replace(/^www\./, "");
  const known = BY_SPELLING.get(key);
  if (known !== undefined) return known;
  return DOMAIN.test(key) ? { name: spelled.trim() } : null;
}

// --- internal ---

const DOMAIN =
  /^[a-z0-9][a-z0-9-]{1,40}(?:\.[a-z0-9-]{2,20})?\.(?:com|co|id|co\.id|net|org|news|tv|go\.id|ac\.id|or\.id)$/;

const BY_SPELLING: ReadonlyMap<string, Outlet> = new Map(
  OUTLETS.flatMap((outlet) =>
    [outlet.name.toLowerCase(), ...outlet.spellings].map((spelling): [string, Outlet] => [spelling, outlet]),
  ),
);
