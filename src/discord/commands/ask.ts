import { LONGEST_QUESTION } from "../../answer/check-question.ts";
import { answerFollowing } from "../answer-following.ts";
import type { SlashCommand } from "../command.ts";
import { chosenFilter } from "../sources/chosen.ts";
import { suggestSources } from "../sources/suggest.ts";
import { EVERYWHERE, IN_OPTION, PRIVATE_OPTION, SINCE_OPTION, UNTIL_OPTION } from "./options.ts";

/** `/ask`: a question, answered with quotes. In a thread or direct message it may go on from the one before. */
export const ask: SlashCommand = {
  definition: {
    type: 1,
    name: "ask",
    name_localizations: { id: "tanya" },
    description: "Ask the articles a question; the answer is quoted from them",
    description_localizations: { id: "Tanyakan sesuatu; jawabannya dikutip dari artikel" },
    ...EVERYWHERE,
    options: [
      {
        type: 3,
        name: "question",
        name_localizations: { id: "pertanyaan" },
        description: "What you want to know",
        description_localizations: { id: "Apa yang ingin Anda ketahui" },
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
    const text = options.text("question") ?? "";
    return answerFollowing({ text, earlierId: null, chosen: chosenFilter(options, request) }, request);
  },
  suggest: (option, typed, _options, request) => (option === "in" ? suggestSources(typed, request) : []),
};
