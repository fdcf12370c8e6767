import type { ChannelRule, GuildSettings } from "../../library/team.ts";

/** A channel's id, or all channels without a rule of their own. */
export type Place = string | typeof EVERYWHERE;

export const EVERYWHERE = "everywhere";

/** What the record of changes calls those who may add articles. */
export const FEEDERS = "feeders";

/** What is in force in a place, and which of it the place has decided itself. */
export interface PlaceRule {
  readonly inForce: Required<ChannelRule>;
  readonly own: ChannelRule;
}

export function ruleOf({ everywhere, channels }: GuildSettings, place: Place): PlaceRule {
  if (place === EVERYWHERE) return { inForce: everywhere, own: everywhere };
  const own = Object.hasOwn(channels, place) ? (channels[place] ?? {}) : {};
  return { inForce: { ...everywhere, ...own }, own };
}

/** The settings with something decided for a place. */
export function withRule(settings: GuildSettings, place: Place, decided: ChannelRule): GuildSettings {
  const { everywhere, channels } = settings;
  if (place === EVERYWHERE) return { ...settings, everywhere: { ...everywhere, ...decided } };
  return { ...settings, channels: { ...channels, [place]: { ...channels[place], ...decided } } };
}

/** The settings with a decision of a channel taken back, or all of them; for everywhere nothing can be. */
export function withoutRule(
  settings: GuildSettings,
  place: Place,
  decision?: keyof ChannelRule,
): GuildSettings {
  const { [place]: rule, ...others } = settings.channels;
  if (rule === undefined || decision === undefined) return { ...settings, channels: others };
  const { [decision]: _, ...rest } = rule;
  const isEmpty = Object.keys(rest).length === 0;
  return { ...settings, channels: isEmpty ? others : { ...others, [place]: rest } };
}

/**
 * What a place shows after somebody chose on one page of a menu: what the other pages have stays as it is.
 *
 * @param before what was in force
 * @param offered the collections of the page
 * @param chosen those of them that are chosen now
 */
export function collectionsAfter(
  before: Required<ChannelRule>["collections"],
  offered: readonly string[],
  chosen: readonly string[],
): readonly string[] {
  const elsewhere = before === "all" ? [] : before.filter((name) => !offered.includes(name));
  return [...elsewhere, ...chosen];
}
