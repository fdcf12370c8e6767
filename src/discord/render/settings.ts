import type { ChannelRule, GuildSettings } from "../../library/team.ts";
import { content } from "../budget.ts";
import type { BotMessage } from "../message.ts";
import { EVERYWHERE, FEEDERS, type Place, ruleOf } from "../settings/rules.ts";
import type { SettingsWords } from "../words/settings-words.ts";
import type { BotWords } from "../words/words.ts";
import { button, rowsOf } from "./buttons.ts";
import {
  channelsMenu,
  collectionsMenu,
  feederMenus,
  languageMenu,
  type SettingsPanel,
} from "./settings-menus.ts";
import { escapedLine } from "./source.ts";

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
  return {
    content: content([heading(own), feedersLine(settings, own)]),
    rows: [
      ...feederMenus(settings, place, own),
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
