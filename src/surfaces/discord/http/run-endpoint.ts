import { type REST, Routes } from 'discord.js';
import { z } from 'zod';
import { ProblemError } from '../../../errors/problem.ts';
import { type HttpAddress, listen } from '../../http/listen-http.ts';
import { createDiscordApi, restOptions } from '../api/discord-api.ts';
import { SteadyRest } from '../api/steady-rest.ts';
import { createBot } from '../create-bot.ts';
import { onInteraction } from '../events/on-interaction.ts';
import { snowflake } from '../events/wire.ts';
import { registerSoon } from '../gateway/announce.ts';
import { withProblem } from '../gateway/fatal.ts';
import { ownerIn } from '../owner.ts';
import type { RunOptions } from '../run-bot.ts';
import { finish } from '../stop.ts';
import { warmUp } from '../warm-up.ts';
import { createInteractionsApp } from './interactions-app.ts';
import { readPublicKey } from './verify-request.ts';
import { WaitingResponses } from './waiting-responses.ts';

/** What the endpoint runs on. */
export interface EndpointOptions extends RunOptions {
  /** Hexadecimal, from the developer portal. */
  readonly publicKey: string;
  readonly address: HttpAddress;
}

/** Responses that were begun when the program leaves are finished within this time, in milliseconds. */
const GRACE_MS = 3_000;

/**
 * Answers interactions that Discord sends over HTTP, without a gateway, and leaves in order when `signal` is aborted.
 *
 * @throws ProblemError where only the operator can help
 */
export async function runEndpoint(options: EndpointOptions): Promise<void> {
  const { configuration, token, meters, log, signal, address } = options;
  const rest = new SteadyRest(restOptions(configuration.apiUrl)).setToken(token);
  const responses = new WaitingResponses();
  const respond = responses.respond.bind(responses);
  const api = { ...createDiscordApi(configuration.apiUrl, rest, meters), respond };
  const { id, owner } = await fetchApplication(rest);
  const about = { ...options.about, contact: () => owner ?? '—' };
  const parts = { ...options, api, client: () => null, selfId: () => id, about };
  const bot = await createBot(parts);
  await warmUp(bot);
  const running = new Set<Promise<void>>();
  const app = createInteractionsApp({
    key: readPublicKey(options.publicKey),
    responses,
    onInteraction(data) {
      const work = onInteraction(bot, data).finally(() => running.delete(work));
      running.add(work);
    },
  });
  const listening = await listen(address, app).catch((error: unknown) => {
    throw cannotListen(address, error);
  });
  const { isUserInstallable } = configuration;
  void registerSoon(rest, id, { ...options, isUserInstallable });
  log.info({ ...address }, 'interactions: put the address of this port into the developer portal');
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
  listening.close(GRACE_MS);
  await finish(bot, running);
  api.close();
}

const application = z.looseObject({ id: snowflake });

/** The id of the application, which is its bot's too, and whose it is. */
async function fetchApplication(
  rest: REST,
): Promise<{ readonly id: string; readonly owner: string | null }> {
  try {
    const wire = await rest.get(Routes.currentApplication());
    return { id: application.parse(wire).id, owner: ownerIn(wire) };
  } catch (error) {
    throw withProblem(error);
  }
}

function cannotListen({ host, port }: HttpAddress, cause: unknown): ProblemError {
  const problem = {
    input: `SITREP_HTTP_PORT ${port}`,
    what: `it cannot be listened on at ${host}`,
    advice: 'Choose a port that is free, and an address of this machine in SITREP_HTTP_HOST',
  };
  return new ProblemError(problem, { cause });
}
