import type { Component } from "../wire/component.ts";
import { everyComponent } from "../wire/walk.ts";
import type { Message } from "../world/model.ts";

const BUTTON = 2;
const MENUS = new Set([3, 5, 6, 7, 8]);

/**
 * The button that a person means: by label, by emoji, by both as on the screen, or by custom id.
 *
 * @param nth which of several that are called so, counted from 0
 * @throws Error when there is none, or none that can be pressed
 */
export function findButton(message: Message, wanted: string, nth: number): Component {
  const buttons = everyComponent(message.components).filter((component) => component.type === BUTTON);
  return pick(buttons, wanted, nth, "button", (button) => [
    button.label,
    button.emoji?.name,
    [button.emoji?.name, button.label].filter(Boolean).join(" "),
  ]);
}

/** The menu that a person means, by its placeholder or custom id; the only one when `wanted` is undefined. */
export function findMenu(message: Message, wanted: string | undefined): Component {
  const menus = everyComponent(message.components).filter((component) => MENUS.has(component.type));
  const [only] = menus;
  if (wanted === undefined && only && menus.length === 1)
    return pick(menus, only.custom_id ?? "", 0, "menu", () => []);
  return pick(menus, wanted ?? "", 0, "menu", (menu) => [menu.placeholder]);
}

/** The values of a menu's options, named by value or label. */
export function valuesOf(menu: Component, wanted: readonly string[]): string[] {
  const values = wanted.map((name) => {
    if (menu.type !== 3) return name;
    const option = (menu.options ?? []).find(({ value, label }) => value === name || label === name);
    if (option === undefined) {
      const labels = (menu.options ?? []).map(({ label }) => label).join(" | ");
      throw new Error(`The menu has no option "${name}", only: ${labels}.`);
    }
    return option.value;
  });
  const least = menu.min_values ?? 1;
  const most = menu.max_values ?? 1;
  if (values.length < least || values.length > most) {
    throw new Error(`The menu takes ${least} to ${most} options, not ${values.length}.`);
  }
  return values;
}

// --- internal ---

function pick(
  components: readonly Component[],
  wanted: string,
  nth: number,
  kind: string,
  names: (component: Component) => readonly (string | null | undefined)[],
): Component {
  const found = components.filter(
    (component) => component.custom_id === wanted || names(component).includes(wanted),
  );
  const usable = found.filter((component) => component.disabled !== true && component.custom_id)[nth];
  if (usable) return usable;
  const all = components
    .map((component) => names(component).find(Boolean) ?? component.custom_id)
    .join(" | ");
  throw new Error(
    found.length > 0
      ? `The ${kind} "${wanted}" is there, but it is disabled or only a link.`
      : `The message has no ${kind} "${wanted}"${all ? `, only: ${all}` : ""}.`,
  );
}
