import { PermissionFlagsBits, PermissionsBitField, REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { Configuration } from '../../../configuration.ts';
import { restOptions } from '../api/discord-api.ts';
import { failureOf } from '../api/failure.ts';
import { commandDefinitions } from '../commands/definitions.ts';
import { INVALID_TOKEN } from '../gateway/fatal.ts';
import { MIN_REMAINING_SESSIONS, readSessionLimit } from '../gateway/session-limit.ts';
import { inviteUrl, NEEDED_PERMISSIONS } from '../permissions.ts';
import type { Finding } from './check.ts';
import { reasonOf } from './reason.ts';

const application = z.looseObject({ id: z.string(), name: z.string() });
const guilds = z.array(
  z.looseObject({
    id: z.string(),
    name: z.string(),
    permissions: z.string().regex(/^\d+$/).transform(BigInt).optional(),
  }),
);
const commands = z.array(z.looseObject({ name: z.string(), description: z.string().optional() }));

/** Whether Discord takes the token, and what it says of commands, servers, permissions and connections. */
export async function checkDiscord(
  configuration: Configuration,
  token: string,
  isMending = false,
): Promise<readonly Finding[]> {
  const rest = new REST(restOptions(configuration.apiUrl)).setToken(token);
  try {
    const { id, name } = application.parse(await rest.get(Routes.currentApplication()));
    return [
      { status: 'ok', what: `token: it is that of ${name} (${id})` },
      ...(await checkCommands(rest, id, configuration.isUserInstallable)),
      ...(await checkDoubled(rest, id, isMending)),
      ...(await checkGuilds(rest, id, configuration.guilds)),
      ...(await checkSessions(rest)),
    ];
  } catch (error) {
    return [explain(error, configuration.apiUrl)];
  } finally {
    rest.clearHandlerSweeper();
    rest.clearHashSweeper();
  }
}

async function checkCommands(
  rest: REST,
  id: string,
  isUserInstallable: boolean,
): Promise<readonly Finding[]> {
  const wire = await rest.get(Routes.applicationCommands(id));
  const registered = new Map(commands.parse(wire).map((one) => [one.name, one.description ?? '']));
  const wanted = commandDefinitions(isUserInstallable);
  const missing = wanted.filter(
    (one) => registered.get(one.name) !== ('description' in one ? one.description : ''),
  );
  if (missing.length === 0)
    return [{ status: 'ok', what: `commands: ${wanted.length} are registered` }];
  const names = missing.map(({ name }) => name).join(', ');
  const what = `commands: not registered as they should be: ${names}`;
  return [{ status: 'note', what, advice: 'Start the bot, or run: npm run commands -- --global' }];
}

/** So many servers are asked for commands of their own; a bot in more has long been registered for all. */
const MAX_ASKED = 20;

/** Commands that a server has beside the global ones of the same name: people see each of them twice there. */
async function checkDoubled(
  rest: REST,
  id: string,
  isMending: boolean,
): Promise<readonly Finding[]> {
  const registered = commands.parse(await rest.get(Routes.applicationCommands(id)));
  const global = new Set(registered.map(({ name }) => name));
  const joined = guilds.parse(await rest.get(Routes.userGuilds())).slice(0, MAX_ASKED);
  const findings: Finding[] = [];
  for (const guild of joined) {
    const route = Routes.applicationGuildCommands(id, guild.id);
    const own = commands.parse(await rest.get(route).catch(() => []));
    const doubled = own.filter(({ name }) => global.has(name)).map(({ name }) => name);
    if (doubled.length === 0) continue;
    if (isMending) await rest.put(route, { body: [] });
    findings.push(doubledFinding(guild, doubled, isMending));
  }
  return findings;
}

function doubledFinding(
  { id, name }: { readonly id: string; readonly name: string },
  doubled: readonly string[],
  isMended: boolean,
): Finding {
  const what = `commands: shown twice in ${name}: ${doubled.join(', ')}`;
  if (isMended) return { status: 'ok', what: `${what}; those of the server are taken away` };
  const advice = `Run: npm run doctor -- --mend, or: npm run commands -- --clear --guild ${id}`;
  return { status: 'note', what, advice };
}

async function checkGuilds(
  rest: REST,
  id: string,
  served: readonly string[],
): Promise<readonly Finding[]> {
  const joined = guilds.parse(await rest.get(Routes.userGuilds()));
  const absent = served.filter((guild) => !joined.some((one) => one.id === guild));
  const advice = `Invite it: ${inviteUrl(id)}`;
  return [
    ...(joined.length === 0
      ? [{ status: 'note' as const, what: 'servers: the bot is in none yet', advice }]
      : []),
    ...joined.map((guild) => permissionsFinding(guild, id)),
    ...absent.map((guild) => ({
      status: 'note' as const,
      what: `SITREP_GUILDS: the bot is not in ${guild}`,
      advice,
    })),
  ];
}

function permissionsFinding(
  { name, permissions }: { readonly name: string; readonly permissions?: bigint | undefined },
  id: string,
): Finding {
  const isAdministrator = ((permissions ?? 0n) & PermissionFlagsBits.Administrator) !== 0n;
  const lacking = isAdministrator ? 0n : NEEDED_PERMISSIONS & ~(permissions ?? NEEDED_PERMISSIONS);
  if (isAdministrator) {
    const what = `server ${name}: the bot is an administrator, which it need not be`;
    return { status: 'note', what, advice: 'Take that permission from its role' };
  }
  if (lacking === 0n) return { status: 'ok', what: `server ${name}: the permissions suffice` };
  const names = new PermissionsBitField(lacking).toArray().join(', ');
  return {
    status: 'note',
    what: `server ${name}: for answers to mentions the bot lacks ${names}`,
    advice: `Give its role these permissions, or invite it again: ${inviteUrl(id)}`,
  };
}

async function checkSessions(rest: REST): Promise<readonly Finding[]> {
  const limit = await readSessionLimit(rest);
  if (limit === null) return [];
  const what = `connections: ${limit.remaining} more may be made today`;
  return limit.remaining >= MIN_REMAINING_SESSIONS
    ? [{ status: 'ok', what }]
    : [{ status: 'wrong', what, advice: 'Find out what restarts the bot again and again' }];
}

function explain(error: unknown, apiUrl: string): Finding {
  if (failureOf(error) === 'unauthorized')
    return { status: 'wrong', what: `token: ${INVALID_TOKEN.what}`, advice: INVALID_TOKEN.advice };
  const what = `Discord cannot be asked at ${apiUrl}: ${reasonOf(error)}`;
  return { status: 'wrong', what, advice: 'Check the network, and DISCORD_API_URL if it is set' };
}
