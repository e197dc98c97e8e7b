/**
 * What Discord refuses, by name. “Characters” are counted as UTF-16 code units: Discord does not say which unit it counts,
 * and this is the one that is never too small.
 */

/** All text displays of one message together. Source: discord/discord-api-docs#8562 (not yet in the reference). */
export const TEXT_MAX_CHARS = 4_000;

/** All text of a message in UTF-8, above which Discord answers 500. Source: discord/discord-api-docs#8554 (10,170, less
 * 12 for each text); the rest of the message may count too, so a message of ours keeps this much at most in all. */
export const MESSAGE_MAX_BYTES = 10_000;

/** Components of one message, nested ones included. Source: components/reference, “Component limits”. */
export const COMPONENTS_MAX = 40;

/** Buttons in one action row. Source: components/reference, “Action Row”. */
export const ROW_MAX_BUTTONS = 5;

/** Source: components/reference, “Button”. */
export const LABEL_MAX_CHARS = 80;

/** The address of a link button. Source: components/reference, “Button”. */
export const URL_MAX_CHARS = 512;

/** Source: components/reference, “Custom ID”; at least 1, unique in its message. */
export const CUSTOM_ID_MAX_CHARS = 100;

/** Source: components/reference, “String Select”. */
export const SELECT_MAX_OPTIONS = 25;

/** Label, value and description of an option, each. Source: components/reference, “Select Option”. */
export const OPTION_MAX_CHARS = 100;

/** Source: components/reference, “String Select”. */
export const PLACEHOLDER_MAX_CHARS = 150;

/** Source: interactions/receiving-and-responding, “Modal”. */
export const MODAL_TITLE_MAX_CHARS = 45;

/** The words above a field of a modal. Source: components/reference, “Label”. */
export const MODAL_LABEL_MAX_CHARS = 45;

/** Source: interactions/application-commands, “Application Command Object”. */
export const COMMAND_NAME_MAX_CHARS = 32;

/** Of a command or an option, at least 1. Source: as above. */
export const COMMAND_DESCRIPTION_MAX_CHARS = 100;

/** A question, as the program reads it; the longest a command or a modal takes. */
export const QUESTION_MAX_CHARS = 300;
