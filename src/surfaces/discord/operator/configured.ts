import { type Configuration, MISSING_TOKEN, readConfiguration } from '../../../configuration.ts';
import type { Problem } from '../../../errors/problem.ts';

/** The variables of the environment. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The settings with a token, or everything that is wrong with them. */
export type Configured =
  | { readonly kind: 'ready'; readonly configuration: Configuration; readonly token: string }
  | { readonly kind: 'wrong'; readonly problems: readonly Problem[] };

/** Reads the settings of a command that needs the token. */
export function configure(environment: Environment): Configured {
  const { configuration, problems } = readConfiguration(environment);
  const { token } = configuration;
  const isTokenWrong = problems.some(({ input }) => input.startsWith('DISCORD_TOKEN'));
  const all = token === null && !isTokenWrong ? [MISSING_TOKEN, ...problems] : problems;
  return token === null || all.length > 0
    ? { kind: 'wrong', problems: all }
    : { kind: 'ready', configuration, token };
}
