/** The entry of the thread that the bot's engine lives in: library, index and model, away from Discord's heartbeats. */
import { parentPort, workerData } from "node:worker_threads";
import { openTeamEngine } from "./compose.ts";
import type { Config } from "./config.ts";
import { serveEngine } from "./engine/serve-engine.ts";

if (!parentPort) throw new Error("This file runs in a worker thread only.");

// It comes from compose-bot.ts alone, in the same program.
const config: Config = workerData;

await serveEngine(parentPort, () => openTeamEngine(config));
