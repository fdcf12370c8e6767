import { checkQuestion, LONGEST_QUESTION } from "../../answer/check-question.ts";
import type { SlashCommand } from "../command.ts";
import { keepPassages, MOST_PASSAGES, showPassages } from "../passages.ts";
import { chosenFilter, visibleFilter } from "../sources/chosen.ts";
import { EVERYWHERE, isPrivateByChoice, PRIVATE_OPTION, SCOPE_OPTIONS, suggestScope } from "./options.ts";

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
      ...SCOPE_OPTIONS,
      PRIVATE_OPTION,
    ],
  },
  costly: true,
  isPrivate: isPrivateByChoice,
  async run(options, request) {
    const query = checkQuestion(options.text("query") ?? "");
    const chosen = chosenFilter(options, request);
    const filter = visibleFilter(chosen, request);
    const { passages } = await request.engine.search(query, { filter, limit: MOST_PASSAGES });
    const asked = { text: query, chosen };
    const askedId = await keepPassages(passages, asked, request);
    return showPassages(passages, { query, askedId, page: 0 }, request);
  },
  suggest: suggestScope,
};
