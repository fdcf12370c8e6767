import { z } from "zod";

import { componentSchema } from "./component.ts";

export const modalBodySchema = z.looseObject({
  custom_id: z.string(),
  title: z.string(),
  components: z.array(componentSchema),
});

export type ModalBody = z.infer<typeof modalBodySchema>;

export const choicesBodySchema = z.object({
  choices: z
    .array(
      z.object({
        name: z.string(),
        value: z.union([z.string(), z.number()]),
        name_localizations: z.record(z.string(), z.string()).nullish(),
      }),
    )
    .nullish(),
});

export const callbackBodySchema = z.looseObject({ type: z.number(), data: z.unknown().optional() });
