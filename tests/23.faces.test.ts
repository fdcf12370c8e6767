import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeAction, encodeAction } from "../src/discord/custom-id.ts";
import type { BotMessage } from "../src/discord/message.ts";
import { messageBody } from "../src/discord/payload.ts";
import { renderWordsNotFound } from "../src/discord/render/feedback.ts";
import {
  renderDone,
  renderNothingAdded,
  renderRefused,
  renderRemoval,
  renderStaged,
} from "../src/discord/render/hand-in.ts";
import { renderFeeders, renderSettings } from "../src/discord/render/settings.ts";
import { collectionPage } from "../src/discord/settings/collection-pages.ts";
import { EVERYWHERE, ruleOf } from "../src/discord/settings/rules.ts";
import { type BotWords, botWords } from "../src/discord/words/words.ts";
import type { StagedArticle } from "../src/engine/team.ts";
import type { ArticleRecord } from "../src/library/library.ts";
import type { GuildSettings } from "../src/library/team.ts";
import { anyText, endlessText } from "./21.hostile-markdown.ts";
import { legibleMessage } from "./21.legible.ts";
import { records } from "./cli/samples.ts";
import { visible } from "./discord/people/markdown.ts";
import { validate } from "./discord/validate/validate.ts";

const CHANNEL = "423456789012345678";
const SETTINGS: GuildSettings = {
  guildId: "223456789012345678",
  everywhere: { collections: ["", "diplomasi", "lama"], mentions: true, language: "asker" },
  channels: { [CHANNEL]: { collections: "all", language: "id" }, "523456789012345678": { mentions: false } },
  feeders: { roles: ["623456789012345678"], users: ["123456789012345678"] },
};
const COLLECTIONS = [
  { name: "", articles: 13 },
  { name: "diplomasi", articles: 4 },
  { name: "ekonomi", articles: 6 },
];
const [record] = records;
if (record === undefined) throw new Error("There are no records.");

const STAGED: StagedArticle = {
  id: "z7w2eq4t1n",
  path: "ekonomi/whoosh-setahun.md",
  article: {
    title: "Whoosh genap setahun, penumpang tembus enam juta",
    outlet: "Warta Contoh",
    published: "2024-10-17",
    url: "https://example.org/whoosh",
    language: "id",
  },
  collection: "ekonomi",
  characters: 3211,
  passages: 7,
  beginning:
    "JAKARTA – Kereta cepat Whoosh genap setahun beroperasi. Sejak hari pertama sudah enam juta orang diangkut.",
  warnings: [],
  replaces: null,
  sameContent: null,
};

type Face = (words: BotWords) => string;
const panel = (
  settings: GuildSettings,
  place: string,
  words: BotWords,
  collections = COLLECTIONS,
  page = 0,
) =>
  renderSettings(settings, {
    words,
    place,
    collections: collectionPage({ collections }, ruleOf(settings, place).inForce, page),
  });

const FACES: Readonly<Record<string, Face>> = {
  settings: (words) => legibleMessage(panel(SETTINGS, EVERYWHERE, words)),
  "settings.channel": (words) => legibleMessage(panel(SETTINGS, CHANNEL, words)),
  "settings.many": (words) => {
    const many = Array.from({ length: 60 }, (_, at) => ({ name: `koleksi ${at + 1}`, articles: at }));
    const names = many.slice(0, 40).map(({ name }) => name);
    const settings = { ...SETTINGS, everywhere: { ...SETTINGS.everywhere, collections: names } };
    return legibleMessage(panel(settings, EVERYWHERE, words, many, 1));
  },
  "settings.feeders": (words) => legibleMessage(renderFeeders(SETTINGS, CHANNEL, words)),
  add: (words) => legibleMessage(renderStaged(STAGED, { words, isNewCollection: false, sameContent: null })),
  "add.remarks": (words) =>
    legibleMessage(
      renderStaged(
        {
          ...STAGED,
          path: "arsip/@here `x`.txt",
          collection: "arsip",
          article: {
            ...STAGED.article,
            title: "**Whoosh** @everyone",
            published: null,
            url: null,
            outlet: null,
          },
          replaces: record,
          warnings: [
            '3 places of the file, the first on line 2, could not be read as UTF-8; "\ufffd" stands there.',
          ],
        },
        { words, isNewCollection: true, sameContent: record },
      ),
    ),
  "add.ends": (words) =>
    [
      renderDone("added", STAGED.article, words),
      renderNothingAdded("discarded", words),
      renderNothingAdded("gone", words),
      renderRefused("The file is a PDF document under another name; save its text as .txt instead.", words),
    ]
      .map(legibleMessage)
      .join("\n\n"),
  remove: (words) =>
    [renderRemoval(record, words), renderDone("removed", record, words), renderDone("kept", record, words)]
      .map(legibleMessage)
      .join("\n\n"),
  "feedback.not-found": (words) => legibleMessage(renderWordsNotFound("q7w2e", words)),
};

describe("each message of settings and articles looks as reviewed", () => {
  for (const [name, face] of Object.entries(FACES)) {
    it.each(["id", "en"] as const)(`${name}.%s`, async (language) => {
      const file = join(import.meta.dirname, "golden", "discord", `${name}.${language}.txt`);
      await expect(`${face(botWords(language))}\n`).toMatchFileSnapshot(file);
    });
  }
});

/** What Discord would not take, or this project does not send; mentions of ours stand in settings alone. */
function wrongs(message: BotMessage, mentions: boolean): unknown[] {
  const customIds = message.rows.flatMap((row) =>
    "kind" in row ? [row.action] : row.flatMap((button) => (button.kind === "button" ? [button.action] : [])),
  );
  return [
    ...validate("follow-up", messageBody(message, "ephemeral"), undefined),
    ...customIds.filter((action) => decodeAction(encodeAction(action)) === null),
    ...(mentions ? [] : (visible(message.content).match(/@someone|#somewhere|\(some time\)/g) ?? [])),
  ];
}

const words = fc.constantFrom(botWords("id"), botWords("en"));
const snowflake = fc.stringMatching(/^[1-9]\d{16,18}$/);
const name = fc.oneof(anyText, endlessText, fc.constantFrom("", "berita", "x".repeat(500)));
const collections = fc.uniqueArray(name, { maxLength: 60 });
const rule = fc.record(
  {
    collections: fc.oneof(fc.constant("all" as const), collections),
    mentions: fc.boolean(),
    language: fc.constantFrom("asker", "id", "en"),
  },
  { requiredKeys: [] },
);

describe("a message that Discord takes comes of any", () => {
  it("settings, and collections of any names and number", () => {
    const ids = fc.uniqueArray(snowflake, { maxLength: 25 });
    const settings = fc.record({
      guildId: snowflake,
      everywhere: fc.record({
        collections: fc.oneof(fc.constant("all" as const), collections),
        mentions: fc.boolean(),
        language: fc.constantFrom("asker" as const, "id" as const, "en" as const),
      }),
      channels: fc.dictionary(snowflake, rule, { maxKeys: 40 }),
      feeders: fc.record({ roles: ids, users: ids }),
    });
    fc.assert(
      fc.property(settings, collections, fc.nat(5), fc.boolean(), words, (given, names, page, own, w) => {
        const decided = given satisfies unknown as GuildSettings;
        const [channel = CHANNEL] = Object.keys(decided.channels);
        const known = names.map((each) => ({ name: each, articles: 3 }));
        expect(wrongs(panel(decided, own ? channel : EVERYWHERE, w, known, page), true)).toEqual([]);
        expect(wrongs(renderFeeders(decided, channel, w), true)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("file that is handed in, and article that is taken out", () => {
    const article = fc.record({
      title: name,
      outlet: fc.option(name),
      published: fc.option(fc.constant("2024-06-20")),
      url: fc.option(fc.oneof(fc.webUrl(), anyText)),
      language: fc.constantFrom("id" as const, "en" as const, "other" as const),
    });
    const other = name.map((title): ArticleRecord => ({ ...record, title }));
    const staged: fc.Arbitrary<StagedArticle> = fc.record({
      id: fc.constant(STAGED.id),
      path: name,
      article,
      collection: name,
      characters: fc.nat(),
      passages: fc.nat(),
      beginning: name,
      warnings: fc.array(name, { maxLength: 6 }),
      replaces: fc.option(other),
      sameContent: fc.option(other),
    });
    fc.assert(
      fc.property(staged, fc.boolean(), words, (file, isNewCollection, w) => {
        const shown = renderStaged(file, { words: w, isNewCollection, sameContent: file.sameContent });
        expect(wrongs(shown, false)).toEqual([]);
        expect(wrongs(renderRefused(file.path, w), false)).toEqual([]);
        const taken = { ...record, title: file.article.title };
        for (const message of [renderRemoval(taken, w), renderDone("removed", taken, w)]) {
          expect(wrongs(message, false)).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });
});
