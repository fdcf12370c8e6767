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
    how: "In this thread, mention me, use /ask or press “Ask a follow-up”: plain messages do not reach me.",
    opened: (mention) => `The thread is open: ${mention}`,
    shared: "Shared to the channel.",
    followUpTitle: "Ask a follow-up",
    followUpLabel: "Your question",
    followUpHint: "and when did he leave?",
  },
  id: {
    how: "Di utas ini, sebut saya, pakai /ask, atau tekan “Tanya lanjutan”: pesan biasa tidak sampai ke saya.",
    opened: (mention) => `Utasnya sudah dibuka: ${mention}`,
    shared: "Sudah dibagikan ke kanal.",
    followUpTitle: "Tanya lanjutan",
    followUpLabel: "Pertanyaan Anda",
    followUpHint: "dan kapan dia pulang?",
  },
};
