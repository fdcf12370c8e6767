import type { WordsLanguage } from "../../language/language.ts";

/** Words of the panel of settings; `channel` is a mention of a channel. */
export interface SettingsWords {
  readonly heading: string;
  readonly everywhere: string;
  channel(channel: string): string;
  readonly asEverywhere: string;
  readonly collections: string;
  readonly all: string;
  readonly nothing: string;
  /** Items of a list that is too long. */
  more(count: number): string;
  readonly mentions: string;
  readonly answered: string;
  readonly ignored: string;
  readonly language: string;
  readonly languages: Readonly<Record<"asker" | "id" | "en", string>>;
  readonly ownRules: string;
  readonly feeders: string;
  readonly managers: string;
  readonly chooseChannel: string;
  chooseCollections(page: number, pages: number): string;
  readonly chooseLanguage: string;
  readonly chooseRoles: string;
  readonly chooseMembers: string;
  readonly answerMentions: string;
  readonly ignoreMentions: string;
  readonly reset: string;
  readonly whoFeeds: string;
  readonly back: string;
}

export const settingsWords: Readonly<Record<WordsLanguage, SettingsWords>> = {
  en: {
    heading: "Settings",
    everywhere: "everywhere that has no rule of its own",
    channel: (channel) => `in ${channel} and its threads`,
    asEverywhere: "as everywhere",
    collections: "Shows",
    all: "all collections, also those to come",
    nothing: "nothing",
    more: (count) => `${count} more`,
    mentions: "When mentioned",
    answered: "answers",
    ignored: "says nothing",
    language: "Speaks",
    languages: { asker: "each person’s own language", id: "Indonesian", en: "English" },
    ownRules: "Channels with a rule of their own",
    feeders: "May add and remove articles",
    managers: "members who may manage the server",
    chooseChannel: "Settings of a channel (none: everywhere)",
    chooseCollections: (page, pages) =>
      pages === 1 ? "What is shown" : `What is shown (page ${page} of ${pages})`,
    chooseLanguage: "The language of my own words",
    chooseRoles: "Roles that may add and remove articles",
    chooseMembers: "Members who may add and remove articles",
    answerMentions: "Answer mentions",
    ignoreMentions: "Ignore mentions",
    reset: "As everywhere",
    whoFeeds: "Who may add articles",
    back: "Back",
  },
  id: {
    heading: "Pengaturan",
    everywhere: "di semua tempat yang tidak punya aturan sendiri",
    channel: (channel) => `di ${channel} dan utas-utasnya`,
    asEverywhere: "seperti di tempat lain",
    collections: "Menampilkan",
    all: "semua koleksi, juga yang akan datang",
    nothing: "tidak ada",
    more: (count) => `${count} lagi`,
    mentions: "Saat disebut",
    answered: "menjawab",
    ignored: "diam",
    language: "Berbahasa",
    languages: { asker: "bahasa masing-masing orang", id: "Indonesia", en: "Inggris" },
    ownRules: "Kanal dengan aturan sendiri",
    feeders: "Boleh menambah dan menghapus artikel",
    managers: "anggota yang boleh mengelola server",
    chooseChannel: "Pengaturan satu kanal (kosong: semua)",
    chooseCollections: (page, pages) =>
      pages === 1 ? "Yang ditampilkan" : `Yang ditampilkan (halaman ${page} dari ${pages})`,
    chooseLanguage: "Bahasa kata-kata saya sendiri",
    chooseRoles: "Peran yang boleh menambah dan menghapus artikel",
    chooseMembers: "Anggota yang boleh menambah dan menghapus artikel",
    answerMentions: "Jawab sebutan",
    ignoreMentions: "Abaikan sebutan",
    reset: "Seperti di tempat lain",
    whoFeeds: "Siapa yang boleh menambah",
    back: "Kembali",
  },
};
