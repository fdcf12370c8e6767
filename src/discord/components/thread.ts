import type { Handler } from "../command.ts";
import { findAsked, keep, questionOf } from "../kept/asked.ts";
import { answerOf, chosenOf } from "../kept/results.ts";
import { standingAnswer } from "../kept/standing.ts";
import { renderThreadOpened, renderThreadStart, threadName } from "../render/thread.ts";
import { botWords } from "../words/words.ts";

/** Open thread: one that is named after the question, begins with its answer and says how to go on. */
export const thread: Handler<"thread"> = {
  shows: "private",
  costly: false,
  async run({ asked }, _given, request) {
    const record = await findAsked(asked, request);
    const words = botWords(request.language);
    const answer = await standingAnswer(answerOf(record), request);
    // A follow-up's own words say little without the question before it.
    const question = questionOf(record);
    const first = renderThreadStart(question, { words, askedId: record.id, answer });
    const { mention } = await request.here.openThread(threadName(question), first);
    // A question in the thread goes on from this one, without a reply to say so.
    const channelId = /\d+/.exec(mention)?.[0];
    if (channelId !== undefined) {
      const { text, askedAs } = record;
      const inThread = { ...request, isPrivate: false, asker: { ...request.asker, channelId } };
      await keep({ kind: "ask", text, askedAs, chosen: chosenOf(record), result: answer }, inThread);
    }
    return renderThreadOpened(mention, words);
  },
};
