/** The entry of the thread that the bot's engine lives in: library, index and model, away from Discord's heartbeats. */
import { platform, setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import { openTeamEngine } from "./compose.ts";
import type { Config } from "./config.ts";
import { serveEngine } from "./engine/serve-engine.ts";

/** Niceness: a third of the processor's time where another thread wants all of it. */
const GIVES_WAY = 5;

if (!parentPort) throw new Error("This file runs in a worker thread only.");

// On Linux a priority is a thread's own and its children's: reading articles gives way to acknowledging people.
if (platform() === "linux") setPriority(GIVES_WAY);

// It comes from compose-bot.ts alone, in the same program.
const config: Config = workerData;

await serveEngine(parentPort, (onWarning) => openTeamEngine(config, onWarning));
