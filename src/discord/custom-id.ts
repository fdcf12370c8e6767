import { z } from "zod";

/**
 * Everything that a click can mean; with the library it is all that is needed to serve it. `asked` is the id of what was
 * asked, `article` and `citation` are theirs, `channel` is a channel's id or `everywhere`.
 */
export type Action = z.infer<typeof ACTION>;

/** Discord's limit for a component's `custom_id`. */
const MAX_CUSTOM_ID = 100;

/** Written in front, so that a later program knows what an old button meant, or that it does not. */
const VERSION = "k1";

/** The text that stands in a component's `custom_id`: `k1|action|value|…`, the values in the order of their names. */
export function encodeAction(action: Action): string {
  const { name, ...values } = action;
  const parts = Object.entries(values)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}=${value}`);
  const id = [VERSION, name, ...parts].join("|");
  if (id.length > MAX_CUSTOM_ID) throw new RangeError(`A custom_id of ${id.length} characters: ${id}`);
  return id;
}

/** What a component's `custom_id` means; null when it is of another version, or none of ours. */
export function decodeAction(customId: string): Action | null {
  const [version, name, ...parts] = customId.split("|");
  if (version !== VERSION) return null;
  const values = Object.fromEntries(
    parts.map((part) => [part.slice(0, part.indexOf("=")), part.slice(part.indexOf("=") + 1)]),
  );
  const parsed = ACTION.safeParse({ ...values, name });
  return parsed.success ? parsed.data : null;
}

// --- internal ---

const shortId = z.string().regex(/^[0-9a-z]{1,20}$/);
const count = z.coerce.number().int().min(0).max(100_000_000);
const channel = z.string().regex(/^(\d{15,20}|everywhere)$/);

const ACTION = z.discriminatedUnion("name", [
  // Under an answer.
  z.object({ name: z.literal("context"), citation: shortId }),
  z.object({ name: z.literal("read"), article: shortId, from: count }),
  z.object({ name: z.literal("more"), asked: shortId }),
  z.object({ name: z.literal("page"), asked: shortId, page: count }),
  z.object({ name: z.literal("nearest"), asked: shortId }),
  z.object({ name: z.literal("follow"), asked: shortId }),
  z.object({ name: z.literal("thread"), asked: shortId }),
  z.object({ name: z.literal("share"), asked: shortId }),
  z.object({ name: z.literal("good"), asked: shortId }),
  z.object({ name: z.literal("bad"), asked: shortId }),
  z.object({ name: z.literal("right"), asked: shortId }),
  z.object({ name: z.literal("tell"), asked: shortId }),
  // Articles.
  z.object({ name: z.literal("article"), article: shortId }),
  z.object({ name: z.literal("add"), staged: shortId }),
  z.object({ name: z.literal("discard"), staged: shortId }),
  z.object({ name: z.literal("remove"), article: shortId }),
  z.object({ name: z.literal("confirm-removal"), article: shortId }),
  z.object({ name: z.literal("keep"), article: shortId }),
  // Settings: which rule is shown, and what of it is chosen.
  z.object({ name: z.literal("rule") }),
  z.object({ name: z.literal("collections"), channel, page: count }),
  z.object({ name: z.literal("collections-page"), channel, page: count }),
  z.object({ name: z.literal("mentions"), channel }),
  z.object({ name: z.literal("language"), channel }),
  z.object({ name: z.literal("reset"), channel }),
  z.object({ name: z.literal("feeders"), channel }),
  z.object({ name: z.literal("feeder-roles"), channel }),
  z.object({ name: z.literal("feeder-members"), channel }),
]);
