import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLimits, type LimitOptions } from "../src/discord/limits.ts";
import { createOnce } from "../src/discord/once.ts";
import { createTellOnce } from "../src/discord/tell-once.ts";
import { createBuckets } from "../src/discord/token-buckets.ts";
import { createTurns } from "../src/discord/turns.ts";
import { createUnderWay } from "../src/discord/under-way.ts";

const limitsAt = (clock: { ms: number }, options: Partial<LimitOptions> = {}) =>
  createLimits({ perUser: 3, perGuild: 5, now: () => clock.ms, ...options });

const refusal = (code: string, detail?: string) =>
  expect.objectContaining({ code, ...(detail !== undefined && { detail }) });

describe("buckets of tokens", () => {
  it("give at most a minute's tokens in any minute, and always say when the next one comes", () => {
    const steps = fc.array(fc.nat(20_000), { maxLength: 200 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), steps, (perMinute, pauses) => {
        let ms = 0;
        const buckets = createBuckets(perMinute, () => ms);
        const taken: number[] = [];
        for (const pause of pauses) {
          ms += pause;
          const wait = buckets.wait("ana");
          if (wait > 0) {
            expect(wait).toBeLessThanOrEqual(Math.ceil(60_000 / perMinute));
            ms += wait;
          }
          expect(buckets.wait("ana")).toBe(0);
          buckets.take("ana");
          taken.push(ms);
        }
        // Full at first, and filled while it is emptied: twice its size is the most.
        for (const start of taken) {
          const within = taken.filter((at) => at >= start && at < start + 60_000);
          expect(within.length).toBeLessThanOrEqual(2 * perMinute);
        }
        expect(buckets.wait("budi")).toBe(0);
      }),
    );
  });
});

describe("the limits of costly answers", () => {
  it("let a person have one at a time", () => {
    const limits = limitsAt({ ms: 0 });
    const ticket = limits.admit("ana", "redaksi");
    expect(() => limits.admit("ana", "redaksi")).toThrow(refusal("one-at-a-time"));
    limits.admit("budi", "redaksi").leave();
    ticket.leave();
    limits.admit("ana", "redaksi").leave();
  });

  it("say after how many seconds a person may ask again", () => {
    const clock = { ms: 0 };
    const limits = limitsAt(clock);
    for (let asked = 0; asked < 3; asked += 1) limits.admit("ana", null).leave();
    expect(() => limits.admit("ana", null)).toThrow(refusal("too-many", "20"));
    clock.ms = 19_000;
    expect(() => limits.admit("ana", null)).toThrow(refusal("too-many", "1"));
    clock.ms = 20_000;
    limits.admit("ana", null).leave();
  });

  it("count a server's people together, and a refusal costs nothing", () => {
    const clock = { ms: 0 };
    const limits = limitsAt(clock);
    for (const user of ["a", "b", "c", "d", "e"]) limits.admit(user, "redaksi").leave();
    for (let tried = 0; tried < 9; tried += 1) {
      expect(() => limits.admit("f", "redaksi")).toThrow(refusal("too-many", "12"));
    }
    limits.admit("f", "elsewhere").leave();
    clock.ms = 12_000;
    limits.admit("g", "redaksi").leave();
  });

  it("work on so many together, in the order in which they came, whoever leaves before", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.constantFrom("finishes", "fails", "leaves early"), { maxLength: 30 }),
        async (atOnce, fates) => {
          const limits = limitsAt({ ms: 0 }, { perUser: 100, perGuild: 100, atOnce });
          let running = 0;
          const begun: number[] = [];
          await Promise.all(
            fates.map(async (fate, index) => {
              const ticket = limits.admit(`${index}`, "redaksi");
              if (fate === "leaves early") return ticket.leave();
              await ticket.turn();
              begun.push(index);
              running += 1;
              expect(running).toBeLessThanOrEqual(atOnce);
              await Promise.resolve();
              running -= 1;
              ticket.leave();
              ticket.leave();
            }),
          );
          expect(begun).toEqual(begun.toSorted((a, b) => a - b));
          expect(begun).toHaveLength(fates.filter((fate) => fate !== "leaves early").length);
        },
      ),
    );
  });

  it("refuse when too many wait, and send away who waits when the bot ends", async () => {
    const limits = limitsAt({ ms: 0 }, { perGuild: 100, atOnce: 1, waiting: 2 });
    const first = limits.admit("a", "redaksi");
    const others = [limits.admit("b", "redaksi"), limits.admit("c", "redaksi")];
    expect(() => limits.admit("d", "redaksi")).toThrow(refusal("queue-full"));
    await first.turn();
    limits.callOff();
    for (const ticket of others) await expect(ticket.turn()).rejects.toEqual(refusal("ending"));
  });
});

describe("what is met once", () => {
  it("is known again as long as it is among the latest", () => {
    const once = createOnce(2);
    expect(["a", "a", "b", "c", "b", "a"].map((id) => once.first(id))).toEqual([
      true,
      false,
      true,
      true,
      false,
      true,
    ]);
  });

  it("is told again after a while", () => {
    let ms = 0;
    const mayTell = createTellOnce(1000, () => ms);
    expect([mayTell("ana", "x"), mayTell("ana", "x"), mayTell("ana", "y"), mayTell("budi", "x")]).toEqual([
      true,
      false,
      true,
      true,
    ]);
    ms = 1000;
    expect(mayTell("ana", "x")).toBe(true);
  });
});

describe("a burst", () => {
  it("is worked off in its order, and lets timers run meanwhile", async () => {
    const turns = createTurns();
    const order: (number | "timer")[] = [];
    setTimeout(() => order.push("timer"), 1);
    const busy = (index: number) => async () => {
      const until = performance.now() + 2;
      while (performance.now() < until);
      order.push(index);
      return index;
    };
    const results = await Promise.all(Array.from({ length: 30 }, (_, index) => turns.take(busy(index))));
    expect(results).toEqual(Array.from({ length: 30 }, (_, index) => index));
    expect(order.filter((item) => item !== "timer")).toEqual(results);
    expect(order.indexOf("timer")).toBeLessThan(29);
    await expect(turns.take(() => Promise.reject(new Error("told")))).rejects.toThrow("told");
  });

  it("is waited for, but not for ever", async () => {
    const underWay = createUnderWay();
    underWay.add(new Promise(() => {}));
    underWay.add(Promise.resolve());
    expect(underWay.count).toBe(2);
    await underWay.settle(20);
    expect(underWay.count).toBe(1);
  });
});
