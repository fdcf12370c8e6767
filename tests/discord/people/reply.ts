import type { Acknowledgement, Interaction } from "../world/model.ts";
import type { World } from "../world/world.ts";
import { type Modal, modalOf } from "./modal.ts";
import { Shown } from "./shown.ts";

/** What comes back for a command, click, choice or form. */
export interface Reply {
  readonly interaction: Interaction;
  /** Resolves when the bot has acknowledged; rejects after `withinMs` without. */
  acknowledged(withinMs?: number): Promise<Acknowledgement>;
  /**
   * The answer: the reply once it no longer shows "… is thinking", the message that a click updated, or the first
   * follow-up when the reply was deleted. Rejects when a form was opened instead.
   */
  final(withinMs?: number): Promise<Shown>;
  /** The first of the reply and its follow-ups that looks as `match` says. */
  until(match: (message: Shown) => boolean, withinMs?: number): Promise<Shown>;
  /** The follow-up of this index. @default 0 */
  followUp(index?: number, withinMs?: number): Promise<Shown>;
  /** The form that the bot opens. */
  modal(withinMs?: number): Promise<Modal>;
  /** The reply and its follow-ups as they are now. */
  messages(): readonly Shown[];
}

export function replyTo(world: World, interaction: Interaction): Reply {
  const { label } = interaction;
  const wait = <T>(look: () => T | undefined, what: string, withinMs?: number): Promise<T> =>
    world.changes.until(look, () => `${what} ${label} (${describe(interaction)})`, withinMs);
  const messages = (): Shown[] =>
    [interaction.original, ...interaction.followUps].flatMap((message) =>
      message === undefined || message.deleted ? [] : [new Shown(world, message)],
    );
  return {
    interaction,
    messages,
    acknowledged: (withinMs) => wait(() => interaction.acknowledgement, "the acknowledgement of", withinMs),
    final: (withinMs) =>
      wait(
        () => {
          if (interaction.modal)
            throw new Error(`The bot answered ${label} with a form, "${interaction.modal.title}".`);
          return answerOf(world, interaction);
        },
        "the answer to",
        withinMs,
      ),
    until: (match, withinMs) => wait(() => messages().find(match), "the awaited answer to", withinMs),
    followUp: (index = 0, withinMs) =>
      wait(
        () => {
          const message = interaction.followUps[index];
          return message && new Shown(world, message);
        },
        `follow-up ${index} to`,
        withinMs,
      ),
    modal: (withinMs) =>
      wait(
        () => interaction.modal && modalOf(interaction, interaction.modal),
        "the form that opens after",
        withinMs,
      ),
  };
}

// --- internal ---

function answerOf(world: World, interaction: Interaction): Shown | undefined {
  const { acknowledgement, original, followUps, updated } = interaction;
  if (acknowledgement === undefined) return undefined;
  const reply = original && !original.deleted ? new Shown(world, original) : undefined;
  const settled = acknowledgement.type === 6 ? updated : reply?.thinking === false;
  if (settled && reply) return reply;
  const [first] = followUps;
  return first && (original?.deleted === true || acknowledgement.type === 6)
    ? new Shown(world, first)
    : undefined;
}

function describe(interaction: Interaction): string {
  const { acknowledgement, original } = interaction;
  if (acknowledgement === undefined) return "not acknowledged so far";
  return `acknowledged with type ${acknowledgement.type} after ${acknowledgement.afterMs} ms${original?.deleted ? ", then deleted" : ""}`;
}
