import type { TeamEngine } from "../engine/team.ts";
import { detectQuestionLanguage } from "../language/detect.ts";
import type { WordsLanguage } from "../language/language.ts";
import { accessOf } from "./access.ts";
import { isThread, type Origin } from "./incoming.ts";
import type { Memberships } from "./memberships.ts";
import type { Access, Catalogue, Here, Request } from "./request.ts";

export interface RequestParts {
  readonly engine: TeamEngine;
  readonly signal: AbortSignal;
  /** As it is in memory now. */
  catalogue(): Catalogue;
  refresh(): Promise<void>;
  readonly memberships: Memberships;
}

/** Makes the requests that commands and handlers are called with. */
export interface Requests {
  /**
   * What may be seen and done, from memory alone: outside servers perhaps less than there is.
   *
   * @throws BotError `settings-unreadable`
   */
  accessNow(origin: Origin): Access;
  /** What may be seen and done, decided anew. @throws BotError `settings-unreadable` */
  access(origin: Origin): Promise<Access>;
  make(
    origin: Origin,
    given: {
      readonly access: Access;
      readonly isPrivate: boolean;
      readonly here: Here;
      readonly text?: string;
    },
  ): Request;
}

export function createRequests(parts: RequestParts): Requests {
  const { engine, signal, refresh, memberships } = parts;
  // The buttons of a server that the bot has left can still be pressed there; its rules hold no longer.
  const placeNow = ({ place, guildId }: Origin): Origin["place"] =>
    place === "server" && guildId !== null && !memberships.isIn(guildId) ? "elsewhere" : place;
  return {
    accessNow: (origin) =>
      accessOf(
        { ...origin, place: placeNow(origin), memberships: memberships.known(origin.userId) },
        parts.catalogue(),
      ),
    async access(origin) {
      const place = placeNow(origin);
      const shared = place === "server" ? [] : await memberships.of(origin.userId);
      return accessOf({ ...origin, place, memberships: shared }, parts.catalogue());
    },
    make: (origin, { access, isPrivate, here, text }) => ({
      id: requestId(origin),
      asker: { userId: origin.userId, guildId: origin.guildId, channelId: origin.channelId },
      isThread: isThread(origin),
      ruleChannelId: ruleChannelOf(origin),
      access,
      isPrivate,
      language: access.language ?? languageOf(origin, text),
      engine,
      catalogue: parts.catalogue(),
      signal,
      refresh,
      here,
    }),
  };
}

/** A short name for a request, unique as Discord's own id of it is. */
export function requestId({ id }: Pick<Origin, "id">): string {
  return BigInt(id).toString(36);
}

/** A thread follows the rule of the channel that it belongs to. */
export function ruleChannelOf(origin: Origin): string {
  return isThread(origin) ? (origin.parentId ?? origin.channelId) : origin.channelId;
}

/** The language of a person's Discord; where it is not told, that of what they wrote. */
export function languageOf({ locale }: Pick<Origin, "locale">, text = ""): WordsLanguage {
  if (locale !== null) return locale === "id" ? "id" : "en";
  return detectQuestionLanguage(text) === "id" ? "id" : "en";
}
