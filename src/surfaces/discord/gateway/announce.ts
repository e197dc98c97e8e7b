import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'discord.js';
import type { Holdings } from '../../../documents/source.ts';
import type { Log } from '../../../log/log.ts';
import type { Store } from '../../../storage/store.ts';
import { registerWhenChanged } from '../commands/register.ts';
import { inviteUrl } from '../permissions.ts';

/** Attempts to register, and the pause between them in milliseconds. */
const ATTEMPTS = 5;
const PAUSE_MS = 30_000;

/** Says what the bot serves and from what. */
export function announce(
  client: Client<true>,
  holdings: Holdings,
  served: ReadonlySet<string>,
  log: Log,
): void {
  const { documents, passages, newest, problems } = holdings;
  const guilds = client.guilds.cache
    .filter(({ id }) => served.size === 0 || served.has(id))
    .map(({ id, name }) => `${name} (${id})`);
  for (const problem of problems) log.warn({ problem }, 'a file of the corpus was left out');
  log.info(
    { documents, passages, newest },
    `answering from documents: ${documents}, passages: ${passages}`,
  );
  log.info({ guilds }, `serving: ${guilds.join(', ') || 'no guild yet'}`);
  log.info({}, `invite: ${inviteUrl(client.application.id)}`);
}

/** Registers the commands where they have changed; an outage is waited out while questions are answered. */
export async function registerSoon(
  client: Client<true>,
  store: Store,
  isUserInstallable: boolean,
  log: Log,
  signal: AbortSignal,
): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS && !signal.aborted; attempt += 1) {
    try {
      const { id } = client.application;
      const isNew = await registerWhenChanged(client.rest, store, id, isUserInstallable);
      log.info({}, isNew ? 'the commands are registered' : 'the commands are as registered before');
      return;
    } catch (error) {
      log.error({ err: error, attempt }, 'the commands could not be registered');
      await sleep(PAUSE_MS, undefined, { signal }).catch(() => {});
    }
  }
}
