import { Locale } from "discord.js";
import { type CommandBody, type CommandOption, commandBodySchema } from "../wire/command.ts";
import { type Finding, refused } from "./finding.ts";

const CHAT_INPUT = 1;
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const LOCALES = new Set<string>(Object.values(Locale));

/** Characters of a command's names, descriptions and values together. */
const TOTAL = 8000;

/** What the schema misses about a list of commands. */
export function checkCommands(body: unknown): Finding[] {
  if (!Array.isArray(body)) return [];
  const read = body.map((command) => commandBodySchema.safeParse(command).data);
  const names = read.map((command) => `${command?.type ?? CHAT_INPUT} ${command?.name}`);
  return [
    ...names
      .filter((name, index) => names.indexOf(name) !== index)
      .map((name) => refused("", "command-unique", `Two commands are called ${name}.`)),
    ...read.flatMap((command, index) => (command ? checkCommand(command, `[${index}]`) : [])),
  ];
}

/** What the schema misses about one command. */
export function checkCommand(command: CommandBody, path: string): Finding[] {
  const chat = (command.type ?? CHAT_INPUT) === CHAT_INPUT;
  const length = longest(command);
  return [
    ...(chat ? checkNames(command, path) : []),
    ...(chat !== Boolean(command.description)
      ? [
          refused(
            `${path}.description`,
            "command-description",
            "Chat commands have a description; the others none.",
          ),
        ]
      : []),
    ...checkLocales(command, path),
    ...checkOptions(command.options ?? [], path),
    ...(length > TOTAL
      ? [refused(path, "command-total", `The command has ${length} characters; ${TOTAL} are allowed.`)]
      : []),
  ];
}

// --- internal ---

type Named = Pick<CommandOption, "name" | "description" | "name_localizations" | "description_localizations">;

function checkNames(named: Named, path: string): Finding[] {
  return [named.name, ...Object.values(named.name_localizations ?? {})]
    .filter((name) => !NAME.test(name) || name !== name.toLowerCase())
    .map((name) =>
      refused(
        `${path}.name`,
        "command-name",
        `"${name}" is not a name: lower case, no spaces, 1 to 32 characters.`,
      ),
    );
}

function checkLocales(named: Named, path: string): Finding[] {
  return [
    ...Object.keys(named.name_localizations ?? {}),
    ...Object.keys(named.description_localizations ?? {}),
  ]
    .filter((locale) => !LOCALES.has(locale))
    .map((locale) => refused(path, "locale", `"${locale}" is not one of Discord's locales.`));
}

function checkOptions(options: readonly CommandOption[], path: string): Finding[] {
  const names = options.map((option) => option.name);
  const firstOptional = options.findIndex((option) => option.required !== true);
  return [
    ...(new Set(names).size < names.length
      ? [refused(`${path}.options`, "option-unique", "Two options have the same name.")]
      : []),
    ...(options.some(
      (option, index) => option.required === true && firstOptional >= 0 && index > firstOptional,
    )
      ? [refused(`${path}.options`, "option-order", "Required options stand before optional ones.")]
      : []),
    ...options.flatMap((option, index) => {
      const here = `${path}.options[${index}]`;
      return [
        ...checkNames(option, here),
        ...checkLocales(option, here),
        ...(option.autocomplete === true && (option.choices?.length ?? 0) > 0
          ? [refused(here, "option-autocomplete", "An option is autocompleted or has choices, not both.")]
          : []),
        ...checkOptions(option.options ?? [], here),
      ];
    }),
  ];
}

// Discord counts, of each text, the longest of its translations.
function longest(named: Named & { options?: readonly CommandOption[] | null | undefined }): number {
  const most = (text: string | null | undefined, others: Named["name_localizations"]): number =>
    Math.max(text?.length ?? 0, ...Object.values(others ?? {}).map((other) => other.length));
  return (
    most(named.name, named.name_localizations) +
    most(named.description, named.description_localizations) +
    (named.options ?? []).reduce(
      (sum, option) =>
        sum +
        longest(option) +
        (option.choices ?? []).reduce(
          (all, choice) => all + choice.name.length + String(choice.value).length,
          0,
        ),
      0,
    )
  );
}
