import type { Component } from "../wire/component.ts";
import type { Embed } from "../wire/message.ts";
import { everyComponent } from "../wire/walk.ts";

/** Embeds as Discord keeps them. */
export function storedEmbeds(embeds: readonly Embed[] | null | undefined): Embed[] {
  return (embeds ?? []).map((embed) => ({
    ...withoutNulls(embed),
    type: "rich",
    ...(embed.fields
      ? { fields: embed.fields.map((field) => ({ ...field, inline: field.inline ?? false })) }
      : {}),
  }));
}

/** Components as Discord keeps them: with an id for each, and defaults filled in. */
export function storedComponents(components: readonly Component[] | null | undefined): Component[] {
  const taken = new Set(everyComponent(components ?? []).flatMap((component) => component.id || []));
  let next = 0;
  const fresh = (): number => {
    do next += 1;
    while (taken.has(next));
    return next;
  };
  const keep = (component: Component): Component => ({
    ...DEFAULTS[component.type],
    ...withoutNulls(component),
    id: component.id || fresh(),
    ...(component.components ? { components: component.components.map(keep) } : {}),
    ...(component.accessory ? { accessory: keep(component.accessory) } : {}),
    ...mediaOf(component),
  });
  return (components ?? []).map(keep);
}

// --- internal ---

const SELECT = { min_values: 1, max_values: 1 };

// By type: selects, thumbnail, file, separator, container.
const DEFAULTS: Readonly<Record<number, object>> = {
  3: SELECT,
  5: SELECT,
  6: SELECT,
  7: SELECT,
  8: SELECT,
  11: { description: null, spoiler: false },
  13: { name: null, size: null, spoiler: false },
  14: { divider: true, spacing: 1 },
  17: { accent_color: null, spoiler: false },
};

function withoutNulls<T extends object>(value: T): T {
  return Object.assign(
    {},
    ...Object.entries(value).map(([key, part]) => (part == null ? {} : { [key]: part })),
  );
}

function mediaOf(component: Component): object {
  const { media, file, items } = component;
  return {
    ...(media ? { media: unfurled(media) } : {}),
    ...(file ? { file: unfurled(file) } : {}),
    ...(Array.isArray(items)
      ? {
          items: items.map((item) => ({
            description: null,
            spoiler: false,
            ...item,
            media: unfurled(item.media),
          })),
        }
      : {}),
  };
}

function unfurled(media: unknown): object {
  const url = typeof media === "object" && media !== null && "url" in media ? media.url : "";
  return { id: "0", url, proxy_url: url };
}
