import { setTimeout as sleep } from 'node:timers/promises';
import type { Client, REST } from 'discord.js';
import type { Holdings } from '../../../documents/source.ts';
import type { Log } from '../../../log/log.ts';
import type { Store } from '../../../storage/store.ts';
import { registerWhenChanged } from '../commands/register.ts';
import { inviteUrl } from '../permissions.ts';

/** Attempts to register, and the pause between them in milliseconds. */
const ATTEMPTS = 5;
const PAUSE_MS = 30_000;

/** Guilds that are named; of the others only the number is said. */
const MAX_NAMED = 10;

/** Says what the bot serves and from what. */
export function announce(
  client: Client<true>,
  holdings: Holdings,
  served: ReadonlySet<string>,
  log: Log,
): void {
  const { documents, passages, newest, problems } = holdings;
  const { cache } = client.guilds;
  const guilds = served.size === 0 ? cache : cache.filter(({ id }) => served.has(id));
  const first = guilds.first(MAX_NAMED).map(({ id, name }) => `${name} (${id})`);
  const more = guilds.size > first.length ? [`${guilds.size - first.length} more`] : [];
  const [problem, ...others] = problems;
  if (problem !== undefined) {
    log.warn({ problem, more: others.length }, 'files of the corpus were left out');
  }
  log.info(
    { documents, passages, newest },
    `answering from documents: ${documents}, passages: ${passages}`,
  );
  const names = [...first, ...more].join(', ') || 'no guild yet';
  log.info({ guilds: guilds.size, shards: client.ws.shards.size }, `serving: ${names}`);
  log.info({}, `invite: ${inviteUrl(client.application.id)}`);
}

/** How commands are registered. */
export interface RegisterOptions {
  readonly store: Store;
  readonly isUserInstallable: boolean;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/** Registers the commands where they have changed; an outage is waited out while questions are answered. */
export async function registerSoon(
  rest: REST,
  application: string,
  { store, isUserInstallable, log, signal }: RegisterOptions,
): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS && !signal.aborted; attempt += 1) {
    try {
      const isNew = await registerWhenChanged(rest, store, application, isUserInstallable);
      log.info({}, isNew ? 'the commands are registered' : 'the commands are as registered before');
      return;
    } catch (error) {
      log.error({ err: error, attempt }, 'the commands could not be registered');
      await sleep(PAUSE_MS, undefined, { signal }).catch(() => {});
    }
  }
}
