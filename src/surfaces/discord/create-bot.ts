import type { Client } from 'discord.js';
import { dayOf } from '../../documents/calendar-date.ts';
import type { Configuration } from '../../configuration.ts';
import type { Log } from '../../log/log.ts';
import type { Sitrep } from '../../library/sitrep.ts';
import type { Store } from '../../storage/store.ts';
import { openGaps } from '../gaps.ts';
import { type Admission, createAdmission } from '../admission.ts';
import { openSharedLimits } from '../shared-limits.ts';
import { type Meters, observeAdmission, observeSitrep } from '../meters.ts';
import type { DiscordApi } from './api/discord-api.ts';
import type { About, Bot } from './bot.ts';
import { openCardKey } from './card-key.ts';
import { ForbiddenChannels } from './forbidden-channels.ts';
import { openPostedAnswers } from './messages/posted-answers.ts';
import { createPlaces } from './places.ts';
import { Recent } from './recent.ts';
import { openSettings } from './guild-settings.ts';

/** Interactions and people remembered: the busiest minute many times over. */
const MAX_SEEN = 20_000;
const MAX_PEOPLE = 5_000;

/** What a bot is made of. */
export interface BotParts {
  readonly sitrep: Sitrep;
  readonly store: Store;
  readonly api: DiscordApi;
  /** The client that is connected, or connecting; null before the first. */
  readonly client: () => Client | null;
  /** Where there is no client to say it. */
  readonly selfId?: () => string | null;
  readonly configuration: Configuration;
  readonly about: About;
  readonly meters: Meters;
  readonly log: Log;
  /** Aborted when the bot is to leave. */
  readonly signal: AbortSignal;
}

/**
 * Puts together what handlers work with.
 *
 * @throws ProblemError where the records in the data folder cannot be read or written
 */
export async function createBot(parts: BotParts): Promise<Bot> {
  const { sitrep, store, api, client, configuration, about, meters, log } = parts;
  return {
    sitrep: observeSitrep(sitrep, meters),
    api,
    about,
    log,
    admission: observeAdmission(await openAdmission(parts), meters),
    settings: await openSettings(store, parts.signal),
    places: createPlaces(client, api),
    posted: await openPostedAnswers(store, log),
    edits: new Map(),
    seen: new Recent(MAX_SEEN),
    completing: new Recent(MAX_PEOPLE),
    shared: new Recent(MAX_SEEN),
    told: new Recent(MAX_PEOPLE),
    forbidden: new ForbiddenChannels(),
    exchanges: new Set(),
    key: await openCardKey(store),
    guilds: new Set(configuration.guilds),
    selfId: parts.selfId ?? (() => client()?.user?.id ?? null),
    today: dayOfNow,
    gaps: await openGaps(store, configuration.gapsDays, log, dayOfNow),
  };
}

async function openAdmission({ configuration, log, signal }: BotParts): Promise<Admission> {
  const { limitsUrl } = configuration;
  if (limitsUrl === null) return createAdmission();
  return createAdmission(undefined, await openSharedLimits(limitsUrl, log, signal));
}

function dayOfNow(): string {
  return dayOf(Date.now());
}
