import { modalBodySchema } from "../wire/interaction.ts";
import { everyComponent } from "../wire/walk.ts";
import { checkCustomIds, checkSelect } from "./components.ts";
import { type Finding, refused } from "./finding.ts";

const TEXT_INPUT = 4;
const STRING_SELECT = 3;

/** What the schema misses about a modal. */
export function checkModal(body: unknown): Finding[] {
  const read = modalBodySchema.safeParse(body);
  if (!read.success) return [];
  const { components } = read.data;
  const path = "data.components";
  const all = everyComponent(components);
  return [
    ...(components.length > 5
      ? [refused(path, "modal-components", `The modal has ${components.length} components; 5 are allowed.`)]
      : []),
    ...checkCustomIds(all, path),
    ...all.flatMap((component) => {
      if (component.type === STRING_SELECT) return checkSelect(component, path);
      if (component.type !== TEXT_INPUT) return [];
      const length = component.value?.length ?? 0;
      const most = component.max_length ?? 4000;
      const least = component.min_length ?? 0;
      return [
        ...(least > most
          ? [refused(path, "input-range", `A text input asks for ${least} to ${most} characters.`)]
          : []),
        ...(length > most || (length > 0 && length < least)
          ? [
              refused(
                path,
                "input-value",
                `A text input of ${least} to ${most} characters is given ${length}.`,
              ),
            ]
          : []),
      ];
    }),
  ];
}
