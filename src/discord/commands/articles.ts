import type { SlashCommand } from "../command.ts";
import { keep } from "../kept/asked.ts";
import { listArticles, showArticle } from "../listing.ts";
import { chosenArticle, chosenFilter } from "../sources/chosen.ts";
import { suggestArticles } from "../sources/suggest.ts";
import { EVERYWHERE, SCOPE_OPTIONS, suggestScope } from "./options.ts";

/** `/articles`: what can be asked about, for the asker alone; `show` opens one article. */
export const articles: SlashCommand = {
  definition: {
    type: 1,
    name: "articles",
    name_localizations: { id: "artikel" },
    description: "List the articles, or open one of them",
    description_localizations: { id: "Daftar artikel, atau buka salah satunya" },
    ...EVERYWHERE,
    options: [
      {
        type: 3,
        name: "show",
        name_localizations: { id: "buka" },
        description: "Open this article",
        description_localizations: { id: "Buka artikel ini" },
        autocomplete: true,
      },
      ...SCOPE_OPTIONS,
    ],
  },
  costly: false,
  isPrivate: () => true,
  async run(options, request) {
    const show = options.text("show");
    if (show !== null && show.trim() !== "") return showArticle(chosenArticle(show, request), request);
    const chosen = chosenFilter(options, request);
    const askedId = await keep({ kind: "articles", text: "", askedAs: null, chosen, result: null }, request);
    return listArticles({ chosen, askedId, page: 0 }, request);
  },
  suggest: (option, typed, options, request) =>
    option === "show" ? suggestArticles(typed, request) : suggestScope(option, typed, options, request),
};
