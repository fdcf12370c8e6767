import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateInName, findDate, parseDate } from "../src/article/dates.ts";

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
