import type { WordsLanguage } from "../../language/language.ts";
import type { AuditEntry } from "../../library/team.ts";

export interface StatusWords {
  readonly heading: string;
  readonly visibleHere: string;
  readonly history: string;
  readonly action: Readonly<Record<AuditEntry["action"], string>>;
  readonly skipped: string;
}

export const statusWords: Readonly<Record<WordsLanguage, StatusWords>> = {
  en: {
    heading: "Kutip's library",
    visibleHere: "Visible here",
    history: "Latest changes",
    action: { add: "added", remove: "removed", settings: "changed settings" },
    skipped: "Skipped files",
  },
  id: {
    heading: "Perpustakaan Kutip",
    visibleHere: "Terlihat di sini",
    history: "Perubahan terakhir",
    action: { add: "menambah", remove: "menghapus", settings: "mengubah pengaturan" },
    skipped: "Berkas dilewati",
  },
};
