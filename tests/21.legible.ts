import { encodeAction } from "../src/discord/custom-id.ts";
import type { BotMessage, Button, Form, LinkButton, Menu, Row } from "../src/discord/message.ts";

/** A message for a reviewer's eyes: its Markdown as it is sent, then each row of components with what a click means. */
export function legibleMessage({ content, rows }: BotMessage): string {
  return [content, ...rows.map((row) => `\n── ${rowLines(row).join("\n   ")}`)].join("\n");
}

/** A form for a reviewer's eyes. */
export function legibleForm({ title, action, fields }: Form): string {
  return [
    `▭ ${title}  ${encodeAction(action)}`,
    ...fields.map(
      ({ name, label, long, placeholder, required, maxLength }) =>
        `  ${label}${required ? "" : " (optional)"}: ‹${placeholder ?? ""}›  ${name}, ${long ? "lines" : "line"} of at most ${maxLength}`,
    ),
  ].join("\n");
}

// --- internal ---

function rowLines(row: Row): string[] {
  return "kind" in row ? menuLines(row) : row.map(buttonLine);
}

function buttonLine(button: Button | LinkButton): string {
  if (button.kind === "link") return `[${button.label} ↗]  ${button.url}`;
  const words = [button.emoji, button.label].filter(Boolean).join(" ");
  const style = button.disabled === true ? "off" : (button.style ?? "secondary");
  return `[${words}]  ${style}  ${encodeAction(button.action)}`;
}

function menuLines({ kind, placeholder, action, options = [], chosen = [], count = [1, 1] }: Menu): string[] {
  const [least, most] = count;
  const of = kind === "menu" ? "" : ` ${kind}`;
  const many = least === 1 && most === 1 ? "" : `  ${least} to ${most}${of}`;
  return [
    `[▾ ${placeholder}]  ${encodeAction(action)}${many}`,
    ...chosen.map((id) => `  ● ${id}`),
    ...options.map(({ label, description, value, chosen: isChosen }) => {
      const details = description === undefined ? "" : ` (${description})`;
      return `  ${isChosen === true ? "● " : ""}${label}${details} = ${value}`;
    }),
  ];
}
