import type { ChannelRule, GuildSettings } from "../../library/team.ts";
import { content, optionText } from "../budget.ts";
import type { BotMessage, Menu, MenuOption, Row } from "../message.ts";
import { ALL, type CollectionPage } from "../settings/collection-pages.ts";
import { EVERYWHERE, FEEDERS, type Place, ruleOf } from "../settings/rules.ts";
import type { SettingsWords } from "../words/settings-words.ts";
import type { BotWords } from "../words/words.ts";
import { button, rowsOf } from "./buttons.ts";
import { escapedLine } from "./source.ts";

export interface SettingsPanel {
  readonly words: BotWords;
  readonly place: Place;
  /** What can be chosen to be shown. */
  readonly collections: CollectionPage;
}

/** The value of the language menu's option that leaves it to the server. */
export const AS_EVERYWHERE = "as-everywhere";

/** What is in force in a place, and what changes it. */
export function renderSettings(settings: GuildSettings, panel: SettingsPanel): BotMessage {
  const { words, place } = panel;
  const { inForce } = ruleOf(settings, place);
  const { button: buttons, settings: own } = words.bot;
  const { page, pages } = panel.collections;
  const turn = (to: number) => ({ name: "collections-page", channel: place, page: to }) as const;
  return {
    content: summary(settings, place, words),
    rows: [
      channelsMenu(place, own),
      collectionsMenu(inForce, panel),
      languageMenu(settings, place, own),
      ...rowsOf([
        button(
          { name: "mentions", channel: place },
          inForce.mentions ? own.ignoreMentions : own.answerMentions,
        ),
        button({ name: "feeders", channel: place }, own.whoFeeds),
        ...(place === EVERYWHERE
          ? []
          : [
              button({ name: "reset", channel: place }, own.reset, {
                style: "danger",
                disabled: !Object.hasOwn(settings.channels, place),
              }),
            ]),
      ]),
      ...(pages === 1
        ? []
        : rowsOf([
            button(turn(Math.max(0, page - 1)), buttons.previous, { emoji: "◀️", disabled: page === 0 }),
            button(turn(page + 1), buttons.next, { emoji: "▶️", disabled: page === pages - 1 }),
          ])),
    ],
  };
}

/** Who may add and remove articles, and what changes it. */
export function renderFeeders(settings: GuildSettings, place: Place, words: BotWords): BotMessage {
  const { settings: own } = words.bot;
  const { roles, users } = settings.feeders;
  const menu = (rest: Pick<Menu, "kind" | "action" | "chosen">, placeholder: string): Row => ({
    ...rest,
    placeholder: optionText(placeholder),
    count: [0, MOST_CHOSEN],
  });
  return {
    content: content([heading(own), feedersLine(settings, own)]),
    rows: [
      menu(
        { kind: "roles", action: { name: "feeder-roles", channel: place }, chosen: roles },
        own.chooseRoles,
      ),
      menu(
        { kind: "members", action: { name: "feeder-members", channel: place }, chosen: users },
        own.chooseMembers,
      ),
      [button({ name: "collections-page", channel: place, page: 0 }, own.back)],
    ],
  };
}

/** What a change of settings was about, as the record of changes has it: a channel's mention, or a word of ours. */
export function settledPlace(what: string, words: BotWords): string {
  const { settings: own } = words.bot;
  if (/^<#\d{15,20}>$/.test(what)) return what;
  return what === EVERYWHERE ? own.everywhere : what === FEEDERS ? own.whoFeeds : escapedLine(what, NAME);
}

// --- internal ---

/** Discord lets so many be chosen in one menu. */
const MOST_CHOSEN = 25;
/** Items of a list in the summary. */
const MOST_LISTED = 15;
const NAME = 40;

function heading({ heading: text }: SettingsWords): string {
  return `⚙️ **${text}**`;
}

function summary(settings: GuildSettings, place: Place, words: BotWords) {
  const { settings: own } = words.bot;
  const { inForce, own: decided } = ruleOf(settings, place);
  const line = (name: string, value: string, decision?: keyof ChannelRule) => {
    const inherited = decision !== undefined && place !== EVERYWHERE && decided[decision] === undefined;
    return `${name}: **${value}**${inherited ? ` (${own.asEverywhere})` : ""}`;
  };
  const ruled = Object.keys(settings.channels).map((id) => `<#${id}>`);
  return content([
    `${heading(own)} · ${place === EVERYWHERE ? own.everywhere : own.channel(`<#${place}>`)}`,
    { text: line(own.collections, shownBy(inForce, words), "collections"), weight: 2 },
    line(own.mentions, inForce.mentions ? own.answered : own.ignored, "mentions"),
    line(own.language, own.languages[inForce.language], "language"),
    ...(ruled.length === 0 ? [] : [`-# ${own.ownRules}: ${listed(ruled, own)}`]),
    `-# ${feedersLine(settings, own)}`,
  ]);
}

function shownBy({ collections }: Required<ChannelRule>, words: BotWords): string {
  const { settings: own } = words.bot;
  if (collections === "all") return own.all;
  if (collections.length === 0) return own.nothing;
  return listed(
    collections.map((name) => (name === "" ? words.status.top : escapedLine(name, NAME))),
    own,
  );
}

function feedersLine({ feeders }: GuildSettings, own: SettingsWords): string {
  const people = [...feeders.roles.map((id) => `<@&${id}>`), ...feeders.users.map((id) => `<@${id}>`)];
  return `${own.feeders}: ${listed([own.managers, ...people], own)}`;
}

function listed(items: readonly string[], own: SettingsWords): string {
  const rest = items.length - MOST_LISTED;
  const shown = items.slice(0, MOST_LISTED);
  return [...shown, ...(rest > 0 ? [own.more(rest)] : [])].join(", ");
}

function channelsMenu(place: Place, own: SettingsWords): Menu {
  return {
    kind: "channels",
    action: { name: "rule" },
    placeholder: optionText(own.chooseChannel),
    chosen: place === EVERYWHERE ? [] : [place],
    count: [0, 1],
  };
}

function collectionsMenu({ collections: ruled }: Required<ChannelRule>, panel: SettingsPanel): Menu {
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

function languageMenu(settings: GuildSettings, place: Place, own: SettingsWords): Menu {
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

const LANGUAGES = ["asker", "id", "en"] as const;
