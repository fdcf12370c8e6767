import { BotError } from "../bot-error.ts";
import type { MessageCommand } from "../command.ts";
import { keep } from "../kept/asked.ts";
import { withoutOwnWords } from "../own-words.ts";
import { plainText } from "../plain-text.ts";
import { renderEvidence } from "../render/evidence.ts";
import { visibleFilter } from "../sources/chosen.ts";
import { botWords } from "../words/words.ts";
import { EVERYWHERE } from "./options.ts";

/** "Find evidence" in the menu of a message: what the articles say about each of its sentences, for the asker alone. */
export const findEvidence: MessageCommand = {
  definition: {
    type: 3,
    name: "Find evidence",
    name_localizations: { id: "Cari bukti" },
    ...EVERYWHERE,
  },
  costly: true,
  async run(content, request) {
    const text = plainText(withoutOwnWords(content));
    if (!/[\p{L}\p{N}]/u.test(text)) throw new BotError("message-empty");
    const report = await request.engine.evidence(text, { filter: visibleFilter({}, request) });
    const asked = { kind: "evidence", text, askedAs: null, chosen: {}, result: report } as const;
    const askedId = await keep(asked, request);
    const canShare = !request.access.alwaysPrivate;
    return renderEvidence(report, { words: botWords(request.language), askedId, canShare });
  },
};
