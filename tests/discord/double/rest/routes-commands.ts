/** Routes of application commands, global and of one guild. */
import type { Backend, Handler, Reply } from './backend.ts';
import { DiscordFailure } from './discord-failure.ts';
import { asArray, asObject, isObject, type Json } from '../world/json.ts';
import { bodyObject, param, type ApiRequest } from './request.ts';
import { validateCommands } from '../validate/validate-commands.ts';

/** The handlers of the routes for commands, by the route's name. */
export const commandRoutes = {
  getCommands: list,
  putCommands: replaceAll,
  postCommand: upsert,
  getCommand: (backend, request) => shown(find(backend, request), true),
  patchCommand(backend, request) {
    const changed = { ...find(backend, request), ...bodyObject(request) };
    const others = commandsOf(backend, request).filter(({ id }) => id !== changed['id']);
    return save(backend, request, [...others, changed]).at(-1);
  },
  deleteCommand: remove,
  getGuildCommands: list,
  putGuildCommands: replaceAll,
  postGuildCommand: upsert,
  deleteGuildCommand: remove,
} satisfies Record<string, Handler>;

function list(backend: Backend, request: ApiRequest): Reply {
  const withLocalizations = request.query.get('with_localizations') === 'true';
  return commandsOf(backend, request).map((command) => shown(command, withLocalizations));
}

function replaceAll(backend: Backend, request: ApiRequest): Reply {
  return save(backend, request, asArray(request.body).map(asObject));
}

function upsert(backend: Backend, request: ApiRequest): Reply {
  const command = bodyObject(request);
  const others = commandsOf(backend, request).filter((known) => !isSame(known, command));
  return save(backend, request, [...others, command]).at(-1);
}

function remove(backend: Backend, request: ApiRequest): Reply {
  const { id } = find(backend, request);
  const left = commandsOf(backend, request).filter((command) => command['id'] !== id);
  backend.world.commands.set(scopeOf(request), left);
  return undefined;
}

function find(backend: Backend, request: ApiRequest): Json {
  const id = param(request, 'command_id');
  const command = commandsOf(backend, request).find((known) => known['id'] === id);
  if (!command) throw new DiscordFailure(10063);
  return command;
}

/** Makes these the commands of the scope; one of the same name and type keeps its id. */
function save(backend: Backend, request: ApiRequest, commands: readonly Json[]): readonly Json[] {
  const { world, inspector } = backend;
  inspector.refuse(request, () => validateCommands(commands));
  const before = commandsOf(backend, request);
  const saved = commands.map((command) => ({
    name_localizations: null,
    description_localizations: null,
    default_member_permissions: null,
    description: '',
    type: 1,
    contexts: null,
    integration_types: [0],
    nsfw: false,
    ...asObject(normalise(command)),
    id: before.find((known) => isSame(known, command))?.['id'] ?? world.ids.next(),
    application_id: world.applicationId,
    version: world.ids.next(),
    ...(scopeOf(request) !== 'global' && { guild_id: scopeOf(request) }),
  }));
  world.commands.set(scopeOf(request), saved);
  world.changes.notify('commands');
  return saved;
}

/** Discord leaves out what is `false` by default, and gives permissions as a string. */
function normalise(value: unknown): unknown {
  if (Array.isArray(value)) return asArray(value).map(normalise);
  if (!isObject(value)) return value;
  const dropped = new Set(['required', 'autocomplete']);
  const entries = Object.entries(value).filter(
    ([key, inner]) => !(dropped.has(key) && inner === false) && inner !== undefined,
  );
  return Object.fromEntries(entries.map(([key, inner]) => [key, normalise(inner)]));
}

/** Without `with_localizations`, a list leaves the localisations out. */
function shown(command: Json, withLocalizations: boolean): Json {
  if (withLocalizations) return command;
  const entries = Object.entries(command).filter(([key]) => !key.endsWith('_localizations'));
  const options = asArray(command['options']).map((option) => shown(asObject(option), false));
  return { ...Object.fromEntries(entries), ...(command['options'] !== undefined && { options }) };
}

function isSame(known: Json, command: Json): boolean {
  return known['name'] === command['name'] && known['type'] === (command['type'] ?? 1);
}

function commandsOf({ world }: Backend, request: ApiRequest): readonly Json[] {
  return world.commands.get(scopeOf(request)) ?? [];
}

function scopeOf(request: ApiRequest): string {
  return request.params['guild_id'] ?? 'global';
}
