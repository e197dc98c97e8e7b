/** Discord's numbers by name, as plain numbers: what comes over the wire is not yet known to be one of them. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ButtonStyle,
  ComponentType,
  InteractionResponseType,
  InteractionType,
} from 'discord.js';

/** What a component is. */
export const COMPONENT = plain(ComponentType);
/** How a button looks and acts. */
export const BUTTON = plain(ButtonStyle);
/** What an interaction is about. */
export const INTERACTION = plain(InteractionType);
/** What a callback answers. */
export const CALLBACK = plain(InteractionResponseType);
/** What kind of command it is. */
export const COMMAND = plain(ApplicationCommandType);
/** What an option of a command takes. */
export const OPTION = plain(ApplicationCommandOptionType);

function plain<Names extends string>(
  numbers: Readonly<Record<Names, number>>,
): Readonly<Record<Names, number>> {
  return numbers;
}
