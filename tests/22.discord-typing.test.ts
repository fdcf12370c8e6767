import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Rest } from "../src/discord/rest.ts";
import { whileTyping } from "../src/discord/typing.ts";

let shown: number;
const unexpected = () => Promise.reject(new Error("Nothing is asked for."));
const bot: Rest = {
  get: unexpected,
  post: async () => {
    shown += 1;
  },
  put: unexpected,
  patch: unexpected,
  delete: unexpected,
};

beforeEach(() => {
  shown = 0;
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** How often typing was shown during work of so many milliseconds, and after a minute more. */
async function shownDuring(milliseconds: number, fails = false): Promise<readonly number[]> {
  const work = new Promise<string>((resolve, reject) => {
    setTimeout(() => (fails ? reject(new Error("failed")) : resolve("done")), milliseconds);
  });
  const typing = whileTyping(bot, "1", () => work);
  const ended = typing.catch((error: Error) => error.message);
  await vi.advanceTimersByTimeAsync(milliseconds);
  expect(await ended).toBe(fails ? "failed" : "done");
  const during = shown;
  await vi.advanceTimersByTimeAsync(60_000);
  return [during, shown];
}

describe("that the bot is typing", () => {
  it("is not shown for what is answered at once", async () => {
    expect(await shownDuring(350)).toEqual([0, 0]);
  });

  it("is shown while it works, and no longer", async () => {
    expect(await shownDuring(1_000)).toEqual([1, 1]);
  });

  it("is shown again before Discord hides it", async () => {
    expect(await shownDuring(20_000)).toEqual([3, 3]);
  });

  it("is not shown any more when the work has failed", async () => {
    expect(await shownDuring(1_000, true)).toEqual([1, 1]);
  });
});
