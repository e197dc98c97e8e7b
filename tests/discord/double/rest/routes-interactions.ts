/** Routes of interactions: the callback, and messages through the interaction's token. */
import { MessageFlags } from 'discord.js';
import type { Backend, Handler, Reply } from './backend.ts';
import { acceptCallback } from './callbacks.ts';
import { DiscordFailure, type FailureCode } from './discord-failure.ts';
import { asNumber, asObject, type Json } from '../world/json.ts';
import { changeMessage, inspectMessage, postMessage, removeMessage } from '../world/messages.ts';
import { bodyObject, param, type ApiRequest } from './request.ts';
import { wireMessage } from '../world/wire-message.ts';
import type { Interaction, Message, World } from '../world/world.ts';

/** The time for the first answer, and the life of a token. */
const FIRST_ANSWER_MS = 3000;
const TOKEN_LIFE_MS = 15 * 60_000;
/** Follow-ups that an app may post where it is installed by the user only. */
const MAX_USER_INSTALL_FOLLOW_UPS = 5;

/** The handlers of the routes for interactions, by the route's name. */
export const interactionRoutes = {
  callback(backend, request) {
    const { world } = backend;
    const interaction = world.interactions.get(param(request, 'interaction_id'));
    if (interaction?.token !== param(request, 'interaction_token')) throw new DiscordFailure(10062);
    if (interaction.callbackType !== undefined) refuse(interaction, 40060);
    if (interaction.isExpired || ageMs(world, interaction) > FIRST_ANSWER_MS) {
      refuse(interaction, 10062);
    }
    const message = acceptCallback(backend, request, interaction);
    const isAsked = request.query.get('with_response') === 'true';
    return isAsked ? callbackResponse(world, interaction, message) : undefined;
  },
  followUp(backend, request) {
    const interaction = answeredInteraction(backend, request);
    const payload = bodyObject(request);
    const original = originalOf(backend, interaction);
    const isFilling = original?.isLoading === true && interaction.callbackType === 5;
    inspectMessage(backend, request, payload);
    if (!backend.world.channels.has(interaction.channelId)) throw new DiscordFailure(10003);
    if (isFilling) return edit(backend, request, interaction, original);
    return wireMessage(backend.world, postFollowUp(backend, request, interaction));
  },
  getOriginal: (backend, request) => wireMessage(backend.world, target(backend, request)),
  editOriginal: editTarget,
  deleteOriginal: deleteTarget,
  getFollowUp: (backend, request) => wireMessage(backend.world, target(backend, request)),
  editFollowUp: editTarget,
  deleteFollowUp: deleteTarget,
} satisfies Record<string, Handler>;

function editTarget(backend: Backend, request: ApiRequest): Reply {
  const message = target(backend, request);
  inspectMessage(backend, request, bodyObject(request), message);
  return edit(backend, request, answeredInteraction(backend, request), message);
}

function deleteTarget(backend: Backend, request: ApiRequest): Reply {
  removeMessage(backend, target(backend, request));
  return undefined;
}

function edit(
  backend: Backend,
  request: ApiRequest,
  interaction: Interaction,
  message: Message,
): Reply {
  if (message.id === interaction.originalId) interaction.originalEdits += 1;
  interaction.answeredAtMs ??= performance.now();
  changeMessage(backend, message, bodyObject(request), request.files);
  backend.world.changes.notify(interaction.id);
  return wireMessage(backend.world, message);
}

function postFollowUp(backend: Backend, request: ApiRequest, interaction: Interaction): Message {
  const owners = asObject(interaction.payload['authorizing_integration_owners']);
  const isUserInstall = owners['0'] === undefined;
  if (isUserInstall && interaction.followUpIds.length >= MAX_USER_INSTALL_FOLLOW_UPS) {
    throw new DiscordFailure(40094);
  }
  const message = postMessage(backend, {
    channelId: interaction.channelId,
    authorId: backend.world.bot.id,
    payload: bodyObject(request),
    files: request.files,
    interaction,
  });
  interaction.followUpIds.push(message.id);
  interaction.answeredAtMs ??= performance.now();
  backend.world.changes.notify(interaction.id);
  return message;
}

/** The message that `@original` or an id in the path means. */
function target(backend: Backend, request: ApiRequest): Message {
  const interaction = answeredInteraction(backend, request);
  const id = request.params['message_id'] ?? interaction.originalId ?? '';
  const message = backend.world.messages.get(id);
  const isOwn = id === interaction.originalId || interaction.followUpIds.includes(id);
  if (!message || message.isDeleted || !isOwn) throw new DiscordFailure(10008);
  return message;
}

/** The interaction of the token in the path, which must have been acknowledged. */
function answeredInteraction({ world }: Backend, request: ApiRequest): Interaction {
  const interaction = world.interactionsByToken.get(param(request, 'webhook_token'));
  if (!interaction || param(request, 'webhook_id') !== world.applicationId) {
    throw new DiscordFailure(10015);
  }
  const isOver = interaction.isExpired || ageMs(world, interaction) > TOKEN_LIFE_MS;
  if (isOver) refuse(interaction, 50027);
  if (interaction.callbackType === undefined) refuse(interaction, 10015);
  return interaction;
}

function originalOf({ world }: Backend, { originalId }: Interaction): Message | undefined {
  return originalId === undefined ? undefined : world.messages.get(originalId);
}

function refuse(interaction: Interaction, code: FailureCode): never {
  interaction.refusals.push(code);
  throw new DiscordFailure(code);
}

function ageMs(world: World, interaction: Interaction): number {
  return performance.now() + world.clockOffsetMs - interaction.sentAtMs;
}

function callbackResponse(world: World, interaction: Interaction, message?: Message): Json {
  const type = asNumber(interaction.callbackType);
  const isEphemeral = ((message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  return {
    interaction: {
      id: interaction.id,
      type: interaction.type,
      ...(message && {
        response_message_id: message.id,
        response_message_loading: message.isLoading,
        response_message_ephemeral: isEphemeral,
      }),
      channel_id: interaction.channelId,
    },
    ...(message &&
      !message.isLoading && { resource: { type, message: wireMessage(world, message) } }),
  };
}
