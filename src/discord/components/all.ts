import type { Handlers } from "../command.ts";
import { ASKING_HANDLERS } from "./asking.ts";
import { SETTINGS_HANDLERS } from "./settings.ts";

/** What every component and form does. */
export const HANDLERS: Partial<Handlers> = { ...ASKING_HANDLERS, ...SETTINGS_HANDLERS };
