import { BotError } from "../bot-error.ts";
import type { SlashCommand } from "../command.ts";
import { removable } from "../components/hand-in.ts";
import { renderRemoval } from "../render/hand-in.ts";
import { chosenArticle } from "../sources/chosen.ts";
import { suggestArticles } from "../sources/suggest.ts";
import { botWords } from "../words/words.ts";

/** Asks whether an article shall be taken out; it is when that is confirmed. */
export const remove = {
  definition: {
    name: "remove",
    name_localizations: { id: "hapus" },
    description: "Remove an article, after asking again",
    description_localizations: { id: "Hapus artikel, setelah ditanyakan sekali lagi" },
    contexts: [0, 1],
    integration_types: [0],
    options: [
      {
        type: 3,
        name: "article",
        name_localizations: { id: "artikel" },
        description: "The article's title",
        description_localizations: { id: "Judul artikelnya" },
        required: true,
        autocomplete: true,
        max_length: 100,
      },
    ],
  },
  isPrivate: () => true,
  costly: false,
  async run(options, request) {
    if (!request.access.mayFeed) throw new BotError("not-allowed");
    const id = chosenArticle(options.text("article") ?? "", request);
    return renderRemoval(removable(id, request), botWords(request.language));
  },
  suggest: (_option, typed, _options, request) =>
    request.access.mayFeed ? suggestArticles(typed, request) : [],
} satisfies SlashCommand;
