/**
 * The base units that an answer about a measure can be in ("what speed": `km/h`), as values name them; null when the words
 * leave it open ("how big"). Pure.
 *
 * @param folded the question's folded words, joined by one space
 */
export function askedUnits(folded: string): ReadonlySet<string> | null {
  return RULES.find(({ words }) => words.test(folded))?.units ?? null;
}

// --- internal ---

/** The first rule that matches decides. */
const RULES: readonly { readonly words: RegExp; readonly units: ReadonlySet<string> }[] = [
  rule(["km/h"], "(?:kecepatan|laju)(?:nya)?|secepat|speed"),
  // Land sinks by centimetres a year.
  rule(["km/h", "m"], "how fast|(?:se)?berapa cepat(?:nya)?"),
  rule(["m2"], "luas(?:nya)?|seluas|hektare?|acres?|hectares?|square|area"),
  rule(["kg"], "berat(?:nya)?|bobot(?:nya)?|seberat|massa|how heavy|weight|mass|kilogram|pounds"),
  rule(["°C"], "suhu(?:nya)?|temperatur|temperature|how (?:hot|cold|warm)|derajat|degrees"),
  rule(
    ["m"],
    "(?:tinggi|ketinggian|panjang|lebar|jarak|kedalaman|tebal|ketebalan|diameter)(?:nya)?|setinggi|sepanjang|sejauh|" +
      "(?:berapa|seberapa) (?:jauh|dalam)(?:nya)?|how (?:tall|high|deep|wide|far|thick)|height|length|width|depth|distance|" +
      "altitude|elevation|kilomet(?:er|re)s?|met(?:er|re)s?|miles?|feet",
  ),
];

function rule(units: readonly string[], words: string) {
  return { units: new Set(units), words: new RegExp(`(?<![^ ])(?:${words})(?![^ ])`) };
}
