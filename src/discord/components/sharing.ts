import type { AskedRecord } from "../../library/team.ts";
import { showAnswer } from "../asking.ts";
import { BotError } from "../bot-error.ts";
import type { Handler } from "../command.ts";
import { findAsked, keep } from "../kept/asked.ts";
import { answerOf, chosenOf, evidenceOf } from "../kept/results.ts";
import { standingAnswer, standingEvidence } from "../kept/standing.ts";
import type { BotMessage } from "../message.ts";
import { renderEvidence } from "../render/evidence.ts";
import { renderShared } from "../render/thread.ts";
import type { Request } from "../request.ts";
import { botWords } from "../words/words.ts";

/**
 * Share to channel: posts what somebody was answered privately, as far as it still stands and may be shown here now. Who
 * shared it is not said.
 */
export const share: Handler<"share"> = {
  shows: "private",
  // Everybody sees what it posts, and not who had it posted.
  costly: true,
  async run({ asked }, _given, request) {
    if (request.access.alwaysPrivate) throw new BotError("for-you-alone");
    const record = await findAsked(asked, request);
    await request.here.post(await publicMessage(record, { ...request, isPrivate: false }));
    return renderShared(botWords(request.language));
  },
};

// --- internal ---

/** @param request one whose answers everybody sees */
async function publicMessage(record: AskedRecord, request: Request): Promise<BotMessage> {
  const { text, askedAs } = record;
  const chosen = chosenOf(record);
  if (record.kind === "evidence") {
    const report = await standingEvidence(evidenceOf(record), request);
    const askedId = await keep({ kind: "evidence", text, askedAs, chosen, result: report }, request);
    return renderEvidence(report, { words: botWords(request.language), askedId, canShare: false });
  }
  const answer = await standingAnswer(answerOf(record), request);
  const askedId = await keep({ kind: "ask", text, askedAs, chosen, result: answer }, request);
  return showAnswer(answer, { askedId, askedAs, text }, request);
}
