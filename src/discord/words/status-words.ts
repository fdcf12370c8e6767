import type { WordsLanguage } from "../../language/language.ts";
import type { AuditEntry } from "../../library/team.ts";

export interface StatusWords {
  readonly heading: string;
  readonly empty: string;
  readonly reading: string;
  undated(count: number): string;
  skipped(count: number): string;
  readonly history: string;
  /** Who did it to what; both are Markdown already. */
  readonly done: Readonly<Record<AuditEntry["action"], (who: string, what: string) => string>>;
}

export const statusWords: Readonly<Record<WordsLanguage, StatusWords>> = {
  en: {
    heading: "What Kutip has read",
    empty: "There are no articles to see here yet.",
    reading: "Articles are being read right now.",
    undated: (count) => `Without a date: ${count}`,
    skipped: (count) => `Skipped files: ${count} (\`kutip status\` says why)`,
    history: "Latest changes",
    done: {
      add: (who, what) => `${who} added ${what}`,
      remove: (who, what) => `${who} removed ${what}`,
      settings: (who, what) => `${who} changed the settings: ${what}`,
    },
  },
  id: {
    heading: "Yang sudah dibaca Kutip",
    empty: "Belum ada artikel yang bisa dilihat di sini.",
    reading: "Artikel sedang dibaca saat ini.",
    undated: (count) => `Tanpa tanggal: ${count}`,
    skipped: (count) => `Berkas yang dilewati: ${count} (alasannya di \`kutip status\`)`,
    history: "Perubahan terakhir",
    done: {
      add: (who, what) => `${who} menambahkan ${what}`,
      remove: (who, what) => `${who} menghapus ${what}`,
      settings: (who, what) => `${who} mengubah pengaturan: ${what}`,
    },
  },
};
