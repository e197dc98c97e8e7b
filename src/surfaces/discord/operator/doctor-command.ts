import { readConfiguration } from '../../../configuration.ts';
import { type Check, describeFinding, type Finding } from './check.ts';
import { checkDiscord } from './check-discord.ts';
import { checkCorpus, checkData, checkEnvFile, checkNode } from './check-place.ts';
import { configure, type Environment } from './configured.ts';

/** Something does not work. */
const SICK_EXIT = 1;

/**
 * `doctor [--mend]`: looks at everything that the bot needs, and says what to do about what is wrong; with
 * `--mend` it takes away commands that are shown twice.
 *
 * @returns the exit status: 0 where the bot would work
 */
export async function runDoctor(
  args: readonly string[],
  environment: Environment,
): Promise<number> {
  const isMending = args.includes('--mend');
  const { configuration } = readConfiguration(environment);
  const configured = configure(environment);
  const checks: readonly Check[] = [
    checkNode,
    async () => configurationFindings(environment),
    checkEnvFile,
    async () => checkCorpus(configuration),
    async () => checkData(configuration),
    async () =>
      configured.kind === 'ready' ? checkDiscord(configuration, configured.token, isMending) : [],
  ];
  let isSick = false;
  for (const check of checks) {
    for (const finding of await check()) {
      isSick ||= finding.status === 'wrong';
      process.stdout.write(`${describeFinding(finding)}\n`);
    }
  }
  return isSick ? SICK_EXIT : 0;
}

function configurationFindings(environment: Environment): readonly Finding[] {
  const configured = configure(environment);
  if (configured.kind === 'ready') return [{ status: 'ok', what: 'configuration: complete' }];
  return configured.problems.map(({ input, what, advice }) => ({
    status: 'wrong',
    what: `${input}: ${what}`,
    advice,
  }));
}
