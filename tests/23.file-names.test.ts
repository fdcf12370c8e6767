import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { kindOfFile } from "../src/article/format.ts";
import { safeCollectionName, safeFileName } from "../src/engine/hand-in/file-name.ts";

const HOSTILE = [
  "..",
  "../",
  "..\\",
  "/",
  "\\",
  "C:\\",
  "con",
  "CON.",
  "nul.",
  "com1",
  "LPT¹",
  "aux.tar",
  ".",
  ".hidden",
  "~",
  "\u0000",
  "\u202e",
  "\u200b",
  "\ud800",
  "e\u0301",
  "👩‍👩‍👧",
  "  ",
  "\n",
  ":",
  '*?"<>|',
  "x".repeat(300),
  "ẞ".repeat(200),
  "_files",
  "node_modules",
];
const name = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "binary", maxLength: 8 })), { maxLength: 6 })
  .map((parts) => parts.join(""));
/** Two marks that NFC puts the other way round when nothing stands between them. */
const REORDERED = "a\u1b6b\u0000\u0e38";
const ending = fc.constantFrom(".txt", ".TXT", ".md", ".markdown", ".html", ".HtM", ".text");

const isSafe = (part: string): boolean =>
  part !== "" &&
  part === part.normalize("NFC") &&
  Buffer.byteLength(part) <= 200 &&
  !/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]/u.test(part) &&
  !/^[.~\s]|[.~\s]$/u.test(part) &&
  !/^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?:\.|$)/i.test(part);

test("any name that somebody sends becomes one that every system keeps, and that is read as an article", () => {
  fc.assert(
    fc.property(name, ending, (stem, end) => {
      const safe = safeFileName(`${stem}${end}`);
      expect(isSafe(safe)).toBe(true);
      expect(kindOfFile(`folder/${safe}`).kind).toBe("article");
      expect(safeFileName(safe)).toBe(safe);
    }),
    { numRuns: 500, examples: [[REORDERED, ".txt"]] },
  );
});

test("a name that needs no change stays as it is, but for its ending's case", () => {
  expect(safeFileName("Putin tiba di Hanoi (20 Juni 2024).txt")).toBe(
    "Putin tiba di Hanoi (20 Juni 2024).txt",
  );
  expect(safeFileName("Kopi Gayo — harga naik.MD")).toBe("Kopi Gayo — harga naik.md");
  expect(safeFileName("cafe\u0301.html")).toBe("café.html");
  expect(safeFileName("../../etc/passwd.txt")).toBe("passwd.txt");
  expect(safeFileName("C:\\Users\\ana\\banjir.txt")).toBe("banjir.txt");
  expect(safeFileName("CON.txt")).toBe("_CON.txt");
  expect(safeFileName(".htaccess.txt")).toBe("htaccess.txt");
  expect(safeFileName(".txt")).toBe("article.txt");
});

test("files that are no articles by their names are refused", () => {
  for (const sent of ["a.pdf", "a", "", ".", "..", "a.txt.exe", "a.txt/", "photo.jpg", "a.txt~", "a.txt."]) {
    const refused = () => safeFileName(sent);
    if (sent === "a.txt/") expect(refused()).toBe("a.txt");
    else expect(refused).toThrow(expect.objectContaining({ code: "article-refused" }));
  }
});

test("a collection is never named like the folder of a saved page", () => {
  expect(safeCollectionName("banjir_files")).toBe("banjir files");
  expect(safeCollectionName("!  _files")).toBe("! files");
  expect(safeCollectionName("_files")).toBe("files");
});

test("any name of a collection becomes one folder that every system keeps and the scan reads, or none", () => {
  const folder = mkdtempSync(join(tmpdir(), "kutip-names-"));
  fc.assert(
    fc.property(name, (typed) => {
      const safe = safeCollectionName(typed);
      if (safe === null) return;
      expect(isSafe(safe)).toBe(true);
      expect(kindOfFile(`${safe}/a.txt`).kind).toBe("article");
      expect(/[_-]files$/.test(safe) || safe === "node_modules").toBe(false);
      expect(safeCollectionName(safe)).toBe(safe);
      writeFileSync(join(folder, safe), "");
      rmSync(join(folder, safe));
    }),
    { numRuns: 500, examples: [[REORDERED]] },
  );
  expect(readdirSync(folder)).toEqual([]);
  rmSync(folder, { recursive: true });
});
