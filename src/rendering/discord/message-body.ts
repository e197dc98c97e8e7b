import type {
  ButtonStyle,
  ComponentType,
  MessageFlags,
  SeparatorSpacingSize,
  TextInputStyle,
} from 'discord.js';

/** Discord's numbers, which its library's types hold; the library itself is not loaded for them. */
const TYPE: {
  readonly row: ComponentType.ActionRow;
  readonly button: ComponentType.Button;
  readonly select: ComponentType.StringSelect;
  readonly field: ComponentType.TextInput;
  readonly section: ComponentType.Section;
  readonly text: ComponentType.TextDisplay;
  readonly separator: ComponentType.Separator;
  readonly container: ComponentType.Container;
  readonly label: ComponentType.Label;
} = {
  row: 1,
  button: 2,
  select: 3,
  field: 4,
  section: 9,
  text: 10,
  separator: 14,
  container: 17,
  label: 18,
};
const STYLE: {
  readonly primary: ButtonStyle.Primary;
  readonly secondary: ButtonStyle.Secondary;
  readonly success: ButtonStyle.Success;
  readonly danger: ButtonStyle.Danger;
  readonly link: ButtonStyle.Link;
} = { primary: 1, secondary: 2, success: 3, danger: 4, link: 5 };
const SHORT_FIELD: TextInputStyle.Short = 1;
const SMALL: SeparatorSpacingSize.Small = 1;

/** The message holds components alone, which Discord calls its second version. */
export const IS_COMPONENTS_V2: MessageFlags.IsComponentsV2 = 32768;
/** No previews of links. */
export const SUPPRESS_EMBEDS: MessageFlags.SuppressEmbeds = 4;
/** Only the person who asked sees it. */
const EPHEMERAL: MessageFlags.Ephemeral = 64;

export interface TextDisplay {
  readonly type: typeof TYPE.text;
  /** Discord's markdown, neutralised where it is not ours. */
  readonly content: string;
}

export interface Separator {
  readonly type: typeof TYPE.separator;
  readonly divider: boolean;
  readonly spacing: SeparatorSpacingSize;
}

/** A button that comes back to us as an interaction. */
export interface ActionButton {
  readonly type: typeof TYPE.button;
  readonly style: Exclude<(typeof STYLE)[keyof typeof STYLE], ButtonStyle.Link>;
  readonly label: string;
  readonly custom_id: string;
  readonly disabled?: boolean;
}

/** A button that opens an address. */
export interface LinkButton {
  readonly type: typeof TYPE.button;
  readonly style: typeof STYLE.link;
  readonly label: string;
  readonly url: string;
}

export type Button = ActionButton | LinkButton;

export interface SelectOption {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
}

export interface Select {
  readonly type: typeof TYPE.select;
  readonly custom_id: string;
  readonly placeholder: string;
  readonly options: readonly SelectOption[];
}

export interface ActionRow {
  readonly type: typeof TYPE.row;
  readonly components: readonly (Button | Select)[];
}

/** A text with a button at its side. */
export interface Section {
  readonly type: typeof TYPE.section;
  readonly components: readonly [TextDisplay];
  readonly accessory: Button;
}

export interface Container {
  readonly type: typeof TYPE.container;
  readonly accent_color?: number;
  readonly components: readonly (TextDisplay | Separator | Section | ActionRow)[];
}

/** What is posted to Discord: it never pings, never previews, and is made of components alone. */
export interface MessageBody {
  readonly flags: number;
  readonly components: readonly (Container | TextDisplay | ActionRow)[];
  readonly allowed_mentions: { readonly parse: readonly [] };
}

/** A dialogue with one field. */
export interface ModalBody {
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly [
    {
      readonly type: typeof TYPE.label;
      readonly label: string;
      readonly component: {
        readonly type: typeof TYPE.field;
        readonly custom_id: string;
        readonly style: typeof SHORT_FIELD;
        readonly min_length: number;
        readonly max_length: number;
        readonly required: true;
        readonly placeholder: string;
      };
    },
  ];
}

/** A message of these components. */
export function messageOf(components: MessageBody['components']): MessageBody {
  return { flags: IS_COMPONENTS_V2 | SUPPRESS_EMBEDS, components, allowed_mentions: { parse: [] } };
}

/** The same message for the eyes of the person who asked alone; for a first response, not for an edit. */
export function asPrivate(body: MessageBody): MessageBody {
  return { ...body, flags: body.flags | EPHEMERAL };
}

export function container(accent: number, components: Container['components']): Container {
  return { type: TYPE.container, accent_color: accent, components };
}

export function textDisplay(content: string): TextDisplay {
  return { type: TYPE.text, content };
}

export function separator(): Separator {
  return { type: TYPE.separator, divider: true, spacing: SMALL };
}

export function section(content: string, accessory: Button): Section {
  return { type: TYPE.section, components: [textDisplay(content)], accessory };
}

export function row(components: ActionRow['components']): ActionRow {
  return { type: TYPE.row, components };
}

export function button(
  style: Exclude<keyof typeof STYLE, 'link'>,
  label: string,
  customId: string,
  isDisabled = false,
): ActionButton {
  const body = { type: TYPE.button, style: STYLE[style], label, custom_id: customId };
  return isDisabled ? { ...body, disabled: true } : body;
}

export function linkButton(label: string, url: string): LinkButton {
  return { type: TYPE.button, style: STYLE.link, label, url };
}

export function select(customId: string, placeholder: string, options: Select['options']): Select {
  return { type: TYPE.select, custom_id: customId, placeholder, options };
}

/** A modal with one line to write in, named `fieldId`. */
export function modal(
  customId: string,
  fieldId: string,
  words: { readonly title: string; readonly label: string; readonly placeholder: string },
  maxChars: number,
): ModalBody {
  const field = {
    type: TYPE.field,
    custom_id: fieldId,
    style: SHORT_FIELD,
    min_length: 1,
    max_length: maxChars,
    required: true,
    placeholder: words.placeholder,
  } as const;
  return {
    custom_id: customId,
    title: words.title,
    components: [{ type: TYPE.label, label: words.label, component: field }],
  };
}
