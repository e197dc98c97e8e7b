import { setTimeout as sleep } from 'node:timers/promises';
import type { Client, REST } from 'discord.js';
import type { Holdings } from '../../../documents/source.ts';
import type { Log } from '../../../log/log.ts';
import type { Store } from '../../../storage/store.ts';
import { registerWhenChanged } from '../commands/register.ts';
import { countOf } from '../../../rendering/wording.ts';
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
  const named = guilds.first(MAX_NAMED).map(({ id, name }) => `${name} (${id})`);
  log.info({}, `invite: ${inviteUrl(client.application.id)}`);
  log.info(
    { guilds: guilds.size, named, shards: client.ws.shards.size },
    guilds.size === 0 ? 'serving: no server yet' : `serving: ${countOf(guilds.size, 'server')}`,
  );
  log.info(
    { documents, passages, newest },
    `answering from ${countOf(documents, 'document')} (${countOf(passages, 'passage')})`,
  );
  const [problem] = problems;
  if (problem !== undefined) {
    const more = problems.length - 1;
    const others = more === 0 ? '' : `, and ${countOf(more, 'problem')} more: npm run doctor`;
    log.warn({ problem, more }, `files of the corpus were left out${others}`);
  }
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
