import type { Component } from "./component.ts";

/** Components and everything in them, in the order in which a person meets them. */
export function everyComponent(components: readonly Component[]): Component[] {
  return components.flatMap((component) => [
    component,
    ...everyComponent(component.components ?? []),
    ...(component.component ? everyComponent([component.component]) : []),
    ...(component.accessory ? everyComponent([component.accessory]) : []),
  ]);
}

/** Gives every component that has none an id, as Discord does when it stores a message. */
export function withIds(components: readonly Component[]): Component[] {
  const taken = new Set(everyComponent(components).flatMap((component) => component.id || []));
  let next = 0;
  const fresh = (): number => {
    do next += 1;
    while (taken.has(next));
    return next;
  };
  const give = (component: Component): Component => ({
    ...component,
    id: component.id || fresh(),
    ...(component.components ? { components: component.components.map(give) } : {}),
    ...(component.component ? { component: give(component.component) } : {}),
    ...(component.accessory ? { accessory: give(component.accessory) } : {}),
  });
  return components.map(give);
}
