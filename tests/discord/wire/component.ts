import { z } from "zod";

// What the server reads of the bodies that the client sends. Everything else in them is kept, not dropped: the
// published schemas judge bodies (validate/); these only say where to find things.

const text = z.string().nullish();
const count = z.number().nullish();
const yesNo = z.boolean().nullish();

/** Any component of a message or of a modal. */
export interface Component {
  [key: string]: unknown;
  type: number;
  id?: number | null | undefined;
  custom_id?: string | null | undefined;
  style?: number | null | undefined;
  label?: string | null | undefined;
  description?: string | null | undefined;
  url?: string | null | undefined;
  disabled?: boolean | null | undefined;
  emoji?: { name?: string | null | undefined } | null | undefined;
  placeholder?: string | null | undefined;
  content?: string | null | undefined;
  value?: string | null | undefined;
  required?: boolean | null | undefined;
  min_values?: number | null | undefined;
  max_values?: number | null | undefined;
  min_length?: number | null | undefined;
  max_length?: number | null | undefined;
  options?: SelectOption[] | null | undefined;
  components?: Component[] | null | undefined;
  component?: Component | null | undefined;
  accessory?: Component | null | undefined;
}

const selectOptionSchema = z.looseObject({
  label: z.string(),
  value: z.string(),
  description: text,
  default: yesNo,
});

export type SelectOption = z.infer<typeof selectOptionSchema>;

export const componentSchema: z.ZodType<Component> = z.looseObject({
  type: z.number(),
  id: count,
  custom_id: text,
  style: count,
  label: text,
  description: text,
  url: text,
  disabled: yesNo,
  emoji: z.looseObject({ name: text }).nullish(),
  placeholder: text,
  content: text,
  value: text,
  required: yesNo,
  min_values: count,
  max_values: count,
  min_length: count,
  max_length: count,
  options: z.array(selectOptionSchema).nullish(),
  components: z.lazy(() => z.array(componentSchema)).nullish(),
  component: z.lazy(() => componentSchema).nullish(),
  accessory: z.lazy(() => componentSchema).nullish(),
});
