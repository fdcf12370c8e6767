import type { Component } from "../wire/component.ts";
import { everyComponent } from "../wire/walk.ts";
import { type Finding, refused } from "./finding.ts";

const ROW = 1;
const BUTTON = 2;
const TEXT_DISPLAY = 10;
const SELECTS = new Set([3, 5, 6, 7, 8]);
const LINK = 5;
const PREMIUM = 6;

/** What the schema misses about the components of a message. */
export function checkComponents(components: readonly Component[], v2: boolean, at: string): Finding[] {
  const path = `${at}components`;
  const all = everyComponent(components);
  return [
    ...(v2 ? checkV2(all, path) : checkClassic(components, path)),
    ...checkCustomIds(all, path),
    ...all.flatMap((component) => checkOne(component, path)),
  ];
}

/** Custom ids are unique in a message, and in a modal. */
export function checkCustomIds(all: readonly Component[], path: string): Finding[] {
  const ids = all.flatMap((component) => component.custom_id ?? []);
  const twice = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
  return twice.map((id) =>
    refused(path, "custom-id-unique", `The custom id "${id}" is used more than once.`),
  );
}

/** Values of a select's options are unique, and it does not ask for more of them than there are. */
export function checkSelect(select: Component, path: string): Finding[] {
  const options = select.options ?? [];
  const values = options.map((option) => option.value);
  const least = select.min_values ?? 1;
  const most = select.max_values ?? 1;
  return [
    ...(new Set(values).size < values.length
      ? [refused(path, "select-values-unique", "Two options of a select have the same value.")]
      : []),
    ...(least > most || (select.type === 3 && most > options.length)
      ? [refused(path, "select-range", `A select of ${options.length} options asks for ${least} to ${most}.`)]
      : []),
    ...(options.filter((option) => option.default === true).length > most
      ? [refused(path, "select-defaults", "More options are chosen by default than may be chosen.")]
      : []),
  ];
}

// --- internal ---

function checkV2(all: readonly Component[], path: string): Finding[] {
  const characters = all
    .filter((component) => component.type === TEXT_DISPLAY)
    .reduce((sum, component) => sum + (component.content?.length ?? 0), 0);
  return [
    ...(all.length > 40
      ? [refused(path, "v2-components", `The message has ${all.length} components; 40 are allowed.`)]
      : []),
    ...(characters > 4000
      ? [refused(path, "v2-characters", `The text displays have ${characters} characters; 4000 are allowed.`)]
      : []),
  ];
}

function checkClassic(components: readonly Component[], path: string): Finding[] {
  return [
    ...(components.length > 5
      ? [refused(path, "rows", `The message has ${components.length} rows of components; 5 are allowed.`)]
      : []),
    ...components
      .filter((component) => component.type !== ROW)
      .map((component) => refused(path, "v2-flag", `Component type ${component.type} needs the flag 32768.`)),
  ];
}

function checkOne(component: Component, path: string): Finding[] {
  if (component.type === ROW) {
    const children = component.components ?? [];
    const selects = children.filter((child) => SELECTS.has(child.type)).length;
    return selects > 0 && children.length > 1
      ? [refused(path, "row-mixed", "A row with a select holds nothing else.")]
      : [];
  }
  if (component.type === BUTTON) return checkButton(component, path);
  return SELECTS.has(component.type) ? checkSelect(component, path) : [];
}

function checkButton(button: Component, path: string): Finding[] {
  const links = button.style === LINK;
  const wrong =
    links !== Boolean(button.url) || (!links && button.style !== PREMIUM) !== Boolean(button.custom_id);
  const bare = button.style !== PREMIUM && !button.label && !button.emoji;
  return [
    ...(wrong
      ? [
          refused(
            path,
            "button-shape",
            "A link button has a url and no custom id; the others a custom id and no url.",
          ),
        ]
      : []),
    ...(bare ? [refused(path, "button-bare", "A button has neither label nor emoji.")] : []),
  ];
}
