import type { APIApplicationCommandBasicOption } from "discord.js";
import type { SlashCommand } from "../command.ts";
import { suggestSources } from "../sources/suggest.ts";

/** Discord's numbers for kinds of options. */
const STRING = 3;
const BOOLEAN = 5;

/** Everywhere: in servers, in the bot's direct messages, and where a person brought the bot along. */
export const EVERYWHERE = { contexts: [0, 1, 2], integration_types: [0, 1] } satisfies {
  contexts: number[];
  integration_types: number[];
};

/** Options that several commands have; names and descriptions are English, with Indonesian beside it. */
const IN_OPTION: APIApplicationCommandBasicOption = {
  type: STRING,
  name: "in",
  name_localizations: { id: "di" },
  description: "Only this article or collection",
  description_localizations: { id: "Hanya artikel atau koleksi ini" },
  autocomplete: true,
};

const SINCE_OPTION: APIApplicationCommandBasicOption = {
  type: STRING,
  name: "since",
  name_localizations: { id: "sejak" },
  description: "Published on or after: 2024-06-20, 2024-06, 2024, March 2024, last week",
  description_localizations: {
    id: "Terbit pada atau sesudah: 2024-06-20, 2024-06, 2024, Maret 2024, minggu lalu",
  },
  max_length: 50,
};

const UNTIL_OPTION: APIApplicationCommandBasicOption = {
  type: STRING,
  name: "until",
  name_localizations: { id: "sampai" },
  description: "Published on or before: 2024-06-20, 2024-06, 2024, March 2024, last week",
  description_localizations: {
    id: "Terbit pada atau sebelum: 2024-06-20, 2024-06, 2024, Maret 2024, minggu lalu",
  },
  max_length: 50,
};

export const PRIVATE_OPTION: APIApplicationCommandBasicOption = {
  type: BOOLEAN,
  name: "private",
  name_localizations: { id: "pribadi" },
  description: "Show the answer to you alone; you can share it afterwards",
  description_localizations: { id: "Tampilkan jawabannya untuk Anda saja; bisa dibagikan nanti" },
};

/** Where to look, and from when to when. */
export const SCOPE_OPTIONS = [IN_OPTION, SINCE_OPTION, UNTIL_OPTION] as const;

export const isPrivateByChoice: SlashCommand["isPrivate"] = (options) => options.flag("private") ?? false;

/** Suggestions for {@link SCOPE_OPTIONS}. */
export const suggestScope: NonNullable<SlashCommand["suggest"]> = (option, typed, _options, request) =>
  option === "in" ? suggestSources(typed, request) : [];
