import { z } from "zod";
import type { Options } from "./command.ts";
import { MESSAGE } from "./read-target.ts";

/** An option of a chat command; a subcommand is one that has options of its own. */
export const OPTION: z.ZodType<RawOption> = z.object({
  name: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  focused: z.boolean().optional(),
  get options() {
    return z.array(OPTION).optional();
  },
});

/** What the ids among the options stand for. */
export const RESOLVED = z.object({
  attachments: z
    .record(z.string(), z.object({ filename: z.string(), size: z.number(), url: z.string() }))
    .optional(),
  messages: z.record(z.string(), MESSAGE).optional(),
});

export interface RawOption {
  readonly name: string;
  readonly value?: string | number | boolean | undefined;
  readonly focused?: boolean | undefined;
  readonly options?: RawOption[] | undefined;
}

/** A command's options by name, and the one that is being typed. Subcommands' options count as the command's. */
export function givenOptions(data: {
  readonly options?: readonly RawOption[] | undefined;
  readonly resolved?: z.output<typeof RESOLVED> | undefined;
}): {
  readonly options: Options;
  readonly focused: { readonly name: string; readonly typed: string } | null;
} {
  const given = flat(data.options ?? []);
  const valueNamed = (name: string) => given.find((option) => option.name === name)?.value;
  const text = (name: string) => {
    const value = valueNamed(name);
    return typeof value === "string" ? value : null;
  };
  const focused = given.find((option) => option.focused === true);
  return {
    options: {
      text,
      flag: (name) => {
        const value = valueNamed(name);
        return typeof value === "boolean" ? value : null;
      },
      channel: text,
      attachment: (name) => {
        const file = data.resolved?.attachments?.[text(name) ?? ""];
        return file ? { name: file.filename, size: file.size, url: file.url } : null;
      },
    },
    focused: focused ? { name: focused.name, typed: String(focused.value ?? "") } : null,
  };
}

// --- internal ---

function flat(options: readonly RawOption[]): RawOption[] {
  return options.flatMap((option) => [option, ...flat(option.options ?? [])]);
}
