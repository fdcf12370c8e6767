// The real worker, except that some texts end its thread: "exit once FILE" and "throw once FILE" the first time,
// which FILE remembers, and "exit always" each time.
import { existsSync, writeFileSync } from "node:fs";
import { parentPort } from "node:worker_threads";

await import("../dist/embedding/worker.js");

const ends = {
  exit: () => process.exit(3),
  throw: () => {
    throw new Error("thrown on purpose");
  },
};

parentPort.on("message", ({ texts = [] }) => {
  for (const text of texts) {
    const [, how, times, file] = /^(exit|throw) (once|always) ?(.*)$/.exec(text) ?? [];
    if (how === undefined || (times === "once" && existsSync(file))) continue;
    if (times === "once") writeFileSync(file, "");
    ends[how]();
  }
});
