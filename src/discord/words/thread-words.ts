import type { WordsLanguage } from "../../language/language.ts";

export interface ThreadWords {
  /** The first line of a thread. */
  readonly how: string;
  opened(mention: string): string;
  readonly shared: string;
  readonly followUpTitle: string;
  readonly followUpLabel: string;
  readonly followUpHint: string;
}

export const threadWords: Readonly<Record<WordsLanguage, ThreadWords>> = {
  en: {
    how: "To go on here, mention me, use /ask or press “Ask a follow-up”: plain messages in a thread do not reach me.",
    opened: (mention) => `The thread is open: ${mention}`,
    shared: "Everyone in the channel can see it now.",
    followUpTitle: "Ask a follow-up",
    followUpLabel: "Question",
    followUpHint: "and when did he leave?",
  },
  id: {
    how: "Untuk lanjut di sini, tag saya, pakai /tanya (/ask), atau tekan “Tanya lanjutan”: pesan biasa di utas tidak sampai ke saya.",
    opened: (mention) => `Utasnya sudah dibuka: ${mention}`,
    shared: "Sekarang semua orang di kanal bisa melihatnya.",
    followUpTitle: "Tanya lanjutan",
    followUpLabel: "Pertanyaan",
    followUpHint: "dan kapan dia pulang?",
  },
};
