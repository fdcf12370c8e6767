import { z } from "zod";

import { componentSchema } from "./component.ts";

const text = z.string().nullish();
const count = z.number().nullish();
const yesNo = z.boolean().nullish();

const embedSchema = z.looseObject({
  title: text,
  description: text,
  url: text,
  footer: z.looseObject({ text }).nullish(),
  author: z.looseObject({ name: text }).nullish(),
  fields: z.array(z.looseObject({ name: z.string(), value: z.string(), inline: yesNo })).nullish(),
});

export type Embed = z.infer<typeof embedSchema>;

/** The body of every request that writes a message. */
export const messageBodySchema = z.looseObject({
  content: text,
  embeds: z.array(embedSchema).nullish(),
  components: z.array(componentSchema).nullish(),
  poll: z.unknown().optional(),
  sticker_ids: z.array(z.string()).nullish(),
  flags: count,
  nonce: z.union([z.string(), z.number()]).nullish(),
  enforce_nonce: yesNo,
  allowed_mentions: z
    .looseObject({
      parse: z.array(z.string().nullable()).nullish(),
      users: z.array(z.string().nullable()).nullish(),
      roles: z.array(z.string().nullable()).nullish(),
      replied_user: yesNo,
    })
    .nullish(),
  attachments: z.array(z.looseObject({ id: z.coerce.string(), description: text, filename: text })).nullish(),
  message_reference: z.looseObject({ message_id: z.string(), fail_if_not_exists: yesNo }).nullish(),
});

export type MessageBody = z.infer<typeof messageBodySchema>;
