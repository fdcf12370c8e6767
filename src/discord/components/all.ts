import type { Handlers } from "../command.ts";
import { ASKING_HANDLERS } from "./asking.ts";
import { FEEDBACK_HANDLERS } from "./feedback.ts";
import { HAND_IN_HANDLERS } from "./hand-in.ts";
import { SETTINGS_HANDLERS } from "./settings.ts";

/** What every component and form does. */
export const HANDLERS: Handlers = {
  ...ASKING_HANDLERS,
  ...FEEDBACK_HANDLERS,
  ...HAND_IN_HANDLERS,
  ...SETTINGS_HANDLERS,
};
