import { createHash } from 'node:crypto';
import { type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { RecordKind, Store } from '../../../storage/store.ts';
import { commandDefinitions } from './definitions.ts';

const REGISTERED: RecordKind<{ readonly digest: string }> = {
  name: 'commands',
  schema: z.strictObject({ digest: z.string().regex(/^[0-9a-f]{64}$/) }),
};

/**
 * Registers the global commands where their definition is another than the one registered last: Discord allows 200 a day.
 *
 * @returns whether they were registered
 * @throws the errors of Discord's client
 */
export async function registerWhenChanged(
  rest: REST,
  store: Store,
  application: string,
  isUserInstallable: boolean,
): Promise<boolean> {
  const registered = await store.read(REGISTERED, application);
  if (registered?.digest === digestOf(commandDefinitions(isUserInstallable))) return false;
  await register(rest, store, application, isUserInstallable);
  return true;
}

/**
 * Registers the global commands, whatever was registered before.
 *
 * @throws the errors of Discord's client
 */
export async function register(
  rest: REST,
  store: Store,
  application: string,
  isUserInstallable: boolean,
): Promise<void> {
  const definitions = commandDefinitions(isUserInstallable);
  await rest.put(Routes.applicationCommands(application), { body: definitions });
  await store.write(REGISTERED, application, { digest: digestOf(definitions) });
}

/** Forgets what was registered, so that the next start registers again. */
export async function forgetRegistered(store: Store, application: string): Promise<void> {
  await store.write(REGISTERED, application, null);
}

function digestOf(definitions: ReturnType<typeof commandDefinitions>): string {
  return createHash('sha256').update(JSON.stringify(definitions)).digest('hex');
}
