import { readConfiguration } from '../../configuration.ts';
import { describeProblem } from '../../errors/problem.ts';

const SICK_EXIT = 1;

/** A program that does not say in this time how it is, in milliseconds, is not well. */
const TIMEOUT_MS = 3_000;

/**
 * `health`: asks the program that runs with the same settings how it is; with `--ready` whether it answers people. For
 * containers and units, which have no other client.
 *
 * @returns the exit status: 0 where it is well
 */
export async function runHealth(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const { configuration } = readConfiguration(environment);
  const { health } = configuration;
  if (health === null) {
    const advice = 'Set it to a free port, such as 9464, for this and for the program';
    const problem = { input: 'SITREP_HEALTH_PORT', what: 'it is not set', advice };
    process.stderr.write(`${describeProblem(problem)}\n`);
    return SICK_EXIT;
  }
  const host = isAnywhere(health.host) ? '127.0.0.1' : health.host;
  const path = args.includes('--ready') ? 'readyz' : 'healthz';
  const { isWell, said } = await ask(`http://${bracketed(host)}:${health.port}/${path}`);
  process.stdout.write(`${said.trim()}\n`);
  return isWell ? 0 : SICK_EXIT;
}

async function ask(url: string): Promise<{ readonly isWell: boolean; readonly said: string }> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    return { isWell: response.ok, said: await response.text() };
  } catch {
    return { isWell: false, said: `nothing answers at ${url}` };
  }
}

function isAnywhere(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
