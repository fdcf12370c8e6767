import { join } from "node:path";
import { KutipError } from "../errors.ts";

/** `name` or `owner/name`, of letters, digits, underscore, point and hyphen. */
const NAME = /^[\w.-]+(?:\/[\w.-]+)?$/;

/**
 * Accepts a model's name before it becomes part of a path or an address.
 * @throws KutipError `model-unknown` for anything that is not `name` or `owner/name`, or has a part of points only
 */
export function checkModelName(name: string): string {
  const parts = name.split("/");
  if (!NAME.test(name) || parts.some((part) => part.startsWith(".") || part.includes(".."))) {
    throw new KutipError(
      "model-unknown",
      `${JSON.stringify(name.slice(0, 100))} is not a model's name: write it as owner/name, as on huggingface.co.`,
    );
  }
  return name;
}

/** The folder of a model inside a folder of models; never outside it. */
export function modelFolder(modelsFolder: string, name: string): string {
  return join(modelsFolder, ...checkModelName(name).split("/"));
}
