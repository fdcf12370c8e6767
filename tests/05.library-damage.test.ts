import {
  copyFileSync,
  cpSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { examineLibrary } from "../src/cli/doctor/library.ts";
import { repairIfDamaged } from "../src/cli/doctor/repair.ts";
import { openDatabase } from "../src/library/database.ts";
import { IndexBuilder } from "../src/library/index-builder.ts";
import { IndexFiles } from "../src/library/index-files.ts";
import { takeLock } from "../src/library/lock.ts";
import { PostingPacker } from "../src/library/posting-packer.ts";
import { repairLibrary } from "../src/library/repair.ts";
import { openLibrary } from "../src/library/sqlite.ts";
import { Vectors } from "../src/library/vectors.ts";
import { SqliteWriter } from "../src/library/writer.ts";
import { expectWhole } from "./support/ingest-check.ts";
import { inputOf, TEST_MODEL, temporaryFolder, vectorOf } from "./support/ingest-inputs.ts";
import { libraryWith, put, quoteOf } from "./support/ingest-library.ts";

const HANOI = "Putin tiba di Hanoi. Ia bertemu To Lam.";
const RICE = "Harga beras naik. Pedagang beras mengeluh.";

test("a library of a newer version is refused with what to do", async () => {
  const folder = temporaryFolder();
  (await libraryWith([], folder)).close();
  const database = new Sqlite(join(folder, "library.sqlite"));
  database.pragma("user_version = 99");
  database.close();
  expect(() => openLibrary({ folder })).toThrow(
    expect.objectContaining({
      code: "library-newer",
      message: expect.stringMatching(/format 99.*update Kutip/),
    }),
  );
  expect(() => openLibrary({ folder, readOnly: true })).toThrow(
    expect.objectContaining({ code: "library-newer" }),
  );
});

test.each([
  "ALTER TABLE articles RENAME COLUMN title TO heading",
  "ALTER TABLE totals DROP COLUMN generation",
  "DROP TABLE terms",
  "DROP TABLE lexicon",
  "DROP TABLE totals",
  "DROP TABLE citations",
  "PRAGMA user_version = 1",
])(
  "a library whose tables are not those of its version (%s) is called damaged, and can be repaired",
  async (sql) => {
    const folder = temporaryFolder();
    const library = await libraryWith([inputOf("a.txt", HANOI)], folder);
    const cited = library.cite(quoteOf(library, "a.txt", 0, 20));
    library.close();
    const database = new Sqlite(join(folder, "library.sqlite"));
    database.exec(sql);
    database.close();
    const use = async () => {
      const opened = openLibrary({ folder });
      try {
        opened.articles();
        opened.lexical.documentFrequencies(["hanoi"]);
        opened.lexical.candidates(["hanoi"], 5);
        await put(opened, [inputOf("b.txt", RICE)]);
      } finally {
        opened.close();
      }
    };
    await expect(use()).rejects.toThrow(
      expect.objectContaining({
        code: "library-corrupt",
        message: expect.stringMatching(/ is damaged[;:].*`kutip doctor --repair`/),
      }),
    );
    expect(await examineLibrary(folder)).toMatchObject({ outcome: "broken" });
    expect(await repairIfDamaged(folder)).toContain(
      sql.includes("citations") ? "its 0 citations" : "its 1 citation,",
    );
    await use();
    const repaired = openLibrary({ folder });
    expect(repaired.citation(cited.id)?.text).toBe(sql.includes("citations") ? undefined : cited.text);
    repaired.close();
    expect(await examineLibrary(folder)).toMatchObject({ outcome: "good" });
  },
);

test("another program's database is refused and left alone", () => {
  const folder = temporaryFolder();
  const database = new Sqlite(join(folder, "library.sqlite"));
  database.exec("CREATE TABLE mine (x)");
  database.close();
  const before = readFileSync(join(folder, "library.sqlite"));
  expect(() => openLibrary({ folder })).toThrow(expect.objectContaining({ code: "library-corrupt" }));
  expect(readFileSync(join(folder, "library.sqlite")).equals(before)).toBe(true);
});

test("a damaged library is named, set aside, and its citations come back", async () => {
  const whole = temporaryFolder();
  const many = Array.from({ length: 60 }, (_, at) => inputOf(`${at}.txt`, `${HANOI} Nomor ${at}. ${RICE}`));
  const library = await libraryWith(many, whole);
  const cited = many.map(({ article }) => library.cite(quoteOf(library, article.path, 0, 20)));
  library.close();
  const file = (folder: string) => join(folder, "library.sqlite");
  const { size } = statSync(file(whole));
  const damages: Record<string, (path: string) => void> = {
    truncated: (path) => truncateSync(path, size - 8192),
    "cut in half": (path) => truncateSync(path, size / 2),
    "not a database": (path) => writeFileSync(path, "Ini bukan basis data."),
    "header overwritten": (path) => {
      const bytes = readFileSync(path);
      bytes.fill(0x55, 0, 4096);
      writeFileSync(path, bytes);
    },
  };
  for (const [name, damage] of Object.entries(damages)) {
    const folder = temporaryFolder();
    cpSync(whole, folder, { recursive: true });
    damage(file(folder));
    expect(() => openLibrary({ folder }), name).toThrow(
      expect.objectContaining({ code: "library-corrupt", message: expect.stringContaining(file(folder)) }),
    );
    const damaged = readFileSync(file(folder));
    const { setAside, citations } = repairLibrary(folder);
    expect(readFileSync(setAside ?? "").equals(damaged), name).toBe(true);
    if (name === "truncated") expect(citations, name).toBeGreaterThan(0);
    const repaired = openLibrary({ folder });
    expect(repaired.counts().articles, name).toBe(0);
    expect(cited.filter(({ id }) => repaired.citation(id) !== null)).toHaveLength(citations);
    await put(repaired, many);
    expect(repaired.counts().articles).toBe(60);
    repaired.close();
  }
});

test("a missing, truncated, overwritten or foreign index file is made anew", async () => {
  const folder = temporaryFolder();
  const filed = { exactVectors: 0 };
  const library = await libraryWith([inputOf("a.txt", HANOI), inputOf("b.txt", RICE)], folder, filed);
  const foreign = await libraryWith(
    [inputOf("c.txt", RICE), inputOf("d.txt", HANOI)],
    temporaryFolder(),
    filed,
  );
  const nameOf = (where: string) => readdirSync(where).find((name) => name.endsWith(".hnsw")) ?? "";
  const index = join(folder, nameOf(folder));
  const good = readFileSync(index);
  const damages: (() => void)[] = [
    () => rmSync(index),
    () => truncateSync(index, 50),
    () => writeFileSync(index, Buffer.alloc(good.length, 7)),
    () => copyFileSync(join(foreign.folder, nameOf(foreign.folder)), index),
  ];
  for (const damage of damages) {
    damage();
    expect(library.nearest(vectorOf("Harga beras naik."), 1)[0]?.id).toBe(3);
    const writer = library.beginWriting("test");
    await writer.refreshIndex();
    writer.release();
    expect(readFileSync(index).equals(good)).toBe(true);
  }
});

test("a full disk is said, and the library stays as it was", () => {
  const folder = temporaryFolder();
  const { connection } = openDatabase(folder, { readOnly: false });
  const vectors = new Vectors(connection);
  const indexBuilder = new IndexBuilder(connection, folder, vectors, new IndexFiles(connection, folder));
  const postingPacker = new PostingPacker(connection);
  const lock = takeLock(folder, "test");
  const writer = new SqliteWriter({ connection, lock, vectors, indexBuilder, postingPacker });
  writer.adoptModel(TEST_MODEL);
  writer.commit({ put: [inputOf("a.txt", HANOI)] });
  connection.pragma(`max_page_count = ${Number(connection.pragma("page_count")) + 2}`);
  const large = Array.from({ length: 200 }, (_, at) => inputOf(`${at}.txt`, `${HANOI} ${at}. ${RICE}`));
  expect(() => writer.commit({ put: large, remove: ["a.txt"] })).toThrow(
    expect.objectContaining({ code: "disk-full", message: expect.stringContaining(folder) }),
  );
  writer.release();
  connection.close();
  expect([...expectWhole(folder)]).toEqual([["a.txt", HANOI]]);
});

test.each([
  "DELETE FROM texts",
  "UPDATE texts SET text = 'kurz'",
  "UPDATE passages SET sentences = x'ff'",
  "UPDATE passages SET sentences = x''",
  'UPDATE passages SET "end" = 5000',
  "UPDATE models SET dimensions = 3",
])("a library whose values do not fit together (%s) is called damaged, and can be repaired", async (sql) => {
  const folder = temporaryFolder();
  (await libraryWith([inputOf("a.txt", HANOI)], folder)).close();
  expect(await examineLibrary(folder)).toMatchObject({ outcome: "good" });
  const database = new Sqlite(join(folder, "library.sqlite"));
  database.exec(sql);
  database.close();
  const library = openLibrary({ folder });
  const use = async () => {
    library.passages([1]);
    library.vectors([1]);
  };
  await expect(use()).rejects.toThrow(
    expect.objectContaining({
      code: "library-corrupt",
      message: expect.stringContaining("`kutip doctor --repair`"),
    }),
  );
  library.close();
  if (sql.includes("models")) {
    const again = openLibrary({ folder });
    const writer = again.beginWriting("test");
    expect(() => writer.adoptModel(TEST_MODEL)).toThrow(expect.objectContaining({ code: "library-corrupt" }));
    writer.release();
    again.close();
  }
  expect(await examineLibrary(folder)).toMatchObject({ outcome: "broken" });
  expect(await repairIfDamaged(folder)).toContain("a new one has its 0 citations");
});

test("a vector of another length is damage, and said to be", async () => {
  const folder = temporaryFolder();
  (await libraryWith([inputOf("a.txt", HANOI), inputOf("b.txt", RICE)], folder)).close();
  const database = new Sqlite(join(folder, "library.sqlite"));
  database.exec("UPDATE vectors SET vector = x'0011223344' WHERE id % 4294967296 = 2");
  database.close();
  const library = openLibrary({ folder });
  const damage = expect.objectContaining({ code: "library-corrupt" });
  expect(() => library.nearest(vectorOf("Harga beras naik."), 1)).toThrow(damage);
  expect(() => library.vectors([2])).toThrow(damage);
  library.close();
});
