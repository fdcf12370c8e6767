import type { Handlers } from "../command.ts";
import { follow, more, nearest } from "./answer.ts";
import { article, context, page, read } from "./reading.ts";
import { share } from "./sharing.ts";
import { thread } from "./thread.ts";

/** What stands under answers, passages and articles. */
export const ASKING_HANDLERS = {
  context,
  read,
  more,
  page,
  nearest,
  follow,
  thread,
  share,
  article,
} satisfies Partial<Handlers>;
