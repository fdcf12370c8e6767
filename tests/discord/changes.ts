// The server says when it changes; what else a test looks at, such as the bot, does not.
const LOOK_AGAIN_MS = 20;
/** What a test waits for comes at once where nothing else wants the machine. */
const PATIENCE_MS = 30_000;

/** Lets tests wait for something to become true, without fixed pauses. */
export interface Changes {
  /** Says that something changed: everyone who waits looks again. */
  changed(): void;
  /**
   * Resolves with what `look` returns as soon as it is not `undefined`; an error thrown by `look` rejects.
   *
   * @param what completes "Waited 30000 ms for …" when time runs out
   */
  until<T>(look: () => T | undefined, what: string | (() => string), withinMs?: number): Promise<T>;
  /** Rejects everyone who still waits. */
  end(): void;
}

export function createChanges(): Changes {
  const waiting = new Set<{ look: () => void; end: () => void }>();
  let told = false;
  return {
    // Everyone looks once for all that changed in this turn of the event loop.
    changed() {
      if (told) return;
      told = true;
      setImmediate(() => {
        told = false;
        for (const waiter of [...waiting]) waiter.look();
      });
    },
    until<T>(look: () => T | undefined, what: string | (() => string), withinMs = PATIENCE_MS): Promise<T> {
      return new Promise<T>((resolve, reject) => {
        const settle = (how: () => void): void => {
          clearTimeout(timer);
          clearInterval(again);
          waiting.delete(waiter);
          how();
        };
        const fail = (why: string): void =>
          settle(() => reject(new Error(`${why} ${typeof what === "string" ? what : what()}.`)));
        const waiter = {
          look: () => {
            try {
              const found = look();
              if (found !== undefined) settle(() => resolve(found));
            } catch (error) {
              settle(() => reject(error));
            }
          },
          end: () => fail("The server was closed while a test waited for"),
        };
        const again = setInterval(() => waiter.look(), LOOK_AGAIN_MS);
        const timer = setTimeout(() => fail(`Waited ${withinMs} ms for`), withinMs);
        waiting.add(waiter);
        waiter.look();
      });
    },
    end() {
      for (const waiter of [...waiting]) waiter.end();
    },
  };
}
