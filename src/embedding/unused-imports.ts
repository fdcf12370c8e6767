import * as nodeModule from "node:module";

/**
 * transformers.js imports `onnxruntime-web` and `sharp` whatever it is used for: half of its loading time, and a
 * failure where sharp's binary is missing. Text embedding on Node uses neither, so both are answered by an empty
 * module in the worker, before transformers.js is imported there.
 */
export function leaveOutUnusedImports(): void {
  if (hasSynchronousHooks(nodeModule)) {
    nodeModule.registerHooks({
      resolve: (specifier, context, next) =>
        UNUSED.includes(specifier)
          ? { url: EMPTY, format: "module", shortCircuit: true }
          : next(specifier, context),
    });
    return;
  }
  nodeModule.register(HOOKS);
}

// --- internal ---

const UNUSED = ["onnxruntime-web", "sharp"];

/** transformers.js checks that sharp's export is truthy, and nothing else. */
const EMPTY = "data:text/javascript,export default function unused() {}";

/** The same hook as a module, for Node versions whose hooks run on a thread of their own. */
const HOOKS = `data:text/javascript,${encodeURIComponent(`
const unused = ${JSON.stringify(UNUSED)};
export async function resolve(specifier, context, next) {
  return unused.includes(specifier)
    ? { url: ${JSON.stringify(EMPTY)}, format: "module", shortCircuit: true }
    : next(specifier, context);
}`)}`;

type Resolve = (
  specifier: string,
  context: object,
  next: (specifier: string, context: object) => object,
) => object;

/** Node 22.15 and later. */
function hasSynchronousHooks(
  candidate: object,
): candidate is { registerHooks(hooks: { resolve: Resolve }): unknown } {
  return "registerHooks" in candidate;
}
