import type { Readable } from "node:stream";

/** A stream that people or programs read: `process.stdout`, or any writable in its place. */
export type OutputStream = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
export type InputStream = Readable & { readonly isTTY?: boolean };

/** The environment variables that decide how text is shown. */
export interface Environment {
  readonly NO_COLOR?: string | undefined;
  readonly FORCE_COLOR?: string | undefined;
  readonly COLORTERM?: string | undefined;
  readonly TERM?: string | undefined;
  readonly LC_ALL?: string | undefined;
  readonly LC_MESSAGES?: string | undefined;
  readonly LANG?: string | undefined;
  readonly KUTIP_DEBUG?: string | undefined;
}

/** Everything of the process that the command line touches, so that it can be run without one. */
export interface Io {
  readonly stdin: InputStream;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly env: Environment;
  /** Whether the terminal behind `stdout` follows OSC 8 hyperlinks. */
  readonly hyperlinks: boolean;
  /** Aborted by Ctrl-C, a termination signal, or a reader that went away. */
  readonly signal: AbortSignal;
}

/**
 * Writes all of `text` and waits until the stream can take more, so that a slow reader slows its writer down.
 * A reader that went away ends the waiting.
 */
export async function write(stream: OutputStream, text: string): Promise<void> {
  if (!stream.writable || stream.write(text)) return;
  await new Promise<void>((resolve) => {
    const events = ["drain", "close", "error"] as const;
    const done = () => {
      for (const event of events) stream.off(event, done);
      resolve();
    };
    for (const event of events) stream.on(event, done);
  });
}
