import { choicesBodySchema } from "../wire/interaction.ts";
import { type Finding, refused } from "./finding.ts";

/** What the schema misses about autocompletion: values of 100 characters, names that can be told apart. */
export function checkChoices(body: unknown): Finding[] {
  const read = choicesBodySchema.safeParse(body);
  if (!read.success) return [];
  return (read.data.choices ?? []).flatMap((choice, index) =>
    typeof choice.value === "string" && choice.value.length > 100
      ? [
          refused(
            `data.choices[${index}].value`,
            "choice-value",
            `A choice's value has ${choice.value.length} characters; 100 are allowed.`,
          ),
        ]
      : [],
  );
}
