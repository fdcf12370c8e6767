/** A part of a message's content: one or more whole lines of Markdown. */
export interface Part {
  /** In full. */
  readonly text: string;
  /**
   * Above 0. Parts that are shortened share the room by weight; where some must be left away, the lightest go first, the
   * last of them before the others.
   *
   * @default 1
   */
  readonly weight?: number;
  /** A shorter form in at most `room` UTF-16 units; null when there is none. Without it, a part is all or nothing. */
  readonly shorten?: (room: number) => string | null;
}
