import { kindOfFile } from "../../article/format.ts";
import { KutipError } from "../../errors.ts";
import { BotError } from "../bot-error.ts";
import type { SlashCommand } from "../command.ts";
import { renderRefused, renderStaged } from "../render/hand-in.ts";
import { mayShow } from "../request.ts";
import { botWords } from "../words/words.ts";
import { collectionFor, suggestCollections } from "./collection-for.ts";

/** Shows what is read of an attached file; it is added when that is confirmed. */
export const add = {
  definition: {
    name: "add",
    name_localizations: { id: "tambah" },
    description: "Add an article (.txt, .md, .html) after a look at what is read of it",
    description_localizations: { id: "Tambahkan artikel (.txt, .md, .html) setelah melihat hasil bacanya" },
    contexts: [0, 1],
    integration_types: [0],
    options: [
      {
        type: 11,
        name: "file",
        name_localizations: { id: "berkas" },
        description: "The article's file",
        description_localizations: { id: "Berkas artikelnya" },
        required: true,
      },
      {
        type: 3,
        name: "collection",
        name_localizations: { id: "koleksi" },
        description: "The collection it belongs to",
        description_localizations: { id: "Koleksi tempat artikelnya" },
        autocomplete: true,
        max_length: 100,
      },
    ],
  },
  isPrivate: () => true,
  costly: true,
  async run(options, request) {
    if (!request.access.mayFeed) throw new BotError("not-allowed");
    const file = options.attachment("file");
    if (file === null) throw new BotError("download-failed");
    const collection = collectionFor(options.text("collection"), request);
    demandReadable(file.name);
    const bytes = await request.here.download(file);
    const words = botWords(request.language);
    try {
      const staged = await request.engine.team.stage({ fileName: file.name, collection, bytes });
      const { sameContent } = staged;
      return renderStaged(staged, {
        words,
        isNewCollection:
          collection !== "" && !request.catalogue.collections.some(({ name }) => name === collection),
        sameContent:
          sameContent !== null && mayShow(request.access, sameContent.collection) ? sameContent : null,
      });
    } catch (error) {
      if (error instanceof KutipError && error.code === "article-refused") {
        return renderRefused(error.message, words);
      }
      throw error;
    }
  },
  suggest: (_option, typed, _options, request) =>
    request.access.mayFeed ? suggestCollections(typed, request) : [],
} satisfies SlashCommand;

// --- internal ---

function demandReadable(name: string): void {
  const isArticle = (path: string) => kindOfFile(`x/${path}`).kind === "article";
  if (isArticle(name.replace(/^\.+/, ""))) return;
  const ending = /\.[^./\\]*$/.exec(name)?.[0] ?? "";
  throw new BotError(isArticle(`x${ending}`) ? "file-name" : "file-kind", name);
}
