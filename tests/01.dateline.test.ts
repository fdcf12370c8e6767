import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDateline } from "../src/article/dateline.ts";
import { dateInName, findDate, parseDate } from "../src/article/dates.ts";
import { readTimestampLine } from "../src/article/timestamp-line.ts";

const PROSE = "Presiden Rusia Vladimir Putin melakukan kunjungan penting ke Vietnam pekan ini.";

function whole(text: string): { start: number; end: number } {
  return { start: 0, end: text.length };
}

describe("a dateline before prose", () => {
  it.each([
    ["HANOI – ", { place: "Hanoi", outlet: null }],
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
    const dateline = { published: null, hasOpenDate: false, ...expected };
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
      hasOpenDate: true,
      published: null,
    });
  });

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

describe("dates", () => {
  it.each([
    ["2024-06-20", "2024-06-20"],
    ["2024-06-20T23:30:00Z", "2024-06-20"],
    ["2024-06-20T07:15:00+07:00", "2024-06-20"],
    ["2024/06/20 07:15:00", "2024-06-20"],
    ["20240620", "2024-06-20"],
    ["20 Juni 2024", "2024-06-20"],
    ["Kamis, 20 Juni 2024 | 10:15 WIB", "2024-06-20"],
    ["20 Jun 2024", "2024-06-20"],
    ["1 Agustus 2023", "2023-08-01"],
    ["17-Agu-2023", "2023-08-17"],
    ["5 Mei 2021", "2021-05-05"],
    ["31 Des 1999", "1999-12-31"],
    ["June 20, 2024", "2024-06-20"],
    ["Jun. 20th, 2024", "2024-06-20"],
    ["Thu, 20 Jun 2024 07:15:00 GMT", "2024-06-20"],
    ["20/06/2024", "2024-06-20"],
    ["06/20/2024", "2024-06-20"],
    ["3/4/2024", "2024-04-03"],
    ["29 Februari 2024", "2024-02-29"],
  ])("%j is %s", (text, date) => {
    expect(parseDate(text)).toBe(date);
  });

  it.each([
    "29 Februari 2023",
    "31/04/2024",
    "2024-13-01",
    "2024-00-10",
    "Rabu (19/6)",
    "20 Juni",
    "20/6/24",
    "Juni 2024",
    "2024",
    "",
    "1234567890123",
    "20 Jumat 2024",
    "Rp20.240.620",
    "99 Juni 2024",
  ])("%j is none", (text) => {
    expect(parseDate(text)).toBeNull();
  });

  it("are found in any of their forms, whatever stands around them", () => {
    const day = fc.date({ min: new Date("1900-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });
    const months = [
      "Januari",
      "Februari",
      "Maret",
      "April",
      "Mei",
      "Juni",
      "Juli",
      "Agustus",
      "September",
      "Oktober",
      "November",
      "Desember",
    ];
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [d, m, y] = [date.getUTCDate(), date.getUTCMonth(), date.getUTCFullYear()];
        const english = date.toLocaleDateString("en-US", { timeZone: "UTC", dateStyle: "long" });
        for (const form of [
          iso,
          `${d} ${months[m]} ${y}`,
          `${d}/${m + 1}/${y}`,
          english,
          date.toUTCString(),
          date.toISOString(),
        ]) {
          expect({ form, date: findDate(`Terbit: ${form} pagi`)?.date }).toEqual({ form, date: iso });
        }
      }),
    );
  });

  it.each([
    ["2024-06-20-putin-hanoi.txt", "2024-06-20"],
    ["20240620_putin.txt", "2024-06-20"],
    ["putin-20240620.html", "2024-06-20"],
    ["/read/2024/06/20/123456/putin-tiba", "2024-06-20"],
    ["putin-2024.txt", null],
    ["000_45f3cf862590e746.txt", null],
    ["2024-06-putin.txt", null],
    ["kode-120240620.txt", null],
    ["2024-13-45.txt", null],
  ])("of the name %j is %s", (name, date) => {
    expect(dateInName(name)).toBe(date);
  });
});
