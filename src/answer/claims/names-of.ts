import type { TopicWord } from "../disagreement-topic.ts";

/** The names of a topic: runs of words of names with nothing but one character between. */
export function namesOf(topic: readonly TopicWord[]): TopicWord[][] {
  const names: TopicWord[][] = [];
  let last: TopicWord | undefined;
  for (const word of topic) {
    if (!word.isName) continue;
    const current = names.at(-1);
    if (current !== undefined && last !== undefined && word.start - last.end === 1) current.push(word);
    else names.push([word]);
    last = word;
  }
  return names;
}
