import { z } from "zod";

const text = z.string().nullish();
const count = z.number().nullish();
const yesNo = z.boolean().nullish();

/** An option of a command, and the options below a subcommand. */
export interface CommandOption {
  [key: string]: unknown;
  type: number;
  name: string;
  description?: string | null | undefined;
  name_localizations?: Record<string, string> | null | undefined;
  description_localizations?: Record<string, string> | null | undefined;
  required?: boolean | null | undefined;
  autocomplete?: boolean | null | undefined;
  choices?: { name: string; value: string | number }[] | null | undefined;
  options?: CommandOption[] | null | undefined;
  min_length?: number | null | undefined;
  max_length?: number | null | undefined;
  min_value?: number | null | undefined;
  max_value?: number | null | undefined;
}

const localized = z.record(z.string(), z.string()).nullish();

const commandOptionSchema: z.ZodType<CommandOption> = z.looseObject({
  type: z.number(),
  name: z.string(),
  description: text,
  name_localizations: localized,
  description_localizations: localized,
  required: yesNo,
  autocomplete: yesNo,
  choices: z.array(z.looseObject({ name: z.string(), value: z.union([z.string(), z.number()]) })).nullish(),
  options: z.lazy(() => z.array(commandOptionSchema)).nullish(),
  min_length: count,
  max_length: count,
  min_value: count,
  max_value: count,
});

export const commandBodySchema = z.looseObject({
  type: z.number().nullish(),
  name: z.string(),
  description: text,
  name_localizations: localized,
  description_localizations: localized,
  default_member_permissions: z.union([z.string(), z.number()]).nullish(),
  contexts: z.array(z.number()).nullish(),
  integration_types: z.array(z.number()).nullish(),
  nsfw: yesNo,
  options: z.array(commandOptionSchema).nullish(),
});

export type CommandBody = z.infer<typeof commandBodySchema>;
