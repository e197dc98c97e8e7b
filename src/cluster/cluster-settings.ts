import { readFileSync } from 'node:fs';
import { ProblemError } from '../errors/problem.ts';
import { openCluster, type Cluster } from './cluster.ts';

/** How a search cluster is reached, and the name of its index: plain data, for another thread too. Never logged. */
export interface ClusterSettings {
  readonly nodes: readonly string[];
  /** The value of the header `Authorization`; null for none. */
  readonly authorization: string | null;
  /** In PEM; null for the system's. */
  readonly certificates: string | null;
  readonly index: string;
}

const DEFAULT_INDEX = 'sitrep';

/** What OpenSearch takes for the name of an index, and leaves room for what is appended. */
const INDEX_NAME = /^[a-z0-9][a-z0-9_-]{0,99}$/;

/**
 * Reads the settings of a cluster; null where `SITREP_SEARCH_URL` is not set.
 *
 * @throws ProblemError where one is wrong
 */
export function readClusterSettings(
  environment: Readonly<Record<string, string | undefined>>,
): ClusterSettings | null {
  const take = (name: string): string | null => environment[name]?.trim() || null;
  const urls = take('SITREP_SEARCH_URL');
  if (urls === null) return null;
  const index = take('SITREP_SEARCH_INDEX') ?? DEFAULT_INDEX;
  if (!INDEX_NAME.test(index)) {
    throw wrong('SITREP_SEARCH_INDEX', 'it is no name of an index', 'Use a to z, 0 to 9, - and _');
  }
  const file = take('SITREP_SEARCH_CA_FILE');
  return {
    nodes: urls.split(/[\s,]+/).map(readNode),
    authorization: readAuthorization(
      take('SITREP_SEARCH_USER'),
      take('SITREP_SEARCH_PASSWORD'),
      take('SITREP_SEARCH_API_KEY'),
    ),
    certificates: file === null ? null : readCertificates(file),
    index,
  };
}

/** The cluster of these settings; nothing is sent before the first call. */
export function openConfiguredCluster({
  nodes,
  authorization,
  certificates,
}: Omit<ClusterSettings, 'index'>): Cluster {
  return openCluster({ nodes: nodes.map((node) => new URL(node)), authorization, certificates });
}

function readNode(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw wrong(
      'SITREP_SEARCH_URL',
      'it holds what is no http or https address',
      'Set the addresses of the nodes, separated by commas, such as https://search-1:9200',
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw wrong(
      'SITREP_SEARCH_URL',
      'it holds a name or a password',
      'Set SITREP_SEARCH_USER and SITREP_SEARCH_PASSWORD instead',
    );
  }
  return url.origin;
}

function readAuthorization(
  user: string | null,
  password: string | null,
  key: string | null,
): string | null {
  if (key !== null) return `ApiKey ${key}`;
  if (user === null && password === null) return null;
  if (user === null || password === null) {
    const missing = user === null ? 'SITREP_SEARCH_USER' : 'SITREP_SEARCH_PASSWORD';
    throw wrong(missing, 'it is missing', 'Set both, or neither');
  }
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}

function readCertificates(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw wrong(
      'SITREP_SEARCH_CA_FILE',
      `${file} cannot be read (${code})`,
      'Name a file of certificates in PEM',
    );
  }
}

function wrong(input: string, what: string, advice: string): ProblemError {
  return new ProblemError({ input, what, advice });
}
