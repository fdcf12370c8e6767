import { createOneAtATime } from "../../engine/one-at-a-time.ts";
import type { TeamEngine } from "../../engine/team.ts";
import type { GuildSettings } from "../../library/team.ts";
import { settingsOf } from "../../library/team-settings.ts";
import { BotError } from "../bot-error.ts";
import type { Request } from "../request.ts";
import type { FEEDERS, Place } from "./rules.ts";

/**
 * The settings of the server that a request comes from, as they are kept now.
 *
 * @throws BotError `not-allowed` for who may not change them, or outside servers; `settings-unreadable`
 */
export async function settingsToChange({ access, asker, engine }: Request): Promise<GuildSettings> {
  const { guildId } = asker;
  if (guildId === null || !access.maySettle) throw new BotError("not-allowed");
  try {
    const all = await engine.team.allSettings();
    return settingsOf(guildId, new Map(all.map((settings) => [settings.guildId, settings])));
  } catch (cause) {
    throw new BotError("settings-unreadable", null, { cause });
  }
}

/**
 * Changes the settings, notes who did it, and puts them in force at once.
 *
 * @param what the change is about, for the record of changes
 * @throws BotError as {@link settingsToChange}; KutipError `library-unwritable`
 */
export function settle(
  request: Request,
  what: Place | typeof FEEDERS,
  change: (settings: GuildSettings) => GuildSettings,
): Promise<GuildSettings> {
  return inTurn(request.engine, () => settleNow(request, what, change));
}

// --- internal ---

/** What is decided at once is decided one after the other: each change is made to what the one before left. */
const TURNS = new WeakMap<TeamEngine, ReturnType<typeof createOneAtATime>>();

function inTurn<T>(engine: TeamEngine, work: () => Promise<T>): Promise<T> {
  const turns = TURNS.get(engine) ?? createOneAtATime();
  TURNS.set(engine, turns);
  return turns(work);
}

async function settleNow(
  request: Request,
  what: Place | typeof FEEDERS,
  change: (settings: GuildSettings) => GuildSettings,
): Promise<GuildSettings> {
  const { guildId, userId } = request.asker;
  const settings = change(await settingsToChange(request));
  const entry = {
    action: "settings",
    guildId,
    userId,
    what: /^\d+$/.test(what) ? `<#${what}>` : what,
  } as const;
  await request.engine.team.saveSettings(settings, entry);
  await request.refresh();
  return settings;
}
