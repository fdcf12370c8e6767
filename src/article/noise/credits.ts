import { OUTLETS } from "../outlets.ts";
import { closesBracket } from "./brackets.ts";
import type { NoiseRule } from "./rule.ts";

const AGENCIES =
  "(?:ANTARA(?: FOTO)?|Antara(?: Foto)?|REUTERS|Reuters|AFP|AP(?: Photo)?|EPA|Getty Images?|Xinhua|Shutterstock|" +
  "iStock|Bloomberg|Unsplash|Freepik|Pixabay|detikcom|CNN Indonesia|K(?:OMPAS|ompas)(?:\\.com)?|T(?:EMPO|empo)|" +
  "Liputan6(?:\\.com)?|Istimewa)";

// Capitalised words, handles and what credits put between them; no verb gets through.
const CREDIT_WORD =
  "(?:[\\p{Lu}@©][\\p{L}\\p{N}.'’_-]*|dok\\.?|ist(?:imewa)?\\.?|via|dan|and|for|oleh|by|pribadi|foc|detik\\p{L}+)";
const CREDIT = `${CREDIT_WORD}(?:[\\s/,()|-]+${CREDIT_WORD}){0,9}[.)]{0,2}`;

const OUTLET_NAMES = OUTLETS.map(({ name }) => name.replace(/[.]/g, "\\.")).join("|");

/** Who photographed or supplied a report. */
export const CREDITS: readonly NoiseRule[] = [
  {
    reason: "agency-credit",
    scope: "end",
    hint: closesBracket,
    languages: ["id", "en"],
    pattern: new RegExp(
      `(?<=^|[.!?…"”'’)]\\s{0,3})(?:\\((?:Ant|ANT|Antara|ANTARA|AFP|Reuters|REUTERS|AP|Xinhua)(?:/(?:Ant|Antara|AFP|Reuters|AP|Xinhua))?\\)|` +
        "\\((?:Additional )?[Rr]eporting by [^()]{3,90}\\))",
      "u",
    ),
    masks: [
      "The talks ended on Friday. ⟦(AFP)⟧",
      "The talks ended on Friday. ⟦(Reporting by Jane Doe; Editing by John Smith)⟧",
    ],
    keeps: ["The agency reported it first (AFP)", "Reporting by Human Rights Watch found 30 deaths."],
  },
  {
    reason: "photo-credit",
    scope: "line",
    hint: (line) => /\/|foto|photo|image|gambar|picture|ilustrasi|credit|dok/i.test(line),
    languages: ["id", "en"],
    pattern: new RegExp(
      "(?:(?:Sumber |Kredit )?(?:Foto|FOTO|foto)|(?:Photo|Image)(?: [Cc]redit)?|PHOTO|Gambar|Picture|Ilustrasi|Credit|Dok(?:umentasi)?)" +
        `\\s?[:/] ?${CREDIT}|Image source, ?${CREDIT}|Photo by ${CREDIT}|${AGENCIES}(?:\\s?/ ?${CREDIT}){1,3}|Getty Images|AP Photo`,
      "u",
    ),
    masks: [
      "Foto: AFP/Manan Vatsyayana",
      "(Foto: Dok. Istimewa)",
      "ANTARA FOTO/Sigid Kurniawan/foc.",
      "REUTERS/Nguyen Huy Kham",
      "Photo: Reuters",
      "Image source, Getty Images",
      "KOMPAS.com/Ahmad Fulan",
      "Photo by Jane Doe/Getty Images",
    ],
    keeps: [
      "Foto: Presiden Putin tiba di bandara Noi Bai, Hanoi, Rabu (19/6).",
      "Kredit: Rp2 Miliar",
      "Gambar: grafik inflasi menunjukkan kenaikan 3 persen.",
      "Reuters melaporkan bahwa Putin tiba larut malam.",
    ],
  },
  {
    reason: "photo-credit",
    scope: "end",
    hint: closesBracket,
    languages: ["id", "en"],
    pattern: new RegExp(
      `\\((?:(?:Foto|FOTO|foto|Photo|PHOTO|Gambar|Image)\\s?[:/] ?${CREDIT}|Photo by ${CREDIT}|${AGENCIES}\\s?/ ?${CREDIT}|[Dd]ok\\.? ?${CREDIT})\\)`,
      "u",
    ),
    masks: [
      "Putin turun dari pesawat di Hanoi. ⟦(Foto: AFP/Manan)⟧",
      "Warga menonton pawai ⟦(ANTARA FOTO/Sigid Kurniawan)⟧",
      "Rapat di Hanoi ⟦(dok. Kemlu)⟧",
    ],
    keeps: ["Ia membawa bukti (foto: dua mobil yang rusak)", "Penyelidik memeriksa berkas (dokumen asli)"],
  },
  {
    reason: "source-credit",
    scope: "line",
    hint: (line) => /^.{0,2}s(?:umber|ource)/i.test(line),
    languages: ["id", "en"],
    pattern: new RegExp(
      `(?:Sumber|SUMBER|Sources?|SOURCE)\\s?: ?(?:(?:${OUTLET_NAMES})(?:(?:, | dan | and |/)(?:${OUTLET_NAMES})){0,3}|berbagai sumber|(?:https?://|www\\.)\\S{1,200})\\.?`,
      "u",
    ),
    masks: ["Sumber: Reuters", "Source: AP/AFP", "Sumber: https://contoh.id/berita"],
    keeps: ["Sumber: BPS, diolah", "Source: World Bank, 2023", "Sumber: Reuters menyebut angka 300 orang"],
  },
];
