import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { examineArticles, judgeArticles } from "../src/cli/doctor/articles.ts";
import type { Check } from "../src/cli/doctor/check.ts";
import { judgeDisk } from "../src/cli/doctor/disk.ts";
import { examineEnvironment } from "../src/cli/doctor/environment.ts";
import { examine, type Patient } from "../src/cli/doctor/examine.ts";
import { judgeFreshness } from "../src/cli/doctor/freshness.ts";
import { examineLibrary, libraryFile } from "../src/cli/doctor/library.ts";
import { listArticleFiles } from "../src/cli/doctor/listing.ts";
import { judgeVectors } from "../src/cli/doctor/model.ts";
import { examineNative } from "../src/cli/doctor/native.ts";
import { examineNode } from "../src/cli/doctor/node.ts";
import { repairIfDamaged } from "../src/cli/doctor/repair.ts";
import { renderCheck, renderVerdict } from "../src/cli/render/doctor.ts";
import { paletteOf } from "../src/cli/render/style.ts";
import type { Embedder } from "../src/embedding/embedder.ts";
import { KutipError } from "../src/errors.ts";
import { openDatabase } from "../src/library/database.ts";
import { openLibrary } from "../src/library/sqlite.ts";
import { run } from "./cli/run.ts";
import { librarySample } from "./cli/samples.ts";
import { scriptEngine } from "./cli/scripted-engine.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kutip-doctor-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A model of three directions: arriving, prices, everything else. */
const embedder: Embedder = {
  model: { ...librarySample.model, dimensions: 3 },
  embed: async (texts) =>
    texts.map((text) => Float32Array.of(Number(/tiba/.test(text)), Number(/Harga/.test(text)), 0)),
  close: async () => {},
};

const patient = (more: Partial<Patient> = {}): Patient => ({
  node: { version: "20.19.0", required: ">=20.19" },
  environment: { names: [], known: [], file: null },
  articlesFolder: join(folder, "articles"),
  libraryFolder: join(folder, "embeddings"),
  discordApplication: () => null,
  openEngine: async () => scriptEngine(),
  openEmbedder: async () => embedder,
  ...more,
});

const checksOf = async (more?: Partial<Patient>): Promise<ReadonlyMap<string, Check>> => {
  const checks = new Map<string, Check>();
  for await (const check of examine(patient(more))) checks.set(check.name, check);
  return checks;
};

describe("the doctor", () => {
  it("finds an installation in order", async () => {
    mkdirSync(join(folder, "articles"));
    writeFileSync(join(folder, "articles", "a.txt"), "Satu.");
    const checks = await checksOf();
    expect([...checks.values()].filter(({ outcome }) => outcome !== "good")).toEqual([]);
    expect([...checks.keys()]).toEqual([
      "node",
      "better-sqlite3",
      "hnswlib-node",
      "environment",
      "articles-folder",
      "library",
      "disk-space",
      "model",
      "freshness",
      "discord",
    ]);
  });

  it("tells how the bot is invited", async () => {
    const { discord } = Object.fromEntries(
      await checksOf({ discordApplication: () => ({ id: "1234567890123456", from: "DISCORD_TOKEN" }) }),
    );
    expect(discord).toMatchObject({ outcome: "good", finding: expect.stringContaining("1234567890123456") });
    const link = new URL(/https:\S+/.exec(discord?.action ?? "")?.[0] ?? "");
    expect(Object.fromEntries(link.searchParams)).toEqual({
      client_id: "1234567890123456",
      scope: "bot applications.commands",
      // View Channels, Send Messages, Read Message History, Create Public Threads, Send Messages in Threads.
      permissions: String((1n << 10n) | (1n << 11n) | (1n << 16n) | (1n << 35n) | (1n << 38n)),
    });
  });

  it("goes on when a check fails, and exits 1", async () => {
    const sick = patient({
      openEmbedder: async () => {
        throw new KutipError("model-download", "The model x is not on this machine.");
      },
    });
    const { status, stdout } = await run(["doctor"], { services: { checks: () => examine(sick) } });
    expect(status).toBe(1);
    expect(stdout).toContain("✗ The model x is not on this machine.");
    expect(stdout).toContain("✗ The articles folder");
    expect(stdout).toContain("2 things are broken");
    const json = await run(["doctor", "--json"], { services: { checks: () => examine(sick) } });
    expect(json.status).toBe(1);
    expect(JSON.parse(json.stdout)).toMatchObject({ ok: false, checks: { length: 10 } });
  });

  it("leaves no library behind where there was none", async () => {
    await checksOf();
    expect((await listArticleFiles(join(folder, "embeddings"))).state).toBe("missing");
  });

  it("compares versions as numbers", () => {
    const outcome = (version: string) => examineNode({ version, required: ">=20.19" }).outcome;
    expect(["20.19.0", "20.20.2", "22.0.0", "100.1.0"].map(outcome)).toEqual(Array(4).fill("good"));
    expect(["20.9.0", "18.20.0", "20.18.99"].map(outcome)).toEqual(Array(3).fill("broken"));
  });

  it("uses the native packages", async () => {
    expect((await examineNative("better-sqlite3")).outcome).toBe("good");
    expect((await examineNative("hnswlib-node")).outcome).toBe("good");
  });

  it("tells a missing, an unreadable and an empty articles folder apart", async () => {
    const file = join(folder, "berkas");
    writeFileSync(file, "");
    expect(await examineArticles(join(folder, "nirwana"))).toMatchObject({
      outcome: "broken",
      finding: expect.stringContaining("does not exist"),
      action: expect.stringContaining("--articles"),
    });
    expect((await examineArticles(file)).finding).toContain("is not a folder");
    expect(await examineArticles(folder)).toMatchObject({
      outcome: "warning",
      finding: expect.stringContaining("no articles, beside 1 of other kinds"),
    });
    mkdirSync(join(folder, "a", ".sembunyi"), { recursive: true });
    for (const name of ["a/x.md", "y.HTML", "a/.sembunyi/z.txt"]) writeFileSync(join(folder, name), "x");
    expect((await examineArticles(folder)).finding).toContain("has 2 article files, beside 1 of other kinds");
  });

  it("finds a library whole, damaged, or another program's", async () => {
    expect((await examineLibrary(folder)).finding).toContain("no library");
    openDatabase(folder, { readOnly: false }).connection.close();
    expect((await examineLibrary(folder)).finding).toContain("is whole and can be written");
    writeFileSync(libraryFile(folder), "SQLite format 3\0 but not really".repeat(500));
    const checks = await checksOf({ libraryFolder: folder });
    expect(checks.get("library")).toMatchObject({ outcome: "broken" });
  });

  it("tells when the disk fills", () => {
    expect(judgeDisk("/l", 5e6)).toMatchObject({
      outcome: "broken",
      finding: expect.stringContaining("Only 5 MB"),
    });
    expect(judgeDisk("/l", 1e8).outcome).toBe("warning");
    expect(judgeDisk("/l", 5e9).outcome).toBe("good");
  });

  it("does not take any vectors for good ones", () => {
    const unit = (...values: number[]) => Float32Array.from(values);
    const vectors = { question: unit(1, 0), near: unit(0.8, 0.6), far: unit(0, 1) };
    const model = { name: "m", dimensions: 2 };
    expect(judgeVectors(model, vectors, 5).outcome).toBe("good");
    for (const bad of [
      { question: null },
      { near: unit(0, 1), far: unit(1, 0) },
      { near: unit(1, 1) },
      { far: unit(Number.NaN, 0) },
      { question: unit(1, 0, 0) },
    ]) {
      expect(judgeVectors(model, { ...vectors, ...bad }, 5).outcome).toBe("broken");
    }
  });

  it("tells what is new, changed and deleted since the last ingest", async () => {
    const ingestedAt = "2024-06-21T08:00:00.000Z";
    const before = Date.parse(ingestedAt) - 1000;
    const files = [
      { path: "lama.txt", modifiedMs: before },
      { path: "ubah.txt", modifiedMs: before + 5000 },
      { path: "baru.txt", modifiedMs: before },
      { path: "rusak.txt", modifiedMs: before },
    ];
    const articles = ["lama.txt", "ubah.txt", "hapus.txt"].map((path) => ({ path, ingestedAt }));
    const skipped = [{ path: "rusak.txt", reason: "It is not text." }];
    expect(judgeFreshness({ files, others: [] }, articles, skipped)).toMatchObject({
      outcome: "warning",
      finding: "The library is behind its folder: 1 new, 1 changed, 1 deleted.",
    });
    const old = { files: files.slice(0, 1), others: ["tertutup"] };
    expect(judgeFreshness(old, articles.slice(0, 1), []).outcome).toBe("good");
    expect(judgeFreshness({ files: [], others: [] }, articles, [])).toMatchObject({
      outcome: "warning",
      finding: expect.stringContaining("keeps its 3"),
    });
    const closed = [
      { path: "lama.txt", ingestedAt },
      { path: "tertutup/a.txt", ingestedAt },
    ];
    expect(judgeFreshness(old, closed, []).outcome).toBe("good");
  });

  it("reads names and times of article files", async () => {
    mkdirSync(join(folder, "e\u0301konomi"));
    const file = join(folder, "e\u0301konomi", "a.txt");
    writeFileSync(file, "x");
    utimesSync(file, 100, 100);
    expect(await listArticleFiles(folder)).toEqual({
      state: "listed",
      files: [{ path: "ékonomi/a.txt", modifiedMs: 100_000 }],
      others: [],
    });
  });

  it("sees in the articles folder what an ingest sees", async () => {
    writeFileSync(join(folder, "a.txt"), "x");
    writeFileSync(join(folder, "b.pdf"), "x");
    writeFileSync(
      Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0x62, 0xff, 0xfe]), Buffer.from(".txt")]),
      "x",
    );
    symlinkSync("nowhere", join(folder, "c.txt"));
    symlinkSync("a.txt", join(folder, "d.txt"));
    symlinkSync(".", join(folder, "loop"));
    const listing = await listArticleFiles(folder);
    expect(listing).toMatchObject({
      state: "listed",
      files: [{ path: "a.txt" }, { path: "d.txt" }],
      others: ["b.pdf", "b\ufffd\ufffd.txt", "c.txt", "loop"],
    });
    expect(judgeArticles(folder, listing)).toMatchObject({
      outcome: "good",
      finding: expect.stringContaining("has 2 article files, beside 4 "),
    });
    expect(judgeArticles("a", await listArticleFiles(join(folder, "a.txt")))).toMatchObject({
      outcome: "broken",
      finding: expect.stringContaining("is not a folder"),
    });
  });

  it("finds misspelt variables and secrets that others may read", () => {
    const known = ["KUTIP_ARTICLES", "KUTIP_LIBRARY"];
    expect(examineEnvironment({ names: ["HOME", "KUTIP_ARTICLE"], known, file: null })).toMatchObject({
      outcome: "warning",
      action: "Did you mean KUTIP_ARTICLES?",
    });
    const file = { path: ".env", othersMayRead: true, hasToken: true };
    expect(examineEnvironment({ names: known, known, file }).action).toContain("chmod 600");
    expect(examineEnvironment({ names: known, known, file: { ...file, hasToken: false } }).outcome).toBe(
      "good",
    );
  });

  it("ends with how it stands", () => {
    const style = { columns: 30, colour: paletteOf(0), hyperlinks: false };
    const check = {
      name: "x",
      outcome: "warning" as const,
      finding: "Sesuatu yang cukup panjang untuk satu baris.",
      action: "Lakukan.",
    };
    expect(renderCheck(check, style)).toBe("⚠ Sesuatu yang cukup panjang\n  untuk satu baris.\n  → Lakukan.");
    expect(renderVerdict([check], style)).toBe("Kutip works; one thing could be better.");
    expect(renderVerdict([], style)).toBe("Everything is in order.");
  });

  it("repairs a damaged library and leaves a whole one alone", async () => {
    const place = join(folder, "to-repair");
    expect(await repairIfDamaged(place)).toMatch(/no library/);
    openLibrary({ folder: place }).close();
    expect(await repairIfDamaged(place)).toMatch(/is whole: nothing to repair/);
    writeFileSync(libraryFile(place), "no database, but long enough to look like one. ".repeat(50));
    expect(await repairIfDamaged(place)).toMatch(/The damaged library is now .+ 0 citations/);
    expect(await repairIfDamaged(place)).toMatch(/is whole/);
    expect(readdirSync(place).some((name) => name.includes("damaged"))).toBe(true);
  });
});
