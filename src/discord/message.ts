import type { Action } from "./custom-id.ts";

declare const fits: unique symbol;

/** Text of at most `Limit` UTF-16 units, escaped for Discord; made by `budget.ts` alone. */
export type Fitting<Limit extends number> = string & { readonly [fits]: Limit };

/** Content of a message: at most 2,000 characters. */
export type Content = Fitting<2000>;

/** Words on a button: at most 80 characters. */
export type Label = Fitting<80>;

/** Words of an option in a menu, its description, and a menu's placeholder: at most 100 characters. */
export type OptionText = Fitting<100>;

/** Title of a form, and the labels of its fields: at most 45 characters. */
export type FormText = Fitting<45>;

export interface Button {
  readonly kind: "button";
  readonly action: Action;
  readonly label: Label;
  readonly emoji?: string;
  /** @default "secondary" */
  readonly style?: "primary" | "secondary" | "success" | "danger";
  readonly disabled?: boolean;
}

export interface LinkButton {
  readonly kind: "link";
  readonly url: string;
  readonly label: Label;
}

export interface MenuOption {
  /** At most 100 characters. */
  readonly value: string;
  readonly label: OptionText;
  readonly description?: OptionText;
  readonly chosen?: boolean;
}

/** A menu of 1 to 25 options of our own, or of Discord's channels, roles or members. */
export interface Menu {
  readonly kind: "menu" | "channels" | "roles" | "members";
  readonly action: Action;
  readonly placeholder: OptionText;
  /** For `menu` only. */
  readonly options?: readonly MenuOption[];
  /** Ids that are chosen already, for Discord's own menus. */
  readonly chosen?: readonly string[];
  /** How many may be chosen. @default [1, 1] */
  readonly count?: readonly [least: number, most: number];
}

/** One to five buttons, or one menu. */
export type Row = readonly (Button | LinkButton)[] | Menu;

/** A message as the bot shows it; mentions in it never resolve, and links get no preview. */
export interface BotMessage {
  readonly content: Content;
  /** At most five. */
  readonly rows: readonly Row[];
}

export interface FormField {
  readonly name: string;
  readonly label: FormText;
  readonly long: boolean;
  readonly value?: string;
  readonly placeholder?: OptionText;
  readonly required: boolean;
  /** At most 4,000. */
  readonly maxLength: number;
}

/** A form that opens over the channel; one to five fields. */
export interface Form {
  readonly kind: "form";
  readonly action: Action;
  readonly title: FormText;
  readonly fields: readonly FormField[];
}
