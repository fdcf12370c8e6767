import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCopyFinder, createShingler, type ShinglesOf } from "../src/answer/copies.ts";

const article = (id: string, text: string) => ({ id, text, contentHash: text });

/** The number of each text's cluster, in the order of the texts. */
function clustersOf(texts: readonly string[], shinglesOf?: ShinglesOf): number[] {
  const find = createCopyFinder(shinglesOf);
  return texts.map((text, at) => find(article(String(at), text)));
}

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
    expect(clustersOf([WIRE, OTHER, cut])).toEqual([0, 1, 0]);
  });

  it("are not made by a few common words", () => {
    expect(clustersOf([WIRE, "Gunung Marapi di Sumatera Barat meletus lagi.", ""])).toEqual([0, 1, 2]);
  });

  it("are found anew when an article has changed, and the same when it has not", () => {
    const shinglesOf = createShingler(2);
    const second = (text: string) => clustersOf([WIRE, text], shinglesOf)[1];
    expect([WIRE, OTHER, WIRE, OTHER].map(second)).toEqual([0, 1, 0, 1]);
  });

  it("are told the same whatever comes after them, the same texts in one cluster", () => {
    const text = fc.constantFrom(WIRE, WIRE.slice(0, 280), OTHER, OTHER.slice(50));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), fc.nat(8), (texts, first) => {
        const clusters = clustersOf(texts);
        expect(clustersOf(texts.slice(0, first))).toEqual(clusters.slice(0, first));
        for (const [at, one] of texts.entries()) expect(clusters[at]).toBe(clusters[texts.indexOf(one)]);
      }),
    );
  });
});
