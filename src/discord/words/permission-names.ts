import type { WordsLanguage } from "../../language/language.ts";

/**
 * A permission as people find it in Discord's settings. In Indonesian with its English name behind it, because many
 * keep Discord in English.
 *
 * @param name Discord's English name of it
 */
export function permissionName(name: string, language: WordsLanguage): string {
  const indonesian = language === "id" ? INDONESIAN.get(name) : undefined;
  return indonesian === undefined ? name : `${indonesian} (${name})`;
}

// --- internal ---

const INDONESIAN: ReadonlyMap<string, string> = new Map([
  ["View Channels", "Lihat Kanal"],
  ["Send Messages", "Kirim Pesan"],
  ["Send Messages in Threads", "Kirim Pesan di Utas"],
  ["Create Public Threads", "Buat Utas Publik"],
  ["Read Message History", "Baca Riwayat Pesan"],
  ["Manage Threads", "Kelola Utas"],
]);
