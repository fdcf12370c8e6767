import type { Component } from "../wire/component.ts";
import type { ModalBody } from "../wire/interaction.ts";
import type { Embed } from "../wire/message.ts";
import { type Message, MessageFlag } from "../world/model.ts";

/**
 * A message as lines of plain text that show what a person sees: who can see it, its text as it was written (Markdown
 * and all, so that escaping can be judged), its embeds in a frame, its files, its buttons and menus. Ids and custom
 * ids do not appear, so the text is the same in every run.
 */
export function screen(message: Message): string {
  if (message.deleted) return "(deleted)";
  const seen = message.viewerId === undefined ? "" : " · only you can see this";
  const thinking = (message.flags & MessageFlag.loading) !== 0;
  return [
    `── ${message.author.displayName}${seen} ──`,
    ...(thinking ? ["… is thinking"] : []),
    ...(message.content === "" ? [] : message.content.split("\n")),
    ...message.embeds.flatMap(embedLines),
    ...message.files.map((file) => `📎 ${file.name} (${file.bytes.byteLength} bytes)`),
    ...message.components.flatMap(componentLines),
  ].join("\n");
}

/** A modal as lines of plain text. */
export function modalScreen(modal: ModalBody): string {
  return [`── ${modal.title} ──`, ...modal.components.flatMap(componentLines), "[Submit] [Cancel]"].join(
    "\n",
  );
}

// --- internal ---

function embedLines(embed: Embed): string[] {
  const heading = [embed.author?.name, embed.title, embed.url ? `<${embed.url}>` : undefined].filter(Boolean);
  return [
    `┌ ${heading.join(" · ")}`.trimEnd(),
    ...indent(embed.description ?? "", "│ "),
    ...(embed.fields ?? []).flatMap((field) => [`│ ▪ ${field.name}`, ...indent(field.value, "│   ")]),
    `└ ${embed.footer?.text ?? ""}`.trimEnd(),
  ];
}

function componentLines(component: Component): string[] {
  const inner = component.components ?? [];
  switch (component.type) {
    case 1:
      return [inner.flatMap(componentLines).join(" ")];
    case 2:
      return [button(component)];
    case 3:
    case 5:
    case 6:
    case 7:
    case 8:
      return [menu(component)];
    case 4:
      return [`${component.label ? `${component.label}: ` : ""}${textInput(component)}`];
    case 9:
      return [
        ...inner.flatMap(componentLines),
        ...(component.accessory ? componentLines(component.accessory).map((line) => `    ${line}`) : []),
      ];
    case 10:
      return (component.content ?? "").split("\n");
    case 14:
      return ["────────"];
    case 17:
      return inner.flatMap(componentLines).map((line) => `┃ ${line}`.trimEnd());
    case 18:
      return [
        `${component.label}${component.description ? ` (${component.description})` : ""}`,
        ...(component.component ? componentLines(component.component).map((line) => `  ${line}`) : []),
      ];
    default:
      return [`(component type ${component.type})`];
  }
}

function button(component: Component): string {
  const words = [component.emoji?.name, component.label].filter(Boolean).join(" ");
  const link = component.url ? ` ↗ ${component.url}` : "";
  return component.disabled === true ? `(${words}${link})` : `[${words}${link}]`;
}

function menu(component: Component): string {
  const options = (component.options ?? []).map(
    (option) =>
      `${option.default === true ? "◉ " : ""}${option.label}${option.description ? ` (${option.description})` : ""}`,
  );
  return `[▾ ${component.placeholder ?? "Make a selection"}${options.length > 0 ? `: ${options.join(" | ")}` : ""}]`;
}

function textInput(component: Component): string {
  const hint = component.value || (component.placeholder ? `‹${component.placeholder}›` : "");
  return `[ ${hint} ]${component.required === false ? " (optional)" : ""}`;
}

function indent(text: string, by: string): string[] {
  return text === "" ? [] : text.split("\n").map((line) => `${by}${line}`);
}
