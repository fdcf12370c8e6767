import type { Limit } from "./limit.ts";
import { command, commandOption, times, x } from "./parts.ts";

/** What commands may be. */
export const COMMAND_LIMITS: Readonly<Record<string, Limit>> = {
  "the name of a command": [
    "command-name",
    "commands",
    command({ name: "tanya-jawab" }),
    command({ name: "Tanya Jawab" }),
  ],
  "the translated name of a command": [
    "command-name",
    "commands",
    command({ name_localizations: { id: "tanya" } }),
    command({ name_localizations: { id: "Tanya!" } }),
  ],
  "Discord's locales": [
    "locale",
    "commands",
    command({ description_localizations: { id: "d", "en-US": "d" } }),
    command({ description_localizations: { en: "d" } }),
  ],
  "a description of chat commands alone": [
    "command-description",
    "commands",
    command({ type: 3, description: "" }),
    command({ type: 3, description: "d" }),
  ],
  "required options first": [
    "option-order",
    "commands",
    command({ options: [commandOption("a", { required: true }), commandOption("b")] }),
    command({ options: [commandOption("a"), commandOption("b", { required: true })] }),
  ],
  "options with names of their own": [
    "option-unique",
    "commands",
    command({ options: [commandOption("a"), commandOption("b")] }),
    command({ options: [commandOption("a"), commandOption("a")] }),
  ],
  "choices or autocompletion": [
    "option-autocomplete",
    "commands",
    command({ options: [commandOption("a", { autocomplete: true, choices: [] })] }),
    command({ options: [commandOption("a", { autocomplete: true, choices: [{ name: "n", value: "v" }] })] }),
  ],
  "8,000 characters of a command": [
    "command-total",
    "commands",
    command({ options: times(25, (index) => commandOption(`o${index}`, { description: x(100) })) }),
    command({
      options: times(25, (index) =>
        commandOption(`o${index}`, { choices: times(4, () => ({ name: x(50), value: x(40) })) }),
      ),
    }),
  ],
};
