import type { SlashCommand } from "../command.ts";
import { panel } from "../components/settings.ts";
import { EVERYWHERE } from "../settings/rules.ts";
import { settingsToChange } from "../settings/settle.ts";

/** What the server decides; Discord offers it to members that may manage the server, and every use asks again. */
export const settings = {
  definition: {
    name: "settings",
    name_localizations: { id: "pengaturan" },
    description: "What is shown where, who may add articles, and my language",
    description_localizations: {
      id: "Apa yang ditampilkan di mana, siapa yang boleh menambah artikel, dan bahasa saya",
    },
    // Manage Server.
    default_member_permissions: String(1n << 5n),
    // Servers alone, where the bot is a member.
    contexts: [0],
    integration_types: [0],
    options: [
      {
        type: 7,
        name: "channel",
        name_localizations: { id: "kanal" },
        description: "The channel to decide for (otherwise all of them)",
        description_localizations: { id: "Kanal yang diatur (jika kosong: semua kanal)" },
        // Text, voice, announcements, stage, forum. Discord's published schema has no media channels.
        channel_types: [0, 2, 5, 13, 15],
      },
    ],
  },
  isPrivate: () => true,
  costly: false,
  run: async (options, request) =>
    panel(await settingsToChange(request), options.channel("channel") ?? EVERYWHERE, request),
} satisfies SlashCommand;
