/** The first answer to an interaction: what it may be, and what it brings about. */
import { MessageFlags } from 'discord.js';
import type { Backend } from './backend.ts';
import { DiscordFailure } from './discord-failure.ts';
import { asArray, asNumber, asObject, type Json } from '../world/json.ts';
import { LIMITS, countProblem } from '../validate/limits.ts';
import { changeMessage, inspectMessage, postMessage } from '../world/messages.ts';
import { CALLBACK, INTERACTION } from '../world/numbers.ts';
import { bodyObject, type ApiRequest } from './request.ts';
import { validateChoice } from '../validate/validate-commands.ts';
import { validateModal } from '../validate/validate-modal.ts';
import type { Interaction, Message } from '../world/world.ts';

const {
  ApplicationCommandAutocompleteResult: Autocomplete,
  ChannelMessageWithSource,
  DeferredChannelMessageWithSource,
  DeferredMessageUpdate,
  UpdateMessage,
  Modal,
} = CALLBACK;

/**
 * Checks and carries out the first answer.
 * @returns the message that it made or changed
 * @throws DiscordFailure 50035 if Discord would refuse it, 10003 if the channel is gone; the interaction
 *   then still waits
 */
export function acceptCallback(
  backend: Backend,
  request: ApiRequest,
  interaction: Interaction,
): Message | undefined {
  const body = bodyObject(request);
  const type = asNumber(body['type']);
  const data = asObject(body['data']);
  inspectCallback(backend, request, interaction, type, data);
  if (!backend.world.channels.has(interaction.channelId)) throw new DiscordFailure(10003);
  interaction.callbackType = type;
  interaction.callbackData = data;
  interaction.acknowledgedAtMs = performance.now();
  const isAnswer = type !== DeferredChannelMessageWithSource && type !== DeferredMessageUpdate;
  if (isAnswer) interaction.answeredAtMs = interaction.acknowledgedAtMs;
  const message = carryOut(backend, request, interaction, data);
  interaction.originalId = message?.id ?? interaction.sourceMessageId ?? '';
  backend.world.changes.notify(interaction.id);
  return message;
}

function inspectCallback(
  backend: Backend,
  request: ApiRequest,
  interaction: Interaction,
  type: number,
  data: Json,
): void {
  const { inspector } = backend;
  inspector.refuse(request, () =>
    allowedTypes(interaction).includes(type)
      ? []
      : [`type: ${type} is no answer to an interaction of type ${interaction.type}`],
  );
  switch (type) {
    case ChannelMessageWithSource:
      inspectMessage(backend, request, data);
      return;
    case UpdateMessage:
      inspectMessage(backend, request, data, sourceOf(backend, interaction));
      return;
    case DeferredChannelMessageWithSource:
      inspector.refuse(request, () =>
        (asNumber(data['flags']) & ~MessageFlags.Ephemeral) === 0
          ? []
          : ['data.flags: only EPHEMERAL may be set when deferring'],
      );
      return;
    case Autocomplete:
      inspector.refuse(request, () => choiceProblems(data));
      return;
    case Modal:
      inspector.refuse(request, () => validateModal(data));
      return;
    default:
  }
}

/** Which answers an interaction takes: choices for completion, no modal upon a modal, updates of components. */
function allowedTypes({ type, sourceMessageId }: Interaction): readonly number[] {
  if (type === INTERACTION.ApplicationCommandAutocomplete) return [Autocomplete];
  return [
    ChannelMessageWithSource,
    DeferredChannelMessageWithSource,
    ...(sourceMessageId === undefined ? [] : [DeferredMessageUpdate, UpdateMessage]),
    ...(type === INTERACTION.ModalSubmit ? [] : [Modal]),
  ];
}

function choiceProblems(data: Json): string[] {
  const choices = asArray(data['choices']).map(asObject);
  return [
    ...countProblem('data.choices', choices.length, LIMITS.choices),
    ...choices.flatMap((choice, index) => validateChoice(`data.choices[${index}]`, choice)),
  ];
}

function carryOut(
  backend: Backend,
  request: ApiRequest,
  interaction: Interaction,
  payload: Json,
): Message | undefined {
  const posting = { channelId: interaction.channelId, authorId: backend.world.bot.id, interaction };
  const source = sourceOf(backend, interaction);
  switch (asNumber(interaction.callbackType)) {
    case ChannelMessageWithSource:
      return postMessage(backend, { ...posting, payload, files: request.files });
    case DeferredChannelMessageWithSource:
      return postMessage(backend, { ...posting, payload, isLoading: true });
    case UpdateMessage:
      return source && changeMessage(backend, source, payload, request.files);
    default:
      return undefined;
  }
}

function sourceOf({ world }: Backend, { sourceMessageId }: Interaction): Message | undefined {
  return sourceMessageId === undefined ? undefined : world.messages.get(sourceMessageId);
}
