import { describe, expect, it } from "vitest";
import { readInteraction } from "../src/discord/read-interaction.ts";
import { onBotStage } from "./22.stage.ts";

const TARGET = "323456789012345678";

/** The words of a message for the command of its menu that is used on it. */
function wordsOf(message: object): string | undefined {
  const interaction = readInteraction(
    {
      id: "123456789012345678",
      application_id: "223456789012345678",
      type: 2,
      token: "t",
      channel: { id: "423456789012345678", type: 0 },
      user: { id: "523456789012345678" },
      app_permissions: "0",
      authorizing_integration_owners: {},
      data: {
        name: "Find evidence",
        type: 3,
        target_id: TARGET,
        resolved: { messages: { [TARGET]: message } },
      },
    },
    0,
  );
  return interaction?.deed.kind === "message-command" ? interaction.deed.content : undefined;
}

const card = {
  type: "rich",
  title: "Banjir di Demak",
  description: "Sebanyak 320 warga mengungsi.",
  fields: [{ name: "Lokasi", value: "Demak", inline: true }],
};

describe("the words of a message that is looked into", () => {
  it("are its text", () => {
    expect(wordsOf({ content: "Putin tiba Kamis.", embeds: [], components: [] })).toBe("Putin tiba Kamis.");
    expect(wordsOf({})).toBe("");
  });

  it("are those of the message that it forwards", () => {
    const forwards = { content: "", message_snapshots: [{ message: { content: "Putin tiba Kamis." } }] };
    expect(wordsOf(forwards)).toBe("Putin tiba Kamis.");
    const both = { content: "", message_snapshots: [{ message: { content: "Baru:", embeds: [card] } }] };
    expect(wordsOf(both)).toContain("Baru:\nBanjir di Demak\nSebanyak 320 warga mengungsi.");
  });

  it("are those of a program's cards, and not of the previews of links", () => {
    expect(wordsOf({ content: "", embeds: [card] })).toBe(
      "Banjir di Demak\nSebanyak 320 warga mengungsi.\nLokasi\nDemak",
    );
    const preview = { type: "article", title: "Situs berita", description: "Baca berita terbaru di sini." };
    expect(wordsOf({ content: "Lihat https://example.com", embeds: [preview] })).toBe(
      "Lihat https://example.com",
    );
  });

  it("are those of a program's texts, however deep they stand", () => {
    const text = (content: string) => ({ type: 10, id: 1, content });
    const components = [
      text("Satu."),
      {
        type: 17,
        components: [
          { type: 9, components: [text("Dua.")] },
          { type: 14, divider: true },
        ],
      },
      { type: 1, components: [{ type: 2, style: 1, label: "Tekan", custom_id: "x" }] },
    ];
    expect(wordsOf({ content: "", components })).toBe("Satu.\nDua.");
  });

  it("are read although something beside them is of a kind that is not known yet", () => {
    const message = { content: "Putin tiba Kamis.", embeds: [{ title: 7 }], components: "none" };
    expect(wordsOf({ ...message, message_snapshots: [{}] })).toBe("Putin tiba Kamis.");
  });

  it(
    "reach the command from a message that has nothing but a card",
    onBotStage(async (stage) => {
      const said = await stage.ana.say("kartu");
      said.message.content = "";
      said.message.embeds = [{ title: card.title, description: card.description }];
      await (await stage.budi.contextMenu("Find evidence", said)).final();
      expect(stage.worked).toEqual(["Banjir di Demak\nSebanyak 320 warga mengungsi."]);
    }),
  );
});
