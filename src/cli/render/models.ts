import type { ModelListing } from "../ports.ts";
import { flow } from "./flow.ts";
import type { Style } from "./style.ts";

/** The known models, two lines each; the one in use is marked. */
export function renderModels(models: readonly ModelListing[], style: Style): string {
  const { bold, dim, green } = style.colour;
  return models
    .map(({ spec, present, current }) => {
      const where = present ? "on this machine" : `${spec.downloadMegabytes} MB to fetch`;
      const details = [`${spec.dimensions} dimensions`, spec.languages, spec.licence, where];
      const name = current ? `${green("●")} ${bold(spec.name)} ${green("in use")}` : `○ ${spec.name}`;
      return `${name}\n${flow(details.map(dim), style.columns, "    ")}`;
    })
    .join("\n");
}
