import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clusterCopies, createShingler } from "../src/answer/copies.ts";

const article = (id: string, published: string | null, text: string) => ({
  id,
  published,
  text,
  contentHash: text,
});

const WIRE =
  "Gunung Marapi di Sumatera Barat meletus pada Minggu sore dan memuntahkan abu setinggi tiga ribu meter. Sebanyak tujuh " +
  "puluh lima pendaki sedang berada di gunung ketika letusan terjadi, kata kepala kantor pencarian dan pertolongan Padang. " +
  "Petugas mengevakuasi para pendaki sepanjang malam meski letusan susulan menghambat pekerjaan mereka.";
const OTHER =
  "Harga tiket masuk Candi Borobudur tidak jadi dinaikkan setelah pengelola mendengar keberatan warga dan pelaku wisata. " +
  "Menteri mengatakan kuota pengunjung yang boleh naik ke candi tetap seribu dua ratus orang setiap hari, seperti tahun lalu.";

describe("copies", () => {
  it("share a cluster although one is cut short and carries another masthead", () => {
    const cut = `PADANG, Warta Contoh -- ${WIRE.slice(0, 290)}`;
    const clusters = clusterCopies([
      article("a", "2023-12-04", WIRE),
      article("b", null, OTHER),
      article("c", "2023-12-03", cut),
    ]);
    expect(clusters).toEqual([
      { representative: "c", ids: ["a", "c"] },
      { representative: "b", ids: ["b"] },
    ]);
  });

  it("are represented by the earliest that is dated, else by the fullest", () => {
    const representative = (first: string | null, second: string | null) =>
      clusterCopies([article("short", first, WIRE.slice(0, 280)), article("full", second, WIRE)])[0]
        ?.representative;
    expect(representative("2024-01-01", "2024-01-02")).toBe("short");
    expect(representative(null, "2024-01-02")).toBe("full");
    expect(representative(null, null)).toBe("full");
  });

  it("are not made by a few common words", () => {
    const clusters = clusterCopies([
      article("a", null, WIRE),
      article("b", null, "Gunung Marapi di Sumatera Barat meletus lagi."),
      article("c", null, ""),
    ]);
    expect(clusters).toHaveLength(3);
  });

  it("are found anew when an article has changed, and the same when it has not", () => {
    const shinglesOf = createShingler(2);
    const clusters = (text: string) =>
      clusterCopies([article("a", null, WIRE), article("b", null, text)], shinglesOf).length;
    expect([WIRE, OTHER, WIRE, OTHER].map(clusters)).toEqual([1, 2, 1, 2]);
  });

  it("put every article into exactly one cluster, whose representative is one of its own", () => {
    const generated = fc.record({
      published: fc.constantFrom(null, "2024-01-01", "2024-02-02"),
      text: fc.constantFrom(WIRE, WIRE.slice(0, 280), OTHER, OTHER.slice(50), ""),
    });
    fc.assert(
      fc.property(fc.array(generated, { maxLength: 8 }), (articles) => {
        const named = articles.map(({ published, text }, at) => article(String(at), published, text));
        const clusters = clusterCopies(named);
        expect(clusters.flatMap(({ ids }) => ids).sort()).toEqual(named.map(({ id }) => id).sort());
        for (const { representative, ids } of clusters) expect(ids).toContain(representative);
      }),
    );
  });
});
