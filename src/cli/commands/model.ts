import type { Command, CommandContext } from "../command.ts";
import { usage } from "../options.ts";
import type { ModelOptions } from "../ports.ts";
import { renderModels } from "../render/models.ts";
import { createShower } from "../shower.ts";
import { nearestWord } from "../suggest.ts";

export const model = {
  name: "model",
  describe: "list embedding models, fetch one or switch to it",
  examples: [
    "kutip model list",
    "kutip model fetch Xenova/multilingual-e5-small",
    "kutip model use Xenova/multilingual-e5-small",
    "kutip model use kutip-id-en-256",
  ],
  define: (parser) => {
    parser
      .argument("[action]", "list (default), fetch or use")
      .argument("[name]", "a model of the list, or another Hugging Face id that KUTIP_MODEL_* describe");
  },
  run: async (context, [action = "list", name]) => {
    const models = context.services.models(context.places);
    if (action === "list") {
      if (name !== undefined) throw usage(`kutip model list takes no name, but "${name}" was given.`);
      const listed = await models.list();
      await context.print(
        context.json ? JSON.stringify({ models: listed }) : renderModels(listed, context.style),
      );
      return 0;
    }
    if (action !== "fetch" && action !== "use") {
      const near = nearestWord(action, ["list", "fetch", "use"]);
      throw usage(
        `There is no kutip model ${action}: ${near === null ? "there are list, fetch NAME and use NAME." : `did you mean kutip model ${near}?`}`,
      );
    }
    if (name === undefined)
      throw usage(`kutip model ${action} needs the name of a model; kutip model list has them.`);
    const spec = await withProgress(context, (options) =>
      action === "fetch" ? models.fetch(name, options) : models.use(name, options),
    );
    await context.print(
      context.json
        ? JSON.stringify({ model: spec })
        : action === "fetch"
          ? `${spec.name} is here. To switch to it: kutip model use ${spec.name}`
          : `Questions are now asked with ${spec.name}.`,
    );
    return 0;
  },
} satisfies Command;

// --- internal ---

async function withProgress<Result>(
  { io, quiet, words }: CommandContext,
  work: (options: ModelOptions) => Promise<Result>,
): Promise<Result> {
  const shower = createShower(io, words, { quiet });
  try {
    return await work({ signal: io.signal, onProgress: (progress) => shower.show(progress) });
  } finally {
    shower.clear();
  }
}
