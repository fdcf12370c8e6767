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
