/**
 * A part of a message's content: one or more whole lines of Markdown.
 */
export interface Part {
  /** In full. */
  readonly text: string;
  /**
   * Where there is not room for all, the parts of the least weight are left away first, the last of them before the
   * others.
   *
   * @default 1
   */
  readonly weight?: number;
  /** Its shorter form in at most `room` UTF-16 units, null when there is none; without it, a part is all or nothing. */
  readonly shorten?: (room: number) => string | null;
}
