import { z } from "zod";

/** A component as far as it has words: a text, or what holds others. */
const COMPONENT: z.ZodType<RawComponent> = z.object({
  type: z.number(),
  content: z.string().optional(),
  get components() {
    return z.array(COMPONENT).optional();
  },
});

const EMBED = z.object({
  type: z.string().optional(),
  title: z.string().nullish(),
  description: z.string().nullish(),
  fields: z.array(z.object({ name: z.string(), value: z.string() })).optional(),
});

/** What Discord may come to write otherwise is left out: it does not keep the rest from being read. */
const WRITTEN = z.object({
  content: z.string().optional(),
  embeds: z.array(EMBED).optional().catch(undefined),
  components: z.array(COMPONENT).optional().catch(undefined),
});

/** A message that a command of its menu is about, as far as it has words. */
export const MESSAGE = WRITTEN.extend({
  message_snapshots: z
    .array(z.object({ message: WRITTEN }))
    .optional()
    .catch(undefined),
});

/**
 * What somebody reads in a message, in the Markdown that it was written in: its own text, the text that it forwards, and
 * the cards and texts that programs write. The preview of a link is none of the writer's words.
 */
export function wordsOf(message: z.output<typeof MESSAGE>): string {
  const forwarded = (message.message_snapshots ?? []).map((snapshot) => snapshot.message);
  return [message, ...forwarded].flatMap(writtenIn).join("\n");
}

// --- internal ---

interface RawComponent {
  readonly type: number;
  readonly content?: string | undefined;
  readonly components?: RawComponent[] | undefined;
}

/** Discord's number of a component that is a text. */
const TEXT = 10;
/** The kind of embed that programs write; others are made of links. */
const CARD = "rich";

function writtenIn({ content = "", embeds = [], components = [] }: z.output<typeof WRITTEN>): string[] {
  const cards = embeds.filter(({ type = CARD }) => type === CARD).flatMap(cardWords);
  return [content, ...cards, ...components.flatMap(textsOf)].filter((text) => text.trim() !== "");
}

function cardWords({ title, description, fields = [] }: z.output<typeof EMBED>): string[] {
  return [title ?? "", description ?? "", ...fields.flatMap(({ name, value }) => [name, value])];
}

function textsOf({ type, content = "", components = [] }: RawComponent): string[] {
  return [...(type === TEXT ? [content] : []), ...components.flatMap(textsOf)];
}
