import type { MessageCommand, SlashCommand } from "../command.ts";
import { add } from "./add.ts";
import { articles } from "./articles.ts";
import { ask } from "./ask.ts";
import { cite } from "./cite.ts";
import { findEvidence } from "./find-evidence.ts";
import { remove } from "./remove.ts";
import { search } from "./search.ts";
import { settings } from "./settings.ts";
import { status } from "./status.ts";

/** The slash commands, in the order of Discord's menu. */
export const COMMANDS: readonly SlashCommand[] = [ask, search, cite, articles, status, add, remove, settings];

/** The commands in the menu of a message. */
export const MESSAGE_COMMANDS: readonly MessageCommand[] = [findEvidence];
