import type { WordsLanguage } from "../../language/language.ts";

/** Words of handing articles in and taking them out. Names and titles come escaped. */
export interface HandInWords {
  readonly confirm: string;
  readonly add: string;
  readonly discard: string;
  readonly undated: string;
  characters(count: string): string;
  /** The folder an article goes into. */
  into(collection: string): string;
  readonly newCollection: string;
  replaces(title: string): string;
  sameContent(title: string): string;
  added(title: string): string;
  readonly discarded: string;
  refused(reason: string): string;
  readonly gone: string;
  confirmRemoval(title: string): string;
  readonly removalKeepsFile: string;
  readonly remove: string;
  readonly keep: string;
  removed(title: string): string;
  kept(title: string): string;
}

export const handInWords: Readonly<Record<WordsLanguage, HandInWords>> = {
  en: {
    confirm: "Add this article?",
    add: "Add",
    discard: "Discard",
    undated: "undated",
    characters: (count) => `${count} characters`,
    into: (collection) => `into ${collection}`,
    newCollection: "a new collection",
    replaces: (title) => `It will replace ${title}.`,
    sameContent: (title) => `An article with the same content is there already: ${title}.`,
    added: (title) => `Added: ${title}`,
    discarded: "Discarded; nothing was added.",
    refused: (reason) => `This file was not added. ${reason}`,
    gone: "This file is no longer waiting to be added. Send it again with /add.",
    confirmRemoval: (title) => `Remove ${title}?`,
    removalKeepsFile: "It will no longer be found or quoted. The file itself is kept.",
    remove: "Remove",
    keep: "Keep",
    removed: (title) => `Removed: ${title}`,
    kept: (title) => `Kept: ${title}`,
  },
  id: {
    confirm: "Tambahkan artikel ini?",
    add: "Tambahkan",
    discard: "Buang",
    undated: "tanpa tanggal",
    characters: (count) => `${count} karakter`,
    into: (collection) => `ke ${collection}`,
    newCollection: "koleksi baru",
    replaces: (title) => `Artikel ini akan menggantikan ${title}.`,
    sameContent: (title) => `Artikel dengan isi yang sama sudah ada: ${title}.`,
    added: (title) => `Ditambahkan: ${title}`,
    discarded: "Dibuang; tidak ada yang ditambahkan.",
    refused: (reason) => `Berkas ini tidak diterima. ${reason}`,
    gone: "Berkas ini sudah tidak menunggu untuk ditambahkan. Kirim lagi dengan /tambah.",
    confirmRemoval: (title) => `Hapus ${title}?`,
    removalKeepsFile: "Artikel ini tidak akan ditemukan atau dikutip lagi. Berkasnya sendiri tetap disimpan.",
    remove: "Hapus",
    keep: "Biarkan",
    removed: (title) => `Dihapus: ${title}`,
    kept: (title) => `Tetap ada: ${title}`,
  },
};
