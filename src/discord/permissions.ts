import { PermissionFlagsBits } from "discord.js";

/** What the bot asks for when it is invited. */
export const NEEDED_PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.CreatePublicThreads |
  PermissionFlagsBits.ReadMessageHistory;

/** Discord's name of a permission that the bot may lack. */
export type MissingPermission =
  | "ViewChannel"
  | "SendMessages"
  | "SendMessagesInThreads"
  | "CreatePublicThreads";

/** The permission to speak in a channel or thread. */
export function missingToSend(isThread: boolean): MissingPermission {
  return isThread ? "SendMessagesInThreads" : "SendMessages";
}

/** The first of some permissions that is lacking; null when none is. */
export function firstMissing(
  granted: bigint,
  needed: readonly MissingPermission[],
): MissingPermission | null {
  if ((granted & PermissionFlagsBits.Administrator) !== 0n) return null;
  return needed.find((name) => (granted & PermissionFlagsBits[name]) === 0n) ?? null;
}
