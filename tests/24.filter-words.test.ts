import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collectionsWithin } from "../src/engine/collections-within.ts";
import { isoBound, localDay, publishedBound } from "../src/engine/published-bound.ts";

// A Thursday.
const TODAY = "2024-06-20";

describe("a bound of publication dates", () => {
  it.each([
    ["2024", "2024-01-01", "2024-12-31"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2024-06-05", "2024-06-05", "2024-06-05"],
    [" Maret 2024 ", "2024-03-01", "2024-03-31"],
    ["5 Maret 2024", "2024-03-05", "2024-03-05"],
    ["March 5, 2024", "2024-03-05", "2024-03-05"],
    ["Agustus", "2023-08-01", "2023-08-31"],
    ["tahun 2023", "2023-01-01", "2023-12-31"],
    ["hari ini", "2024-06-20", "2024-06-20"],
    ["Kemarin", "2024-06-19", "2024-06-19"],
    ["yesterday", "2024-06-19", "2024-06-19"],
    ["minggu lalu", "2024-06-10", "2024-06-16"],
    ["last week", "2024-06-10", "2024-06-16"],
    ["bulan ini", "2024-06-01", "2024-06-30"],
    ["tahun lalu", "2023-01-01", "2023-12-31"],
    ["3 hari lalu", "2024-06-17", "2024-06-17"],
    ["two weeks ago", "2024-06-06", "2024-06-06"],
    ["sebulan lalu", "2024-05-20", "2024-05-20"],
  ])("reads %s as the days from %s to %s", (given, since, until) => {
    expect([publishedBound("since", given, TODAY), publishedBound("until", given, TODAY)]).toEqual([
      since,
      until,
    ]);
  });

  it.each([
    "",
    "banjir",
    "2024-13",
    "2023-02-29",
    "31 Juni 2024",
    "20/06/2024",
    "lalu",
    "constructor",
    "nol hari lalu",
  ])("is none in %j", (given) => {
    expect(publishedBound("since", given, TODAY)).toBeNull();
  });

  it("is a day that exists, or none, whatever is typed", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{1,4}-?\d{0,2}-?\d{0,2}$/)), (given) => {
        const day = publishedBound("until", given, TODAY);
        if (day !== null) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
      }),
    );
  });

  it("takes dates in figures alone where words are not wanted", () => {
    expect([isoBound("since", "2024"), isoBound("since", "kemarin"), isoBound("since", "Mei")]).toEqual([
      "2024-01-01",
      null,
      null,
    ]);
  });

  it("counts from the day of this machine", () => {
    expect(localDay(new Date(2024, 0, 5, 23, 59))).toBe("2024-01-05");
  });
});

describe("a collection", () => {
  it("means those within it too, but not its neighbours", () => {
    const names = ["", "dunia", "dunia/asia", "dunia-lama"];
    expect(collectionsWithin("dunia", names)).toEqual(["dunia", "dunia/asia"]);
    expect(collectionsWithin("", names)).toEqual([""]);
    expect(collectionsWithin("olahraga", names)).toEqual([]);
  });
});
