import type { WordsLanguage } from "../../language/language.ts";

/** Discord's permissions that the bot can lack, as its client calls them, by the names of discord.js. */
export const permissionNames: Readonly<Record<WordsLanguage, Readonly<Record<string, string>>>> = {
  en: {
    ViewChannel: "View Channel",
    SendMessages: "Send Messages",
    SendMessagesInThreads: "Send Messages in Threads",
    CreatePublicThreads: "Create Public Threads",
    ReadMessageHistory: "Read Message History",
    EmbedLinks: "Embed Links",
  },
  id: {
    ViewChannel: "Lihat Kanal (View Channel)",
    SendMessages: "Kirim Pesan (Send Messages)",
    SendMessagesInThreads: "Kirim Pesan di Utas (Send Messages in Threads)",
    CreatePublicThreads: "Buat Utas Publik (Create Public Threads)",
    ReadMessageHistory: "Baca Riwayat Pesan (Read Message History)",
    EmbedLinks: "Sematkan Tautan (Embed Links)",
  },
};
