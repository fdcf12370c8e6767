import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setTeamStage, type TeamStage } from "./23.stage.ts";
import type { Person } from "./discord/people/person.ts";
import type { Place } from "./discord/people/place.ts";
import type { Reply } from "./discord/people/reply.ts";
import type { Said } from "./discord/people/say.ts";
import type { Shown } from "./discord/people/shown.ts";
import { everyComponent } from "./discord/wire/walk.ts";

const VISIBLE = {
  "beras.txt":
    "Harga beras naik lima persen di Jakarta pada Maret. Pedagang menyebut pasokan dari Karawang berkurang.",
  "berita/banjir.txt":
    "Banjir merendam dua desa di Demak. Sebanyak 320 warga mengungsi ke balai desa sejak Minggu malam.",
};
const ZAMBRUT = [
  "# Berkas Kelabu\n",
  "Operasi Zambrut dipimpin Kolonel Wirasakti di Tanjung Kelapa.",
  "Anggarannya Rp77,7 miliar dan dimulai pada 3 Mei 2024.",
  "Sebanyak 915 prajurit ikut serta.",
].join("\n");
const HIDDEN = {
  "rahasia/zambrut.md": ZAMBRUT,
  "rahasia/banjir.txt":
    "Banjir di Demak merendam tujuh desa. Sebanyak 917 warga mengungsi ke Gedung Wirabuana.",
};
/** What only the hidden articles say, and how they and their collection are called. */
const SECRET =
  /Wirasakti|Tanjung Kelapa|77,7|91[57] (?:prajurit|warga)|Wirabuana|Berkas Kelabu|zambrut\.md|rahasia/;

const QUESTION = "Siapa yang memimpin Operasi Zambrut?";

let stage: TeamStage;
let secret: Place;
let manager: Person;
let feeder: Person;
let hiddenId: string;
let hiddenCitation: string;

beforeAll(async () => {
  stage = await setTeamStage({ ...VISIBLE, ...HIDDEN }, { channels: ["open", "secret"] });
  secret = stage.team.channel("secret");
  const role = stage.team.role("Feeders");
  manager = stage.team.member("Mira", { permissions: ["ManageGuild"] });
  feeder = stage.team.member("Fitri", { locale: "id", roles: [role] });
  const [hidden] = await stage.engine.articles({ collections: ["rahasia"] });
  hiddenId = (await stage.engine.articles()).find(({ path }) => path === "rahasia/zambrut.md")?.id ?? "";
  expect(hidden).toBeDefined();
  const answer = await stage.engine.ask(QUESTION);
  hiddenCitation = (answer.kind === "found" ? answer.quotes : answer.nearest)[0]?.id ?? "";
  expect(hiddenCitation).not.toBe("");
  // Everywhere but in #secret only the top and the news are shown.
  const panel = await (await manager.slash("settings", {}, { channel: secret })).final();
  await (await manager.choose(panel, ["(top)", "berita"], "What is shown")).final();
  await (await manager.choose(panel, secret.id, "Settings of a channel (none: everywhere)")).final();
  await (await manager.choose(panel, "all collections, also those to come", "What is shown")).final();
  const people = await (await manager.click(panel, "Who may add articles")).final();
  await (await manager.choose(people, role.id, "Roles that may add and remove articles")).final();
});
afterAll(() => stage.clear());

/** Everything that the bot sent while `work` ran. */
async function sentDuring(work: () => Promise<unknown>): Promise<string> {
  const before = stage.discord.requests().length;
  await work();
  await stage.discord.idle();
  return stage.discord
    .requests()
    .slice(before)
    .map(({ body }) => JSON.stringify(body ?? ""))
    .join("\n");
}

/** What came back for something done where the secret collection may not be seen. */
async function safely(reply: Promise<Reply>): Promise<Shown> {
  let shown: Shown | undefined;
  const sent = await sentDuring(async () => {
    shown = await (await reply).final();
  });
  expect(sent).not.toMatch(SECRET);
  expect(sent).not.toContain(hiddenId);
  if (shown === undefined) throw new Error("Nothing came back.");
  expect(shown.screen).not.toMatch(SECRET);
  return shown;
}

/** The same for something said to the bot. */
async function safelySaid(said: Promise<Said>): Promise<void> {
  const sent = await sentDuring(async () => (await said).answer());
  expect(sent).not.toMatch(SECRET);
  expect(sent).not.toContain(hiddenId);
}

describe("where a collection may be seen", () => {
  it("is what the other tests ask about", async () => {
    const answer = await (await feeder.slash("ask", { question: QUESTION }, { channel: secret })).final();
    expect(answer.words).toContain("Wirasakti");
    const listed = await (await feeder.slash("articles", {}, { channel: secret })).final();
    expect(listed.words).toContain("Berkas Kelabu");
    const cited = await (await feeder.slash("cite", { id: hiddenCitation }, { channel: secret })).final();
    expect(cited.words).toContain("Zambrut");
  });
});

describe("where a collection may not be seen, nothing of it shows", () => {
  it("in answers, searches and lists, in both languages", async () => {
    for (const person of [feeder, manager]) {
      await safely(person.slash("ask", { question: QUESTION }));
      await safely(person.slash("ask", { question: "Berapa warga Demak yang mengungsi?" }));
      await safely(person.slash("search", { query: "banjir Demak Gedung prajurit operasi" }));
      await safely(person.slash("articles"));
      const status = await safely(person.slash("status"));
      expect(status.words).toContain("2");
    }
    const refusal = await safely(feeder.slash("ask", { question: QUESTION, private: true }));
    expect(refusal.words).toContain("Operasi Zambrut");
    await safely(feeder.click(refusal, "Penggalan terdekat"));
  });

  it("in suggestions, whatever is typed", async () => {
    for (const typed of ["", "ra", "rahasia", "Berkas", "zam", "banjir", `article:${hiddenId}`]) {
      for (const [command, option, others] of [
        ["ask", "in", { question: "x" }],
        ["search", "in", { query: "x" }],
        ["articles", "in", {}],
        ["articles", "show", {}],
        ["remove", "article", {}],
        ["add", "collection", { file: { name: "a.txt", content: "x" } }],
      ] as const) {
        const choices = JSON.stringify(await feeder.type(command, option, typed, others));
        expect(choices).not.toMatch(SECRET);
        expect(choices).not.toContain(hiddenId);
      }
    }
  });

  it("when it is named all the same: it is as though it were not there", async () => {
    const named = (what: string) => [
      () => feeder.slash("ask", { question: "Apa?", in: what }),
      () => feeder.slash("search", { query: "beras", in: what }),
      () => feeder.slash("articles", { in: what }),
      () => feeder.slash("articles", { show: what }),
      () => feeder.slash("remove", { article: what }),
      () => feeder.slash("add", { file: { name: "a.txt", content: "Hujan turun." }, collection: what }),
    ];
    const pairs = [
      ["rahasia", "takadaaa"],
      ["collection:rahasia", "collection:takadaaa"],
      ["RAHASIA", "TAKADAAA"],
      [`article:${hiddenId}`, `article:${hiddenId.replace(/./g, "z")}`],
      ["Berkas Kelabu", "Berkas Merahi"],
    ] as const;
    for (const [hidden, absent] of pairs) {
      for (const [index, act] of named(hidden).entries()) {
        const shown = await (await act()).final();
        const other = await (await (named(absent)[index] ?? act)()).final();
        expect(shown.screen.replaceAll(withoutKind(hidden), "…")).toBe(
          other.screen.replaceAll(withoutKind(absent), "…"),
        );
      }
    }
  });

  it("by the id of a citation", async () => {
    const shown = await safely(feeder.slash("cite", { id: hiddenCitation }));
    const absent = await safely(feeder.slash("cite", { id: hiddenCitation.replace(/./g, "z") }));
    expect(shown.screen).toBe(absent.screen);
  });

  it("as evidence, when mentioned, in threads, and in direct messages", async () => {
    const said = await feeder.say(
      `Operasi Zambrut dipimpin Kolonel Budi. Sebanyak 500 warga Demak mengungsi.`,
    );
    await safely(feeder.contextMenu("Cari bukti", said));
    const sent = await sentDuring(async () => {
      await (await feeder.say(`@Kutip ${QUESTION}`)).answer();
      await (await feeder.say(QUESTION, { channel: feeder.dm })).answer();
    });
    expect(sent).not.toMatch(SECRET);
    await safely(feeder.slash("ask", { question: QUESTION }, { channel: feeder.dm }));
    await safely(feeder.slash("status", {}, { channel: feeder.dm }));
    const stranger = stage.discord.person("Orang Lain");
    const answer = await safely(
      stranger.slash("ask", { question: "Berapa harga beras?" }, { channel: stranger.dm }),
    );
    expect(answer.words).not.toContain("lima persen");
  });

  it("to who hands in the same text, or a file of the same name", async () => {
    const file = { name: "zambrut.md", content: ZAMBRUT };
    const shown = await (await feeder.slash("add", { file, collection: "berita" })).final();
    expect(shown.screen).not.toContain("rahasia");
    expect(shown.words).not.toContain("sudah ada");
    await (await feeder.click(shown, "Buang")).final();
  });
});

describe("when a collection is closed to a channel, the buttons that it had there", () => {
  it("show nothing of it any more, nor what is asked with them", async () => {
    const question = { question: QUESTION };
    const [answer, quiet, listed, found, removal] = [
      await (await feeder.slash("ask", question, { channel: secret })).final(),
      await (await feeder.slash("ask", { ...question, private: true }, { channel: secret })).final(),
      await (await feeder.slash("articles", {}, { channel: secret })).final(),
      await (await feeder.slash("search", { query: "Zambrut" }, { channel: secret })).final(),
      await (await feeder.slash("remove", { article: `article:${hiddenId}` }, { channel: secret })).final(),
    ];
    const right = await (await feeder.click(answer, "👎")).final();
    const context = await (await feeder.click(answer, "Konteks [1]")).final();
    const staged = await (
      await feeder.slash(
        "add",
        { file: { name: "b.txt", content: "Hujan turun di Kudus." }, collection: "rahasia" },
        { channel: secret },
      )
    ).final();
    const panel = await (await manager.slash("settings", { channel: secret })).final();
    await (await manager.choose(panel, ["(top)", "berita"], "What is shown")).final();

    for (const message of [answer, quiet, listed, found, context]) {
      expect(await pressAll(message)).toBeGreaterThan(0);
    }
    await refuses(feeder.click(removal, "Hapus"));
    await refuses(feeder.click(staged, "Tambahkan"));
    expect((await stage.engine.articles({ collections: ["rahasia"] })).length).toBe(2);
    for (const question of ["dan di mana dia bertugas?", "kapan operasi itu dimulai?"]) {
      const follow = await (await feeder.click(answer, "Tanya lanjutan")).modal();
      await safely(feeder.submit(follow, { Pertanyaan: question }));
      const reply = feeder.say(`@Kutip ${question}`, { replyTo: answer, channel: secret });
      await safelySaid(reply);
      await safelySaid(feeder.say(`@Kutip ${question}`, { channel: secret }));
    }
    const [hidden] = everyComponent(right.message.components).flatMap(({ options }) => options ?? []);
    expect(hidden?.label).toMatch(SECRET);
    const again = await safely(feeder.choose(right, hidden?.value ?? ""));
    expect(again.words).toContain("Penggalan mana yang seharusnya?");
    const form = await (await feeder.click(right, "Penggalan lain")).modal();
    const told = await (
      await feeder.submit(form, { "Bunyi penggalannya": "Sebanyak 915 prajurit ikut serta." })
    ).final();
    expect(told.words).toContain("Tidak ada artikel");
    expect(await stage.engine.team.audits(stage.team.id, 50)).not.toContainEqual(
      expect.objectContaining({ action: "remove" }),
    );
  });
});

describe("when an article is moved into a hidden collection", () => {
  it("what was quoted of it before shows no more", async () => {
    const question = { question: "Ke mana warga Demak mengungsi?" };
    const answer = await (await feeder.slash("ask", question)).final();
    expect(answer.words).toContain("balai desa");
    const id = /`([0-9a-z]{5,})`/.exec(answer.content)?.[1] ?? "";
    expect((await (await feeder.slash("cite", { id })).final()).words).toContain("balai desa");
    renameSync(join(stage.articles, "berita/banjir.txt"), join(stage.articles, "rahasia/pindah.txt"));
    await stage.engine.ingest();
    const cited = await (await feeder.slash("cite", { id })).final();
    expect(cited.words).not.toContain("balai desa");
    const context = await (await feeder.click(answer, "Konteks [1]")).final();
    expect(context.words).not.toContain("balai desa");
    expect((await (await feeder.slash("ask", question)).final()).words).not.toContain("balai desa");
  });
});

describe("outside servers, and in others", () => {
  it("nothing shows to strangers, and what servers show everywhere to their members, to them alone", async () => {
    const elsewhere = stage.discord.guild({ name: "Lain", botIsMember: false, channels: ["umum"] });
    const stranger = elsewhere.member("Sita", { permissions: ["Administrator"] });
    const refused = await safely(stranger.slash("ask", { question: "Berapa persen harga beras naik?" }));
    expect(refused.ephemeral).toBe(true);
    expect(refused.words).not.toContain("lima persen");
    expect(await stranger.type("ask", "in", "", { question: "x" })).toEqual([]);
    elsewhere.member(feeder);
    const there = { channel: elsewhere.channel("umum") };
    const answer = await safely(feeder.slash("ask", { question: "Berapa persen harga beras naik?" }, there));
    expect(answer.words).toContain("lima persen");
    expect(answer.ephemeral).toBe(true);
    await safely(feeder.slash("ask", { question: QUESTION }, there));
    await safely(feeder.slash("cite", { id: hiddenCitation }, there));
  });

  it("threads show what the channel that they belong to shows", async () => {
    const answer = await (await feeder.slash("ask", { question: "Berapa persen harga beras naik?" })).final();
    await (await feeder.click(answer, "Buka utas")).final();
    const [thread] = stage.team.channel("open").threads();
    if (thread === undefined) throw new Error("No thread was opened.");
    await safely(feeder.slash("ask", { question: QUESTION }, { channel: thread }));
    await safelySaid(feeder.say(`@Kutip ${QUESTION}`, { channel: thread }));
    await safely(feeder.slash("articles", {}, { channel: thread }));
  });
});

describe("when what was decided cannot be read", () => {
  it("nothing is shown anywhere, and why is said", async () => {
    const { allSettings } = stage.engine.team;
    Object.assign(stage.engine.team, { allSettings: () => Promise.reject(new Error("damaged")) });
    // Whatever comes into the articles folder makes the bot read again what was decided.
    const before = stage.log.length;
    writeFileSync(join(stage.articles, "baru.txt"), "Hujan turun di Kudus sejak pagi.");
    await stage.discord.until(
      () => stage.log.slice(before).find((line) => line.includes("read")),
      "the new article",
      20_000,
    );
    for (const act of [
      () => feeder.slash("ask", { question: "Berapa persen harga beras naik?" }),
      () => feeder.slash("articles"),
      () => feeder.slash("status"),
      () => feeder.slash("cite", { id: hiddenCitation }),
      () => feeder.slash("ask", { question: QUESTION }, { channel: feeder.dm }),
    ]) {
      const shown = await safely(act());
      expect(shown.words).toContain("engaturan");
      expect(shown.words).not.toContain("lima persen");
    }
    expect(await feeder.type("ask", "in", "", { question: "x" })).toEqual([]);
    Object.assign(stage.engine.team, { allSettings });
  });
});

/** Without what tells an article from a collection, which is not shown. */
function withoutKind(value: string): string {
  return value.replace(/^(?:article|collection):/, "");
}

/** Presses every button of a message that opens no form, and chooses the first option of every menu. */
async function pressAll(message: Shown): Promise<number> {
  const here = () => [...everyComponent(message.message.components)];
  let pressed = 0;
  for (const { type, label, emoji, disabled, url, options, placeholder } of here()) {
    const name = label ?? emoji?.name ?? "";
    const first = options?.[0]?.label;
    if (type === 3 && first !== undefined) {
      await safely(feeder.choose(message, first, placeholder ?? undefined));
      pressed += 1;
    }
    if (type !== 2 || disabled === true || url !== undefined || /lanjutan|Penggalan lain/.test(name))
      continue;
    const isThere = here().some((other) => (other.label ?? other.emoji?.name) === name);
    if (isThere) await safely(feeder.click(message, name));
    pressed += 1;
  }
  return pressed;
}

async function refuses(reply: Promise<Reply>): Promise<void> {
  const shown = await (await reply).final();
  expect(shown.words).not.toMatch(/Dihapus|Ditambahkan/);
}
