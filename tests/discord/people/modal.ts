import { attachmentPayload } from "../payload/attachment.ts";
import type { Component } from "../wire/component.ts";
import type { ModalBody } from "../wire/interaction.ts";
import { storeFile } from "../world/files.ts";
import type { Interaction } from "../world/model.ts";
import type { World } from "../world/world.ts";
import type { Attached } from "./command-options.ts";
import { valuesOf } from "./find-component.ts";
import { modalScreen } from "./screen.ts";

/** A form that the bot has opened for somebody. */
export interface Modal {
  readonly title: string;
  /** See `modalScreen`. */
  readonly screen: string;
  readonly body: ModalBody;
  /** What opened it. */
  readonly interaction: Interaction;
}

/** What a person enters: text, chosen options, a tick, or files. */
export type ModalAnswer = string | boolean | readonly string[] | readonly Attached[];

export function modalOf(interaction: Interaction, body: ModalBody): Modal {
  return { title: body.title, screen: modalScreen(body), body, interaction };
}

/**
 * A modal's submission, by label or custom id, checked as Discord's own client checks it.
 *
 * @throws Error for an answer that the modal does not ask for, or one that it would not accept
 */
export function fillModal(
  world: World,
  modal: Modal,
  answers: Readonly<Record<string, ModalAnswer>>,
): { custom_id: string; components: object[]; resolved?: object } {
  const fields = modal.body.components.flatMap(fieldsOf);
  const unknown = Object.keys(answers).find((key) => !fields.some((field) => isNamed(field, key)));
  if (unknown !== undefined) {
    const all = fields.map(({ label }) => label).join(" | ");
    throw new Error(`The form "${modal.title}" does not ask for "${unknown}", only: ${all}.`);
  }
  const attachments: Record<string, object> = {};
  const fill = (field: Field): object => {
    const given = Object.entries(answers).find(([key]) => isNamed(field, key))?.[1];
    return filled(world, modal, field, given, attachments);
  };
  const components = modal.body.components.map((component, index) => {
    const id = component.id ?? index + 1;
    if (component.type === 18 && component.component) {
      const [field] = fieldsOf(component);
      return { type: 18, id, ...(field ? { component: fill(field) } : {}) };
    }
    return component.type === 1
      ? { type: 1, id, components: fieldsOf(component).map(fill) }
      : { type: component.type, id };
  });
  const files = Object.keys(attachments).length > 0;
  return { custom_id: modal.body.custom_id, components, ...(files ? { resolved: { attachments } } : {}) };
}

// --- internal ---

interface Field {
  readonly label: string;
  readonly component: Component;
}

function fieldsOf(component: Component): Field[] {
  if (component.type === 18 && component.component) {
    return [{ label: component.label ?? "", component: component.component }];
  }
  return (component.components ?? []).map((inner) => ({ label: inner.label ?? "", component: inner }));
}

function isNamed(field: Field, name: string): boolean {
  return field.label === name || field.component.custom_id === name;
}

function filled(
  world: World,
  modal: Modal,
  field: Field,
  given: ModalAnswer | undefined,
  attachments: Record<string, object>,
): object {
  const { component, label } = field;
  const common = { type: component.type, id: component.id ?? 1, custom_id: component.custom_id };
  const required = component.required !== false;
  const refuse = (why: string): Error => new Error(`"${label}" in the form "${modal.title}" ${why}.`);
  const list = Array.isArray(given) ? given : given === undefined ? [] : [given];
  const words = list.filter((item) => typeof item === "string");
  switch (component.type) {
    case 4: {
      const value = typeof given === "string" ? given : (component.value ?? "");
      if (required && value === "") throw refuse("is required");
      const short = value !== "" && value.length < (component.min_length ?? 0);
      if (short || value.length > (component.max_length ?? 4000))
        throw refuse(`has ${value.length} characters`);
      return { ...common, value };
    }
    case 19: {
      const files = list.filter((item) => typeof item === "object");
      if (required && files.length === 0) throw refuse("is required");
      const ids = files.map((file) => upload(world, modal, file, attachments));
      return { ...common, values: ids };
    }
    case 21:
      return { ...common, value: words[0] ?? null };
    case 23:
      return { ...common, value: given === true };
    default: {
      if (words.length === 0 && !required) return { ...common, values: [] };
      return { ...common, values: component.type === 22 ? words : valuesOf(component, words) };
    }
  }
}

function upload(world: World, modal: Modal, file: Attached, attachments: Record<string, object>): string {
  const bytes = typeof file.content === "string" ? Buffer.from(file.content) : file.content;
  const stored = storeFile(
    world,
    { channelId: modal.interaction.channelId, ephemeral: true },
    {
      name: file.name,
      contentType: file.contentType ?? "text/plain; charset=utf-8",
      bytes,
      description: undefined,
    },
  );
  attachments[stored.id] = attachmentPayload(world, stored);
  return stored.id;
}
