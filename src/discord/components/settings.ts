import type { GuildSettings } from "../../library/team.ts";
import type { Handlers } from "../command.ts";
import type { BotMessage } from "../message.ts";
import { renderFeeders, renderSettings } from "../render/settings.ts";
import { AS_EVERYWHERE } from "../render/settings-menus.ts";
import type { Request } from "../request.ts";
import { ALL, collectionPage } from "../settings/collection-pages.ts";
import {
  collectionsAfter,
  EVERYWHERE,
  FEEDERS,
  type Place,
  ruleOf,
  withoutRule,
  withRule,
} from "../settings/rules.ts";
import { settingsToChange, settle } from "../settings/settle.ts";
import { botWords } from "../words/words.ts";

/** What the panel of settings does; who clicks must be allowed to at every click. */
export const SETTINGS_HANDLERS = {
  rule: {
    shows: "update",
    costly: false,
    run: async (_action, { chosen: [place = EVERYWHERE] }, request) =>
      panel(await settingsToChange(request), place, request),
  },
  "collections-page": {
    shows: "update",
    costly: false,
    run: async ({ channel, page }, _given, request) =>
      panel(await settingsToChange(request), channel, request, page),
  },
  collections: {
    shows: "update",
    costly: false,
    async run({ channel, page }, { chosen }, request) {
      const settings = await settle(request, channel, (before) => {
        if (chosen.includes(ALL)) return withRule(before, channel, { collections: "all" });
        const { inForce } = ruleOf(before, channel);
        const { collections } = collectionPage(request.catalogue, inForce, page);
        const names = collections.filter(({ value }) => chosen.includes(value)).map(({ name }) => name);
        const offered = collections.map(({ name }) => name);
        return withRule(before, channel, {
          collections: collectionsAfter(inForce.collections, offered, names),
        });
      });
      return panel(settings, channel, request, page);
    },
  },
  language: {
    shows: "update",
    costly: false,
    async run({ channel }, { chosen: [language] }, request) {
      const settings = await settle(request, channel, (before) => {
        if (language === AS_EVERYWHERE) return withoutRule(before, channel, "language");
        return language === "id" || language === "en" || language === "asker"
          ? withRule(before, channel, { language })
          : before;
      });
      return panel(settings, channel, request);
    },
  },
  mentions: {
    shows: "update",
    costly: false,
    async run({ channel }, _given, request) {
      const settings = await settle(request, channel, (before) =>
        withRule(before, channel, { mentions: !ruleOf(before, channel).inForce.mentions }),
      );
      return panel(settings, channel, request);
    },
  },
  reset: {
    shows: "update",
    costly: false,
    run: async ({ channel }, _given, request) =>
      panel(await settle(request, channel, (before) => withoutRule(before, channel)), channel, request),
  },
  feeders: {
    shows: "update",
    costly: false,
    run: async ({ channel }, _given, request) =>
      renderFeeders(await settingsToChange(request), channel, botWords(request.language)),
  },
  "feeder-roles": {
    shows: "update",
    costly: false,
    run: async ({ channel }, { chosen }, request) => feeders(request, channel, { roles: chosen }),
  },
  "feeder-members": {
    shows: "update",
    costly: false,
    run: async ({ channel }, { chosen }, request) => feeders(request, channel, { users: chosen }),
  },
} satisfies Partial<Handlers>;

/** The panel for a place. */
export function panel(settings: GuildSettings, place: Place, request: Request, page = 0): BotMessage {
  const { inForce } = ruleOf(settings, place);
  return renderSettings(settings, {
    words: botWords(request.language),
    place,
    collections: collectionPage(request.catalogue, inForce, page),
  });
}

// --- internal ---

async function feeders(
  request: Request,
  place: Place,
  changed: Partial<GuildSettings["feeders"]>,
): Promise<BotMessage> {
  const settings = await settle(request, FEEDERS, (before) => ({
    ...before,
    feeders: { ...before.feeders, ...changed },
  }));
  return renderFeeders(settings, place, botWords(request.language));
}
