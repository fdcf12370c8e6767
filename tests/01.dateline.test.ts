import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDateline } from "../src/article/dateline.ts";
import { readTimestampLine } from "../src/article/timestamp-line.ts";
import { articleOf } from "./support/article-of.ts";

const PROSE = "Presiden Rusia Vladimir Putin melakukan kunjungan penting ke Vietnam pekan ini.";

function whole(text: string): { start: number; end: number } {
  return { start: 0, end: text.length };
}

describe("a dateline before prose", () => {
  it.each([
    ["HANOI – ", { place: "Hanoi", outlet: null }],
    ["AARHUS – ", { place: "Aarhus", outlet: null }],
    ["Jakarta, Warta Contoh -- ", { place: "Jakarta", outlet: "Warta Contoh" }],
    ["Jakarta, Kutip Contoh -- ", { place: "Jakarta", outlet: "Kutip Contoh" }],
    ["Jakarta, Harian Contoh - ", { place: "Jakarta", outlet: "Harian Contoh" }],
    ["Geneva, Switzerland - ", { place: "Geneva", outlet: null }],
    [
      "PADANG, Indonesia, Dec 4, 2023 (Sample Wire) - ",
      { place: "Padang", outlet: "Sample Wire", published: "2023-12-04" },
    ],
    ["HANOI\u00a0–\u00a0", { place: "Hanoi", outlet: null }],
    ["Jakarta - ", { place: "Jakarta", outlet: null }],
    ["SURABAYA -- ", { place: "Surabaya", outlet: null }],
    ["JAKARTA — ", { place: "Jakarta", outlet: null }],
    ["**Jakarta** - ", { place: "Jakarta", outlet: null }],
    ["Jakarta, CNN Indonesia -- ", { place: "Jakarta", outlet: "CNN Indonesia" }],
    ["JAKARTA, KOMPAS.com - ", { place: "Jakarta", outlet: "Kompas.com" }],
    ["Liputan6.com, Jakarta - ", { place: "Jakarta", outlet: "Liputan6.com" }],
    ["TEMPO.CO, Jakarta - ", { place: "Jakarta", outlet: "Tempo.co" }],
    ["TEMPO.CO, Kulon Progo - ", { place: "Kulon Progo", outlet: "Tempo.co" }],
    ["REPUBLIKA.CO.ID, JAKARTA -- ", { place: "Jakarta", outlet: "Republika" }],
    ["Bisnis.com, JAKARTA — ", { place: "Jakarta", outlet: "Bisnis.com" }],
    ["Merdeka.com - ", { place: null, outlet: "Merdeka.com" }],
    ["KOMPAS.com – ", { place: null, outlet: "Kompas.com" }],
    ["VIVA – ", { place: null, outlet: "VIVA" }],
    ["KBRN, Jakarta: ", { place: "Jakarta", outlet: "RRI" }],
    ["Solo (ANTARA) - ", { place: "Solo", outlet: "ANTARA" }],
    ["Jakarta (ANTARA/Reuters) - ", { place: "Jakarta", outlet: "ANTARA" }],
    ["JAKARTA (Reuters) - ", { place: "Jakarta", outlet: "Reuters" }],
    ["(Reuters) - ", { place: null, outlet: "Reuters" }],
    ["BEIJING/TAIPEI (Reuters) - ", { place: "Beijing/Taipei", outlet: "Reuters" }],
    ["BEIRUT, Lebanon (AFP) — ", { place: "Beirut", outlet: "AFP" }],
    ["Jakarta, kabarbaru.co.id - ", { place: "Jakarta", outlet: "kabarbaru.co.id" }],
    ["Jakarta, Kompas-", { place: "Jakarta", outlet: "Kompas" }],
    ["Sragen, detikJateng - ", { place: "Sragen", outlet: "detikJateng" }],
    ["JAKARTA, 20 Juni 2024 (ANTARA) - ", { place: "Jakarta", outlet: "ANTARA", published: "2024-06-20" }],
    ["MOSCOW, June 20, 2024 (AP) — ", { place: "Moscow", outlet: "AP", published: "2024-06-20" }],
  ])("%j gives place, outlet and date, and ends at the first word", (prefix, expected) => {
    const text = prefix + PROSE;
    const dateline = { published: null, openDay: null, ...expected };
    expect(readDateline(text, whole(text))).toEqual({ ...dateline, start: 0, end: prefix.length });
  });

  it.each([
    "WASHINGTON, June 20 (AP) — ",
    "Jakarta, Kompas, Rabu (19/6) - ",
    "Washington, Senin-",
    "HANOI, Rabu (19/6) – ",
  ])("%j names a day without its year", (prefix) => {
    const text = prefix + PROSE;
    expect(readDateline(text, whole(text))).toMatchObject({
      end: prefix.length,
      openDay: expect.any(String),
      published: null,
    });
  });

  it.each([
    ["JAKARTA, Aug 5 (Reuters) - ", "2024-08-05"],
    ["WASHINGTON, June 20 (AP) — ", "2024-06-20"],
    ["Jakarta, Kompas, Rabu (19/6) - ", "2024-06-19"],
    ["HANOI, Rabu (19/6) – ", "2024-06-19"],
    ["Jakarta, 5 Agustus (ANTARA) - ", "2024-08-05"],
    ["Washington, Senin-", "2024-06-17"],
  ])(
    "%j is masked where the article is of that day, and stays where it is of another or of none",
    async (prefix, day) => {
      const masked = async (frontMatter: string) => {
        const { text, masks, metadata } = await articleOf("a.md", `${frontMatter}${prefix}${PROSE}\n`);
        const found = masks.filter(({ reason }) => reason === "dateline");
        return { parts: found.map(({ start, end }) => text.slice(start, end)), place: metadata.place };
      };
      const place = expect.stringMatching(/^(?:Jakarta|Washington|Hanoi)$/);
      expect(await masked(`---\ndate: ${day}\n---\n`)).toEqual({ parts: [prefix], place });
      expect(await masked(`---\ndate: ${day.replace(/\d$/, "1")}\n---\n`)).toEqual({ parts: [], place });
      expect(await masked("")).toEqual({ parts: [], place });
    },
  );

  it.each(["Jakarta, CNN Indonesia --", "HANOI –", "Jakarta, CNN Indonesia -- ", "JAKARTA (Reuters) -"])(
    "may stand alone on its line: %j",
    (line) => {
      expect(readDateline(line, whole(line))).toMatchObject({ start: 0, end: line.length });
    },
  );

  it("is found where its line starts in a longer text", () => {
    const text = `Judul\n\nHANOI – ${PROSE}`;
    expect(readDateline(text, { start: 7, end: text.length })).toMatchObject({
      start: 7,
      end: 15,
      place: "Hanoi",
    });
  });
});

describe("a sentence with a dash", () => {
  it.each([
    "Jakarta - Bandung kini ditempuh dalam 40 menit dengan kereta cepat Whoosh.",
    "JAKARTA - BANDUNG KINI DITEMPUH DALAM 40 MENIT DENGAN KERETA CEPAT WHOOSH",
    "Jakarta-Surabaya berjarak 780 kilometer lewat jalan tol Trans-Jawa yang baru.",
    "Hanoi–Moskow adalah poros lama yang dibangun sejak masa Uni Soviet dahulu.",
    "Solo – kota di Jawa Tengah – dilanda banjir setinggi satu meter kemarin.",
    "Solo - Kota budaya - Menjadi tuan rumah pertemuan para menteri kebudayaan.",
    "Putin – presiden Rusia – tiba di Hanoi pada Rabu malam waktu setempat.",
    "ASEAN – Uni Eropa sepakat memulai perundingan dagang yang tertunda lama.",
    "PDIP – Golkar bersaing ketat di Jawa Tengah menurut survei terbaru itu.",
    "KPK - Kejaksaan Agung bekerja sama menyelidiki perkara korupsi timah itu.",
    "Indonesia - Malaysia berakhir imbang 1-1 di Stadion Utama Gelora Bung Karno.",
    "Menurut Reuters – Presiden Putin tiba larut malam di Hanoi pada hari Rabu.",
    "Senin-Kamis, jalan itu ditutup untuk perbaikan jembatan yang rusak berat.",
    "The talks – Which began in May – ended without a deal on Friday evening.",
    "GOLKAR – Ketua umum partai itu mengundurkan diri pada akhir pekan lalu.",
    "INDONESIA – Malaysia berakhir imbang satu sama di Gelora Bung Karno kemarin.",
    "Budi Santoso (Menteri Keuangan) - Rapat ditunda sampai pekan depan, katanya.",
    "Hanoi – Putin",
    "Bali: Pulau seribu pura itu dikunjungi enam juta wisatawan asing tahun lalu.",
  ])("is no dateline: %j", (text) => {
    expect(readDateline(text, whole(text))).toBeNull();
  });

  it("or anything else never gives a dateline beyond its line, and takes no time", () => {
    const part = fc.constantFrom(
      "Jakarta",
      "HANOI",
      "(Reuters)",
      ", ",
      " - ",
      "–",
      "--",
      " ",
      "20 Juni 2024",
      "Kompas",
      ":",
      "Abc",
      "\t",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const text = parts.join("");
        const dateline = readDateline(text, whole(text));
        if (dateline !== null) expect(dateline.end).toBeLessThanOrEqual(text.length);
      }),
    );
    expect(readDateline("A".repeat(5_000_000), whole("A".repeat(5_000_000)))).toBeNull();
  });
});

describe("a line of date and outlet", () => {
  it.each([
    ["Kamis, 20 Jun 2024 07:15 WIB", { outlet: null, place: null }],
    ["CNN Indonesia | Kamis, 20 Jun 2024 07:15 WIB", { outlet: "CNN Indonesia", place: null }],
    ["Kompas.com - 20/06/2024, 07:15 WIB", { outlet: "Kompas.com", place: null }],
    [
      "Ahmad Fulan - detikNews Kamis, 20 Jun 2024 07:15 WIB".replace("detikNews ", "detikNews | "),
      { outlet: "detikNews", place: null },
    ],
    ["Diperbarui 20 Juni 2024, 10.15 WIB", { outlet: null, place: null }],
    ["Updated: June 20, 2024 10:15 AM EDT", { outlet: null, place: null }],
    ["Published 2024-06-20T07:15:00+07:00", { outlet: null, place: null }],
    ["Terbit: 20 Juni 2024 | Diperbarui: 21 Juni 2024", { outlet: null, place: null }],
    ["Jakarta, 20 Juni 2024", { outlet: null, place: "Jakarta" }],
    ["June 20, 2024", { outlet: null, place: null }],
  ])("%j is read", (line, expected) => {
    expect(readTimestampLine(line, whole(line))).toEqual({ published: "2024-06-20", ...expected });
  });

  it.each([
    "Kunjungan itu berlangsung pada 20 Juni 2024.",
    "20 Juni 2024 adalah hari kedua kunjungan",
    "Kamis, 20 Juni",
    "Rabu (19/6) malam",
    "Putin tiba 20 Juni 2024",
    "Rp20.062.024",
  ])("%j says more or less than that", (line) => {
    expect(readTimestampLine(line, whole(line))).toBeNull();
  });
});
