import { MONTH_NAME, WEEKDAY_NAME } from "../calendar.ts";
import { closesBracket } from "./brackets.ts";
import { NAMES, type NoiseRule } from "./rule.ts";

const ROLE =
  "(?:(?:[Rr]eporter|[Pp]enulis|[Ee]ditor|[Rr]edaktur|[Ww]artawan|[Pp]ewarta|[Kk]ontributor|[Kk]oresponden|" +
  "[Pp]enyunting|[Pp]enerjemah|[Ff]otografer|[Vv]ideografer|[Ww]riter|[Aa]uthor|[Pp]hotographer|[Cc]orrespondent)s?|" +
  "(?:[Ww]ritten|[Rr]eported|[Ee]dited) by|By|BY|Oleh|OLEH|REPORTER|PENULIS|EDITOR|WARTAWAN|PEWARTA)";

// "(PKB/PPP)" after a sentence names parties, not reporters.
const ACRONYMS =
  "PDIP|PDI|PKB|PPP|PKS|PAN|PBB|PSI|PBR|PDS|Golkar|Nasdem|NU|KPK|DPR|MPR|DPD|MK|MA|TNI|AD|AL|AU|Polri|POLRI|BIN|BI|" +
  "OJK|BUMN|BUMD|WNI|WNA|AS|UE|EU|US|UK|UN|UAE|WHO|IMF|ASEAN|NATO|WIB|WITA|WIT|SD|SMP|SMA|SMK|KM|Kg|kg|km|cm|mm|Hg|" +
  "jam|dan|atau|and|or";

const INITIALS = "(?:[A-Za-z*]{2,5}(?:-\\d{1,2})?|REUTERS|Reuters|ANTARA|Antara)";

// Names of days and months as they begin a word in a pattern in which case matters.
const DAY_OR_MONTH = `(?:${WEEKDAY_NAME}|${MONTH_NAME})\\b`.replace(
  /(?<=[:|])[a-z]/g,
  (letter) => `[${letter}${letter.toUpperCase()}]`,
);

/** Who wrote and edited a report. */
export const BYLINES: readonly NoiseRule[] = [
  {
    reason: "byline",
    scope: "line",
    languages: ["id", "en"],
    pattern: new RegExp(
      `${ROLE}\\s?: ?(?:${NAMES})(?:(?:\\s?[|/;•·,–-]+ ?(?:${ROLE}\\s?: ?)?| ${ROLE}\\s?: ?)(?:${NAMES})){0,5}`,
      "u",
    ),
    notBeside:
      /^(?:judul|penerbit|tahun|isbn|cetakan|jumlah halaman|tebal|genre|sutradara|pemain|durasi|title|publisher|pages|year|director|cast|label|album)\b[^:]{0,20}:/i,
    masks: [
      "Reporter: Budi Santoso | Editor: Sari Dewi",
      "Penulis: Ahmad Fulan",
      "Editor: Sri M. Rahayu",
      "Penulis: Budi Santoso Editor: Sari Dewi",
      "Pewarta: Yuni Arisandy\u00a0",
      "Written by: Jane Doe",
      "(Reporter: Tim detikcom)",
    ],
    keeps: [
      "Editor: Budi mengatakan bahwa naskah itu asli.",
      "Penulis: saya tidak pernah menerima honor.",
      "Editor harian itu, Budi Santoso, mundur pada Senin.",
    ],
  },
  {
    reason: "byline",
    scope: "line",
    at: "edges",
    languages: ["id", "en"],
    pattern: new RegExp(
      `(?:By|BY|Oleh|OLEH|(?:[Ww]ritten|[Rr]eported|[Ee]dited) by) (?!${DAY_OR_MONTH}|[Tt]he )` +
        "\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){1,4}(?:,? (?:and|dan|&) \\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){1,4})?" +
        "(?:, \\p{Lu}[\\p{L} ]{1,30})?",
      "u",
    ),
    masks: [
      "By Helen Regan",
      "By MARIA CHENG, AP Medical Writer",
      "Oleh Budi Santoso",
      "By Jane Doe and John Smith, CNN",
    ],
    keeps: [
      "By Thursday Morning",
      "By Putin's own account, the talks went well.",
      "Oleh karena itu, harga naik.",
    ],
  },
  {
    reason: "byline",
    scope: "line",
    at: "edges",
    languages: ["id", "en"],
    pattern:
      /(?:Laporan|LAPORAN) (?:[Ww]artawan|WARTAWAN|[Rr]eporter|REPORTER|[Kk]ontributor) .{3,90}(?<!\.)|Tim (?:Redaksi|detikcom|Liputan\d?)|(?:Additional )?[Rr]eporting by [^.!?]{3,120}; ?(?:[Ww]riting|[Ee]diting|[Cc]ompil(?:ed|ing)) by [^!?]{3,120}/u,
    masks: [
      "Laporan Wartawan Tribunnews.com, Ahmad Fulan",
      "Tim Redaksi",
      "Reporting by Jane Doe and John Smith; Editing by Mary Major",
    ],
    keeps: [
      "Laporan wartawan itu dibantah pemerintah.",
      "Tim Redaksi terdiri dari lima orang.",
      "Reporting by the paper led to an inquiry.",
    ],
  },
  {
    reason: "byline-initials",
    scope: "end",
    hint: closesBracket,
    languages: ["id", "en"],
    pattern: new RegExp(
      `(?<=^|[.!?…"”'’)]\\s{0,3})(?:\\((?![^)]*\\b(?:${ACRONYMS})\\b)${INITIALS}(?:\\/${INITIALS}){1,4}\\)|` +
        "\\([A-Z]{1,3}-\\d{1,2}\\)|\\[[a-z]{2,4}\\]|\\(\\*{1,3}\\))",
      "u",
    ),
    masks: [
      "⟦(isa/dna)⟧",
      "Pesawat pun kembali diterbangkan, kata Alexius. ⟦(NEL/OTW)⟧",
      '"Kami siap," kata dia. ⟦(Doe/Ray)⟧',
      "Ia bebas pada Senin.⟦(Ant/OL-3)⟧",
      "Ia pulang. ⟦(AFP/REUTERS/AP/LUK)⟧",
      "Ia pulang. ⟦[ray]⟧",
      "Ia pulang. ⟦(*)⟧",
    ],
    keeps: [
      "Calon dari dua partai (PDI-P/Golkar) menang.",
      "Ia didukung dua partai (PKB/PPP)",
      "Ia didukung dua fraksi. (PKB/PPP)",
      "Tekanan darahnya 180 (mm/Hg)",
      "Ia tiba pada Rabu. (19/6)",
    ],
  },
  {
    reason: "byline-initials",
    scope: "end",
    hint: closesBracket,
    at: "bottom",
    languages: ["id", "en"],
    pattern: /(?<=^|[.!?…"”'’)]\s{0,3})\((?!dua|tiga|lima|enam|satu|nol|ribu|juta)[a-z]{3}\)/u,
    masks: ["⟦(kid)⟧", "Sidang dilanjutkan pekan depan. ⟦(rds)⟧"],
    keeps: ["Ia membayar tiga juta rupiah. (tiga)", "Lebarnya sepuluh meter (dua)"],
  },
];
