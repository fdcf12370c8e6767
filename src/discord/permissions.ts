import { PermissionFlagsBits } from "discord.js";

/** The permissions that the bot may lack, as Discord's settings name them. */
export type PermissionName = keyof typeof BITS;

/** What the bot asks for when it is invited. */
export const NEEDED_PERMISSIONS: readonly PermissionName[] = [
  "View Channels",
  "Send Messages",
  "Send Messages in Threads",
  "Create Public Threads",
  "Read Message History",
];

/** Permissions as one number of Discord's bits. */
export function permissionBits(names: readonly PermissionName[]): bigint {
  return names.reduce((bits, name) => bits | BITS[name], 0n);
}

/** The permission to speak in a channel or thread. */
export function permissionToSend(isThread: boolean): PermissionName {
  return isThread ? "Send Messages in Threads" : "Send Messages";
}

/** The first of some permissions that is lacking; null when none is. */
export function firstMissing(granted: bigint, needed: readonly PermissionName[]): PermissionName | null {
  if ((granted & PermissionFlagsBits.Administrator) !== 0n) return null;
  return needed.find((name) => (granted & BITS[name]) === 0n) ?? null;
}

// --- internal ---

const BITS = {
  "View Channels": PermissionFlagsBits.ViewChannel,
  "Send Messages": PermissionFlagsBits.SendMessages,
  "Send Messages in Threads": PermissionFlagsBits.SendMessagesInThreads,
  "Create Public Threads": PermissionFlagsBits.CreatePublicThreads,
  "Read Message History": PermissionFlagsBits.ReadMessageHistory,
  "Manage Threads": PermissionFlagsBits.ManageThreads,
} as const;
