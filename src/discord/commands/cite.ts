import type { SlashCommand } from "../command.ts";
import { openCitation } from "../kept/standing.ts";
import { renderCitation } from "../render/citation.ts";
import { botWords } from "../words/words.ts";
import { EVERYWHERE, isPrivateByChoice, PRIVATE_OPTION } from "./options.ts";

/** `/cite`: a citation by its id, with its neighbouring sentences, as it stands now. */
export const cite: SlashCommand = {
  definition: {
    type: 1,
    name: "cite",
    name_localizations: { id: "kutipan" },
    description: "Reopen a citation by its id",
    description_localizations: { id: "Buka lagi sebuah kutipan dengan nomornya" },
    ...EVERYWHERE,
    options: [
      {
        type: 3,
        name: "id",
        name_localizations: { id: "nomor" },
        description: "The five characters under a quote, such as a3f9k",
        description_localizations: { id: "Lima karakter di bawah kutipan, misalnya a3f9k" },
        required: true,
        max_length: 60,
      },
      PRIVATE_OPTION,
    ],
  },
  costly: false,
  isPrivate: isPrivateByChoice,
  async run(options, request) {
    // Copied ids bring their brackets and backquotes along.
    const id = (options.text("id") ?? "").replace(/[^\p{L}\p{N}]+/gu, "");
    const cited = await openCitation(id, request);
    return renderCitation(cited, { words: botWords(request.language), canRead: cited.quote !== null });
  },
};
