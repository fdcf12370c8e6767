import { type Argument, CommanderError, Command as Parser } from "commander";
import type { Command, Options } from "./command.ts";
import { usage } from "./options.ts";

/** What a command line asks for. */
export type Request =
  | {
      readonly kind: "command";
      readonly command: Command;
      readonly operands: readonly string[];
      readonly options: Options;
    }
  /** Help or the version, which was asked for. */
  | { readonly kind: "text"; readonly text: string }
  /** No command at all. */
  | { readonly kind: "nothing"; readonly help: string; readonly options: Options };

export interface ParserOptions {
  readonly version: string;
  /** Width of the help. */
  readonly columns: number;
}

/**
 * Reads a command line, without doing what it asks for. Pure.
 *
 * @param argv without the names of Node and of the script
 * @throws KutipError `usage`
 */
export function parseCommandLine(
  argv: readonly string[],
  commands: readonly Command[],
  { version, columns }: ParserOptions,
): Request {
  let request: Request | null = null;
  let text = "";
  const parser = new Parser("kutip")
    .description(
      "Ask a folder of articles a question; get verbatim quotes with citations. Nothing leaves the machine.",
    )
    .usage("[command] [options]")
    .version(version, "--version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .option("--articles <dir>", "the folder of articles (KUTIP_ARTICLES, default articles)")
    .option("--library <dir>", "where the library is kept (KUTIP_LIBRARY, default embeddings)")
    .option("--model <name>", "the embedding model (KUTIP_MODEL, default the library's own)")
    .option("--json", "print JSON for programs")
    .option("--quiet", "no progress and no messages")
    .configureHelp({
      showGlobalOptions: true,
      subcommandTerm: (command) =>
        [command.name(), ...command.registeredArguments.map(argumentTerm)].join(" "),
    })
    .configureOutput({
      writeOut: (part) => {
        text += part;
      },
      writeErr: (part) => {
        text += part;
      },
      outputError: () => {},
      getOutHelpWidth: () => columns,
      getErrHelpWidth: () => columns,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .exitOverride()
    .addHelpText("after", ROOT_HELP);
  for (const command of commands) {
    const subparser = parser
      .command(command.name)
      .summary(command.describe)
      .description(`${command.describe.charAt(0).toUpperCase()}${command.describe.slice(1)}.`);
    command.define?.(subparser);
    subparser.addHelpText("after", examplesOf(command.examples)).action(() => {
      const options = { ...parser.opts<Options>(), ...subparser.opts<Options>() };
      request = { kind: "command", command, operands: subparser.args, options };
    });
  }
  try {
    parser.parse([...argv], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { kind: "text", text: text.trimEnd() };
    if (error.code === "commander.help" && parser.args.length > 0) {
      throw usage(`There is no command "${parser.args.at(-1)}"; kutip --help lists what there is.`);
    }
    if (error.code === "commander.help") {
      return { kind: "nothing", help: text.trimEnd(), options: parser.opts<Options>() };
    }
    throw usage(explain(error, parser));
  }
  if (request === null) throw usage("This command line asks for nothing; kutip --help lists what there is.");
  return request;
}

// --- internal ---

function argumentTerm(argument: Argument): string {
  const value = `${argument.name()}${argument.variadic ? "..." : ""}`;
  return argument.required ? `<${value}>` : `[${value}]`;
}

function examplesOf(examples: readonly string[]): string {
  return `\nExamples:\n${examples.map((example) => `  $ ${example}`).join("\n")}`;
}

const ROOT_HELP = `
With no command, in a terminal, kutip opens a conversation.

Examples:
  $ kutip ask "Kapan Putin tiba di Hanoi?"
  $ kutip search sanksi Rusia --limit 5
  $ kutip ask --help

Results go to standard output, everything else to standard error.
Exit status: 0 done ("not in the articles" is done), 1 failed, 2 wrong usage.`;

/** Commander's message as one sentence that ends with the next step. */
function explain(error: CommanderError, parser: Parser): string {
  const unknown = /^error: unknown command '(.*)'/s.exec(error.message)?.[1];
  if (unknown !== undefined && /\s|\?$/.test(unknown.trim())) {
    return `"${unknown}" is no command; to ask it: kutip ask "${unknown}".`;
  }
  const [message = "", suggestion = ""] = error.message.replace(/^error: /, "").split("\n");
  const hint = suggestion.replace("Did you mean", "did you mean");
  const sentence = `${message.charAt(0).toUpperCase()}${message.slice(1).replace(/\.$/, "")}${hint === "" ? "" : ` ${hint}`}`;
  const name = parser.args[0];
  const known = parser.commands.some((command) => command.name() === name);
  return `${sentence}; see kutip ${known ? `${name} ` : ""}--help.`;
}
