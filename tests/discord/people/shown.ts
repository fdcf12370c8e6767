import { messagePayload } from "../payload/message.ts";
import { everyComponent } from "../wire/walk.ts";
import { type Message, MessageFlag } from "../world/model.ts";
import type { World } from "../world/world.ts";
import { visible } from "./markdown.ts";
import { screen } from "./screen.ts";

/** A message as it is on the screen now: it follows every later edit. */
export class Shown {
  readonly message: Message;
  protected readonly world: World;

  constructor(world: World, message: Message) {
    this.world = world;
    this.message = message;
  }

  get id(): string {
    return this.message.id;
  }

  get channelId(): string {
    return this.message.channelId;
  }

  get content(): string {
    return this.message.content;
  }

  /** See `screen`. */
  get screen(): string {
    return screen(this.message);
  }

  /** What a person reads of its words: see `visible`. Buttons and menus are not among them. */
  get words(): string {
    const { content, embeds, components } = this.message;
    return [
      content,
      ...embeds.flatMap((embed) => [
        embed.author?.name,
        embed.title,
        embed.description,
        ...(embed.fields ?? []).flatMap((field) => [field.name, field.value]),
        embed.footer?.text,
      ]),
      ...everyComponent(components).flatMap((component) => (component.type === 10 ? component.content : [])),
    ]
      .flatMap((text) => (text ? [visible(text)] : []))
      .join("\n");
  }

  /** The message's JSON, as Discord shows it to the bot. */
  get json(): Readonly<Record<string, unknown>> {
    return { ...messagePayload(this.world, this.message) };
  }

  get ephemeral(): boolean {
    return this.message.viewerId !== undefined;
  }

  get deleted(): boolean {
    return this.message.deleted;
  }

  /** Whether it shows "… is thinking". */
  get thinking(): boolean {
    return (this.message.flags & MessageFlag.loading) !== 0;
  }

  /** Whether it is made of Components V2. */
  get v2(): boolean {
    return (this.message.flags & MessageFlag.componentsV2) !== 0;
  }
}
