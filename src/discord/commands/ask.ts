import { LONGEST_QUESTION } from "../../answer/check-question.ts";
import { answerFollowing } from "../answer-following.ts";
import type { SlashCommand } from "../command.ts";
import { chosenFilter } from "../sources/chosen.ts";
import { EVERYWHERE, isPrivateByChoice, PRIVATE_OPTION, SCOPE_OPTIONS, suggestScope } from "./options.ts";

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
      ...SCOPE_OPTIONS,
      PRIVATE_OPTION,
    ],
  },
  costly: true,
  isPrivate: isPrivateByChoice,
  async run(options, request) {
    const text = options.text("question") ?? "";
    return answerFollowing({ text, earlierId: null, chosen: chosenFilter(options, request) }, request);
  },
  suggest: suggestScope,
};
