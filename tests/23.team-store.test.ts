import { chmodSync, cpSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { expect, test, vi } from "vitest";
import { Articles } from "../src/library/articles.ts";
import { MIGRATIONS } from "../src/library/migrations.ts";
import { repairLibrary } from "../src/library/repair.ts";
import { APPLICATION_ID } from "../src/library/schema.ts";
import { openLibrary } from "../src/library/sqlite.ts";
import type { AskedInput, GuildSettings } from "../src/library/team.ts";
import { inputOf, temporaryFolder } from "./support/ingest-inputs.ts";
import { libraryWith } from "./support/ingest-library.ts";

const GUILD = "900000000000000001";
const SETTINGS: GuildSettings = {
  guildId: GUILD,
  everywhere: { collections: ["berita", ""], mentions: false, language: "id" },
  channels: { "800000000000000001": { collections: "all" }, "800000000000000002": { mentions: true } },
  feeders: { roles: ["600000000000000001"], users: [] },
};
const ENTRY = { action: "settings", userId: "7", guildId: GUILD, what: "everywhere" } as const;
const question = (text: string, rest: Partial<AskedInput> = {}): AskedInput => ({
  kind: "ask",
  text,
  askedAs: null,
  filter: { since: "2024-01-01" },
  private: false,
  result: { kind: "notFound", language: "id" },
  userId: "7",
  guildId: GUILD,
  channelId: "8",
  ...rest,
});

/** A library as the first version of its format had it. */
async function firstVersion(): Promise<string> {
  const folder = temporaryFolder();
  (await libraryWith([inputOf("a.txt", "Putin tiba di Hanoi.")], folder)).close();
  const database = new Sqlite(join(folder, "library.sqlite"));
  const later = ["guild_settings", "asked", "feedback", "audits", "packed_postings", "packed"];
  for (const table of later) database.exec(`DROP TABLE ${table}`);
  database.pragma("user_version = 1");
  database.close();
  return folder;
}

test("a library has the permissive settings until something is decided, and then that, for good", () => {
  const folder = temporaryFolder();
  const library = openLibrary({ folder });
  expect(library.team.allSettings()).toEqual([]);
  expect(library.team.settings(GUILD).everywhere).toEqual({
    collections: "all",
    mentions: true,
    language: "asker",
  });
  library.team.saveSettings(SETTINGS, ENTRY);
  library.close();
  const again = openLibrary({ folder });
  expect(again.team.settings(GUILD)).toEqual(SETTINGS);
  expect(again.team.allSettings()).toEqual([SETTINGS]);
  expect(again.team.settings("900000000000000002").everywhere.collections).toBe("all");
  expect(again.team.audits(GUILD, 9)).toEqual([{ ...ENTRY, at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) }]);
  expect(again.team.audits(null, 9)).toEqual([]);
  again.close();
});

test("settings that are not what was stored are an error, never the permissive ones", () => {
  const folder = temporaryFolder();
  const library = openLibrary({ folder });
  library.team.saveSettings(SETTINGS, ENTRY);
  const database = new Sqlite(join(folder, "library.sqlite"));
  for (const damaged of ["", "{}", '{"everywhere":{"collections":"al"}}', "null", "[1,2"]) {
    database.prepare("UPDATE guild_settings SET settings = ?").run(damaged);
    for (const read of [() => library.team.settings(GUILD), () => library.team.allSettings()]) {
      expect(read).toThrow(expect.objectContaining({ code: "library-corrupt" }));
    }
  }
  database.close();
  library.close();
});

test("a library of the first format is brought up to date, with all that it has", async () => {
  const folder = await firstVersion();
  const library = openLibrary({ folder });
  expect(library.articles().map(({ path }) => path)).toEqual(["a.txt"]);
  library.team.saveSettings(SETTINGS, ENTRY);
  expect(library.team.settings(GUILD)).toEqual(SETTINGS);
  library.close();
  const database = new Sqlite(join(folder, "library.sqlite"), { readonly: true });
  expect(database.pragma("user_version", { simple: true })).toBe(MIGRATIONS.length);
  expect(database.pragma("application_id", { simple: true })).toBe(APPLICATION_ID);
  database.close();
});

test("a library of the first format that can't be written is read, and nothing of it is changed", async () => {
  const folder = await firstVersion();
  const library = openLibrary({ folder, readOnly: true });
  expect(library.articles().map(({ path }) => path)).toEqual(["a.txt"]);
  expect(library.team.allSettings()).toEqual([]);
  expect(() => library.team.saveSettings(SETTINGS, ENTRY)).toThrow(
    expect.objectContaining({ code: "library-unwritable" }),
  );
  library.close();
  const database = new Sqlite(join(folder, "library.sqlite"), { readonly: true });
  expect(database.pragma("user_version", { simple: true })).toBe(1);
  database.close();
});

test("where the library can't be written, settings are read, saving says so, and questions are held in memory", () => {
  const folder = temporaryFolder();
  const writable = openLibrary({ folder });
  writable.team.saveSettings(SETTINGS, ENTRY);
  writable.close();
  for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o444);
  const library = openLibrary({ folder, readOnly: true });
  expect(library.team.settings(GUILD)).toEqual(SETTINGS);
  expect(() => library.team.saveSettings(SETTINGS, ENTRY)).toThrow(
    expect.objectContaining({
      code: "library-unwritable",
      message: expect.stringMatching(/^Settings can't be kept: .*library\.sqlite can't be written; .*\.$/),
    }),
  );
  const { id } = library.team.remember(question("Kapan?"));
  expect(library.team.asked(id)?.text).toBe("Kapan?");
  expect(library.team.lastAsked("8", 0)?.id).toBe(id);
  library.close();
});

test("what was asked is found by its id, as it was, also after closing", () => {
  const folder = temporaryFolder();
  const library = openLibrary({ folder });
  const asked = question("Kapan Putin tiba?", { askedAs: "Kapan Putin tiba di Hanoi?", guildId: null });
  const record = library.team.remember(asked);
  expect(record).toEqual({
    ...asked,
    id: expect.stringMatching(/^[0-9a-z]{5,}$/),
    createdAt: record.createdAt,
  });
  library.close();
  const again = openLibrary({ folder });
  expect(again.team.asked(` ${record.id.toUpperCase()} `)).toEqual(record);
  expect(again.team.asked("zzzzz")).toBeNull();
  again.close();
});

test("the last question in a channel is the newest that everybody there could read", () => {
  const library = openLibrary({ folder: temporaryFolder() });
  const before = Date.now();
  library.team.remember(question("lain", { channelId: "9" }));
  const first = library.team.remember(question("satu"));
  library.team.remember(question("cari", { kind: "search" }));
  library.team.remember(question("rahasia", { private: true }));
  expect(library.team.lastAsked("8", before)?.id).toBe(first.id);
  expect(library.team.lastAsked("8", Date.now() + 1000)).toBeNull();
  expect(library.team.lastAsked("10", before)).toBeNull();
  library.close();
});

test("the oldest questions are dropped beyond twenty thousand", () => {
  const folder = temporaryFolder();
  const library = openLibrary({ folder });
  const oldest = library.team.remember(question("paling lama"));
  const second = library.team.remember(question("kedua"));
  const database = new Sqlite(join(folder, "library.sqlite"));
  // As though 19,998 others had come since.
  database.exec("UPDATE sqlite_sequence SET seq = seq + 19998 WHERE name = 'asked'");
  database.close();
  const newest = library.team.remember(question("terbaru"));
  expect(library.team.asked(oldest.id)).toBeNull();
  expect(library.team.asked(second.id)?.text).toBe("kedua");
  expect(library.team.asked(newest.id)?.text).toBe("terbaru");
  library.close();
});

test("a repair keeps what servers decided, or else shows nothing until they decide anew", () => {
  const folder = temporaryFolder();
  const library = openLibrary({ folder });
  library.team.saveSettings(SETTINGS, ENTRY);
  const asked = library.team.remember(question("Kapan?"));
  library.team.feedback({ askedId: asked.id, userId: "7", verdict: "bad", right: { kind: "unanswerable" } });
  const golden = library.team.goldenQuestions();
  library.close();
  const damaged = temporaryFolder();
  const damage = (change: (database: Sqlite.Database) => void) => {
    cpSync(folder, damaged, { recursive: true, force: true });
    const database = new Sqlite(join(damaged, "library.sqlite"));
    change(database);
    database.close();
    const repaired = repairLibrary(damaged);
    const again = openLibrary({ folder: damaged });
    expect(again.team.asked(asked.id)).toEqual(asked);
    expect(again.team.goldenQuestions()).toEqual(golden);
    expect(again.team.audits(GUILD, 5)).toHaveLength(1);
    const settings = [GUILD, "900000000000000002"].map((id) => again.team.settings(id));
    const kept = again.team.allSettings().map(({ guildId }) => guildId);
    again.close();
    return { ...repaired, settings, kept };
  };
  const whole = damage(() => {});
  expect(whole).toMatchObject({
    settingsLost: false,
    settings: [SETTINGS, { everywhere: { collections: "all" } }],
  });
  expect(whole.kept).toEqual([GUILD]);
  const broken = damage((database) => database.exec("UPDATE guild_settings SET settings = '{'"));
  expect(broken.settingsLost).toBe(true);
  for (const { everywhere, channels } of broken.settings) {
    expect(everywhere.collections).toEqual([]);
    expect(channels).toEqual({});
  }
});

test("after a repair of a file of which nothing can be read, nothing is shown; of a first format's, everything", async () => {
  const folder = temporaryFolder();
  openLibrary({ folder }).close();
  writeFileSync(join(folder, "library.sqlite"), "Ini bukan basis data.");
  expect(repairLibrary(folder)).toMatchObject({ citations: 0, settingsLost: true });
  const library = openLibrary({ folder });
  expect(library.team.settings(GUILD)).toMatchObject({ guildId: GUILD, everywhere: { collections: [] } });
  library.team.saveSettings(SETTINGS, ENTRY);
  expect(library.team.settings(GUILD)).toEqual(SETTINGS);
  library.close();
  const first = await firstVersion();
  expect(repairLibrary(first).settingsLost).toBe(false);
  const again = openLibrary({ folder: first });
  expect(again.team.settings(GUILD).everywhere.collections).toBe("all");
  again.close();
});

test("verdicts cost little however many there are: articles are not read again for each, and the newest are kept", async () => {
  const folder = temporaryFolder();
  const library = await libraryWith([inputOf("a.txt", "Putin tiba di Hanoi pada Kamis pagi.")], folder);
  const articleId = library.articleByPath("a.txt")?.id ?? "";
  const right = { kind: "passage", articleId, text: "Putin tiba di Hanoi pada Kamis pagi." } as const;
  const { id } = library.team.remember(question("Kapan Putin tiba di Hanoi?"));
  const add = new Sqlite(join(folder, "library.sqlite"));
  const row = add.prepare(
    `INSERT INTO feedback (asked_id, user_id, given_ms, verdict, question, language, "right", article_id, words)
     VALUES (?, '1', ?, 'bad', ?, 'id', 'passage', ?, ?)`,
  );
  add.transaction(() => {
    for (let at = 1; at <= 10_000; at += 1) row.run(`old-${at}`, at, `Kapan? ${at}`, articleId, right.text);
  })();
  add.close();
  library.team.feedback({ askedId: id, userId: "7", verdict: "bad", right });
  const kept = library.team.goldenQuestions();
  expect(kept).toHaveLength(10_000);
  expect(kept[0]?.question).toBe("Kapan? 2");
  expect(kept.at(-1)).toMatchObject({ id, answers: [right.text], doc: "a.txt" });
  const read = vi.spyOn(Articles.prototype, "text");
  expect(library.team.goldenQuestions()).toEqual(kept);
  expect(read).not.toHaveBeenCalled();
  read.mockRestore();
  library.close();
});
