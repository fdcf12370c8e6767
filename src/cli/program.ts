import { KutipError } from "../errors.ts";
import { wordsFor } from "../words/choose.ts";
import type { Words } from "../words/words.ts";
import type { Command, CommandContext, Options } from "./command.ts";
import { articles } from "./commands/articles.ts";
import { ask } from "./commands/ask.ts";
import { bot } from "./commands/bot.ts";
import { calibrate } from "./commands/calibrate.ts";
import { cite } from "./commands/cite.ts";
import { doctor } from "./commands/doctor.ts";
import { evaluate } from "./commands/eval.ts";
import { ingest } from "./commands/ingest.ts";
import { model } from "./commands/model.ts";
import { search } from "./commands/search.ts";
import { status } from "./commands/status.ts";
import { converse } from "./conversation.ts";
import { type Failure, failureOf, sentenceOf, stackOf } from "./failure.ts";
import { type Io, write } from "./io.ts";
import { localeLanguage } from "./locale.ts";
import { flag, place, usage } from "./options.ts";
import { parseCommandLine } from "./parser.ts";
import type { Services } from "./ports.ts";
import { hang } from "./render/flow.ts";
import { styleOf } from "./render/style.ts";

/** In the order of the help. */
const COMMANDS: readonly Command[] = [
  ask,
  search,
  ingest,
  articles,
  cite,
  status,
  doctor,
  evaluate,
  calibrate,
  model,
  bot,
];

/** Exit status of what was stopped before its end. */
export const INTERRUPTED = 130;

/**
 * Runs one command line and returns its exit status: 0 done, 1 failed, 2 wrong usage, 130 stopped by `io.signal`; what
 * runs until it is stopped is done then. Never throws.
 *
 * @param argv without the names of Node and of the script
 */
export async function runCli(argv: readonly string[], io: Io, services: Services): Promise<number> {
  try {
    const { status, wasToBeStopped } = await run(argv, io, services);
    return io.signal.aborted && !wasToBeStopped ? INTERRUPTED : status;
  } catch (thrown) {
    const failure = io.signal.aborted && !(thrown instanceof KutipError) ? STOPPED : failureOf(thrown);
    const options = argv.slice(0, argv.includes("--") ? argv.indexOf("--") : argv.length);
    if (options.includes("--json")) await write(io.stdout, `${JSON.stringify({ error: failure })}\n`);
    else await complain(io, failure === STOPPED ? failure.message : sentenceOf(thrown, terminalWords(io)));
    if (io.env.KUTIP_DEBUG) await write(io.stderr, `${stackOf(thrown)}\n`);
    if (io.signal.aborted) return INTERRUPTED;
    return failure.code === "usage" ? 2 : 1;
  }
}

// --- internal ---

const STOPPED: Failure = { code: "cancelled", message: "Stopped." };

interface Outcome {
  readonly status: number;
  readonly wasToBeStopped: boolean;
}

async function run(argv: readonly string[], io: Io, services: Services): Promise<Outcome> {
  const columns = Math.min(100, io.stdout.columns || 80);
  const request = parseCommandLine(argv, COMMANDS, { version: services.version, columns });
  if (request.kind === "text") {
    await write(io.stdout, `${request.text}\n`);
    return { status: 0, wasToBeStopped: false };
  }
  const context = contextOf(request.options, io, services);
  if (request.kind === "command") {
    const { command, operands, options } = request;
    return {
      status: await command.run(context, operands, options),
      wasToBeStopped: command.runsUntilStopped === true,
    };
  }
  if (io.stdin.isTTY && io.stdout.isTTY && !context.json) {
    return { status: await converse(context), wasToBeStopped: false };
  }
  if (context.json) throw usage("There is no command; kutip --help lists what there is.");
  await write(io.stderr, `${request.help}\n`);
  return { status: 2, wasToBeStopped: false };
}

/** Kutip's words in the language of the terminal. */
function terminalWords({ env }: Io): Words {
  return wordsFor("other", localeLanguage(env));
}

function contextOf(options: Options, io: Io, services: Services): CommandContext {
  const quiet = flag(options, "quiet");
  const [articlesFolder, library, modelName] = [
    place(options, "articles"),
    place(options, "library"),
    place(options, "model"),
  ];
  const messages = styleOf(io, io.stderr);
  return {
    io,
    services,
    places: {
      ...(articlesFolder !== undefined && { articles: articlesFolder }),
      ...(library !== undefined && { library }),
      ...(modelName !== undefined && { model: modelName }),
    },
    json: flag(options, "json"),
    quiet,
    style: styleOf(io, io.stdout),
    words: terminalWords(io),
    print: (line) => write(io.stdout, `${line}\n`),
    note: async (line) => (quiet ? undefined : write(io.stderr, `${hang(line, messages.columns)}\n`)),
    complain: (line) => complain(io, line),
  };
}

async function complain(io: Io, message: string): Promise<void> {
  await write(io.stderr, `${hang(`kutip: ${message}`, styleOf(io, io.stderr).columns)}\n`);
}
