import type { ChannelRule, GuildSettings } from "../../library/team.ts";
import { optionText } from "../budget.ts";
import type { Menu, MenuOption } from "../message.ts";
import { ALL, type CollectionPage } from "../settings/collection-pages.ts";
import { EVERYWHERE, type Place, ruleOf } from "../settings/rules.ts";
import type { SettingsWords } from "../words/settings-words.ts";
import type { BotWords } from "../words/words.ts";

export interface SettingsPanel {
  readonly words: BotWords;
  readonly place: Place;
  /** What can be chosen to be shown. */
  readonly collections: CollectionPage;
}

/** The value of the language menu's option that leaves it to the server. */
export const AS_EVERYWHERE = "as-everywhere";

/** Which place the panel is about. */
export function channelsMenu(place: Place, own: SettingsWords): Menu {
  return {
    kind: "channels",
    action: { name: "rule" },
    placeholder: optionText(own.chooseChannel),
    chosen: place === EVERYWHERE ? [] : [place],
    count: [0, 1],
  };
}

/** What a place shows: all, or some of the collections of a page. */
export function collectionsMenu({ collections: ruled }: Required<ChannelRule>, panel: SettingsPanel): Menu {
  const { words, place, collections } = panel;
  const { settings: own } = words.bot;
  const options: MenuOption[] = [
    { value: ALL, label: optionText(own.all), chosen: ruled === "all" },
    ...collections.collections.map(({ name, articles, value }) => ({
      value,
      label: optionText(name === "" ? words.status.top : name),
      description: optionText(words.articles(articles)),
      chosen: ruled !== "all" && ruled.includes(name),
    })),
  ];
  return {
    kind: "menu",
    action: { name: "collections", channel: place, page: collections.page },
    placeholder: optionText(own.chooseCollections(collections.page + 1, collections.pages)),
    options,
    count: [0, options.length],
  };
}

/** The language of the bot's words in a place. */
export function languageMenu(settings: GuildSettings, place: Place, own: SettingsWords): Menu {
  const { own: decided } = ruleOf(settings, place);
  const inherit: MenuOption = {
    value: AS_EVERYWHERE,
    label: optionText(own.asEverywhere),
    chosen: decided.language === undefined,
  };
  return {
    kind: "menu",
    action: { name: "language", channel: place },
    placeholder: optionText(own.chooseLanguage),
    options: [
      ...(place === EVERYWHERE ? [] : [inherit]),
      ...LANGUAGES.map((language) => ({
        value: language,
        label: optionText(own.languages[language]),
        chosen: decided.language === language,
      })),
    ],
  };
}

/** Who may add and remove articles, beside those who may manage the server. */
export function feederMenus({ feeders }: GuildSettings, place: Place, own: SettingsWords): Menu[] {
  return [
    {
      kind: "roles",
      action: { name: "feeder-roles", channel: place },
      placeholder: optionText(own.chooseRoles),
      chosen: feeders.roles,
      count: [0, MOST_CHOSEN],
    },
    {
      kind: "members",
      action: { name: "feeder-members", channel: place },
      placeholder: optionText(own.chooseMembers),
      chosen: feeders.users,
      count: [0, MOST_CHOSEN],
    },
  ];
}

// --- internal ---

/** Discord lets so many be chosen in one menu. */
const MOST_CHOSEN = 25;
const LANGUAGES = ["asker", "id", "en"] as const;
