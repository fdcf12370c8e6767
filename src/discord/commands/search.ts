import { checkQuestion, LONGEST_QUESTION } from "../../answer/check-question.ts";
import type { SlashCommand } from "../command.ts";
import { keepPassages, MOST_PASSAGES, showPassages } from "../passages.ts";
import { chosenFilter, visibleFilter } from "../sources/chosen.ts";
import { suggestSources } from "../sources/suggest.ts";
import { EVERYWHERE, IN_OPTION, PRIVATE_OPTION, SINCE_OPTION, UNTIL_OPTION } from "./options.ts";

/** `/search`: the passages that fit some words best, without an answer. */
export const search: SlashCommand = {
  definition: {
    type: 1,
    name: "search",
    name_localizations: { id: "cari" },
    description: "Search the articles for passages",
    description_localizations: { id: "Cari penggalan di artikel" },
    ...EVERYWHERE,
    options: [
      {
        type: 3,
        name: "query",
        name_localizations: { id: "kata" },
        description: "Words to look for, in Indonesian or English",
        description_localizations: { id: "Yang dicari, dalam bahasa Indonesia atau Inggris" },
        required: true,
        max_length: LONGEST_QUESTION,
      },
      IN_OPTION,
      SINCE_OPTION,
      UNTIL_OPTION,
      PRIVATE_OPTION,
    ],
  },
  costly: true,
  isPrivate: (options) => options.flag("private") ?? false,
  async run(options, request) {
    const query = checkQuestion(options.text("query") ?? "");
    const chosen = chosenFilter(options, request);
    const filter = visibleFilter(chosen, request);
    const { passages } = await request.engine.search(query, { filter, limit: MOST_PASSAGES });
    const asked = { text: query, chosen };
    const askedId = await keepPassages(passages, asked, request);
    return showPassages(passages, { query, askedId, page: 0 }, request);
  },
  suggest: (option, typed, _options, request) => (option === "in" ? suggestSources(typed, request) : []),
};
