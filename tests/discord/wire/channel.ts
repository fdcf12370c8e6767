import { z } from "zod";

const text = z.string().nullish();
const count = z.number().nullish();
const yesNo = z.boolean().nullish();

export const threadBodySchema = z.looseObject({
  name: z.string(),
  auto_archive_duration: count,
  type: count,
});

export const threadEditSchema = z.looseObject({
  name: text,
  archived: yesNo,
  locked: yesNo,
  auto_archive_duration: count,
});

export const recipientBodySchema = z.looseObject({ recipient_id: z.string() });
