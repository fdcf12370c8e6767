/** A part of a message's content: one or more whole lines of Markdown. */
export interface Part {
  /** In full; null when that is longer than any message. */
  readonly text: string | null;
  /**
   * Above 0. Parts that are shortened share the room by weight; where some must be left away, the lightest go first, the
   * last of them before the others.
   *
   * @default 1
   */
  readonly weight?: number;
  /** A shorter form in at most `room` UTF-16 units; null when there is none. Without it, a part is all or nothing. */
  readonly shorten?: (room: number) => string | null;
  /**
   * With less room than this `shorten` has no form, so that it need not be tried.
   *
   * @default 0
   */
  readonly least?: number;
}
