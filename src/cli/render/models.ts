import { english } from "../../words/english.ts";
import type { ModelListing } from "../ports.ts";
import { flow } from "./flow.ts";
import type { Style } from "./style.ts";
import { visibleLine } from "./visible.ts";

/** The known models and others that are on disk, two lines each; the one in use is marked. */
export function renderModels(models: readonly ModelListing[], style: Style): string {
  const { bold, dim, green } = style.colour;
  return models
    .map((model) => {
      const name = visibleLine(model.name);
      const title = model.current ? `${green("●")} ${bold(name)} ${green("in use")}` : `○ ${name}`;
      const details = [...specOf(model), whereOf(model)];
      return `${title}\n${flow(details.map(dim), style.columns, "    ")}`;
    })
    .join("\n");
}

// --- internal ---

function specOf({ spec }: ModelListing): string[] {
  if (spec === null) return ["not in Kutip's table"];
  return [`${spec.dimensions} dimensions`, spec.languages, spec.licence];
}

function whereOf({ present, embedded, bytes, spec }: ModelListing): string {
  if (embedded) return "comes with Kutip";
  if (present) return `on this machine, ${english.megabytes(bytes)}`;
  const size = spec === null ? "" : `about ${spec.downloadMegabytes} MB `;
  return bytes > 0 ? `${size}to fetch, ${english.megabytes(bytes)} are here` : `${size}to fetch`;
}
