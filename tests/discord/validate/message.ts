import { type MessageBody, messageBodySchema } from "../wire/message.ts";
import { MessageFlag } from "../world/model.ts";
import { checkComponents } from "./components.ts";
import { checkEmbeds } from "./embeds.ts";
import { careless, type Finding, refused } from "./finding.ts";

/** The message that a body edits, as far as its limits depend on it. */
export interface EditedMessage {
  readonly flags: number;
  readonly content: string;
  readonly embeds: readonly unknown[];
}

/**
 * What the schema misses about a body that writes a message.
 *
 * @param at what comes before the body's keys in paths: "" or "data."
 */
export function checkMessage(body: unknown, edited: EditedMessage | undefined, at: string): Finding[] {
  const read = messageBodySchema.safeParse(body);
  if (!read.success) return [];
  const message = read.data;
  const v2 = (((message.flags ?? 0) | (edited?.flags ?? 0)) & MessageFlag.componentsV2) !== 0;
  return [
    ...checkContent(message, at),
    ...(v2 ? checkExclusive(message, edited, at) : []),
    ...checkEmbeds(message.embeds ?? [], at),
    ...checkComponents(message.components ?? [], v2, at),
    ...checkMentions(message, at),
  ];
}

// --- internal ---

function checkContent(message: MessageBody, at: string): Finding[] {
  const length = message.content?.length ?? 0;
  return length > 2000
    ? [refused(`${at}content`, "content-length", `The content has ${length} characters; 2000 are allowed.`)]
    : [];
}

// A message of Components V2 is nothing else, and an edit that makes it one must clear what it was.
function checkExclusive(message: MessageBody, edited: EditedMessage | undefined, at: string): Finding[] {
  const content = message.content === undefined ? edited?.content : message.content;
  const embeds = message.embeds === undefined ? edited?.embeds : message.embeds;
  const beside = Object.entries({
    content: Boolean(content),
    embeds: Boolean(embeds?.length),
    poll: Boolean(message.poll),
    sticker_ids: Boolean(message.sticker_ids?.length),
  }).flatMap(([key, there]) => (there ? [key] : []));
  return beside.map((key) =>
    refused(`${at}${key}`, "v2-excludes", `A message of Components V2 cannot have ${key} beside them.`),
  );
}

function checkMentions(message: MessageBody, at: string): Finding[] {
  const path = `${at}allowed_mentions`;
  const allowed = message.allowed_mentions;
  if (!allowed?.parse)
    return [careless(path, "mentions", "The message does not say `parse: []`, so mentions resolve.")];
  const resolves = [...allowed.parse, ...(allowed.users ?? []), ...(allowed.roles ?? [])];
  return resolves.length > 0 || allowed.replied_user === true
    ? [careless(path, "mentions", `The message allows mentions: ${JSON.stringify(allowed)}.`)]
    : [];
}
