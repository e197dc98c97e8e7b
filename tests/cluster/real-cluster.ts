/**
 * A real OpenSearch cluster on loopback, from the jars of Maven Central: needs a JDK (17 for 2.x, 21 for 3.x) and Maven.
 * No security plug-in and no bootstrap checks: for tests alone.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const SERVER = fileURLToPath(new URL('server/', import.meta.url));

/** Jars and classes stay from one run to the next. */
const BUILT = path.join(os.tmpdir(), 'sitrep-test-search-server');

/** Longer than three nodes take on two busy cores. */
const START_MS = 180_000;

export interface RealCluster {
  readonly nodes: readonly RealNode[];
  /** Where its nodes answer, by the order of their numbers. */
  readonly urls: readonly URL[];
  /** Resolves when all shards of all nodes that run are in place. */
  green(): Promise<void>;
  stop(): void;
}

export interface RealNode {
  readonly url: URL;
  /** Sends the process a signal: SIGKILL, SIGSTOP, SIGCONT. */
  signal(name: NodeJS.Signals): void;
  /** Starts it again, with the data it had. */
  restart(): void;
}

/** Why no cluster can be started here, for a visible skip; null where one can. */
export function missingForCluster(): string | null {
  for (const [program, flag] of [
    ['java', '-version'],
    ['javac', '-version'],
    ['mvn', '--version'],
  ] as const) {
    if (spawnSync(program, [flag]).status !== 0) return `${program} is not installed`;
  }
  return null;
}

/** Starts a cluster and waits until it is green. */
export async function startCluster(count = 1, heap = '512m'): Promise<RealCluster> {
  build();
  const home = mkdtempSync(path.join(os.tmpdir(), 'sitrep-cluster-'));
  const ports = await freePorts(2 * count);
  const nodes = ports
    .slice(0, count)
    .map((http, at) => startNode({ home, heap, at, http, ports, count }));
  const urls = nodes.map(({ url }) => url);
  const cluster: RealCluster = {
    nodes,
    urls,
    green: async () => waitForGreen(urls),
    stop() {
      for (const node of nodes) node.signal('SIGKILL');
      rmSync(home, { recursive: true, force: true });
    },
  };
  process.once('exit', () => cluster.stop());
  try {
    await cluster.green();
  } catch (error) {
    const said = readFileSync(path.join(home, 'node-1', 'out.log'), 'utf8').slice(-2_000);
    cluster.stop();
    throw new Error(`the cluster did not start: ${said}`, { cause: error });
  }
  return cluster;
}

function build(): void {
  if (existsSync(path.join(BUILT, 'SearchServer.class'))) return;
  mkdirSync(BUILT, { recursive: true });
  const lib = path.join(BUILT, 'lib');
  run('mvn', [
    '-q',
    '-B',
    '-f',
    SERVER,
    'dependency:copy-dependencies',
    `-DoutputDirectory=${lib}`,
  ]);
  run('javac', [
    '-proc:none',
    '-cp',
    `${lib}/*`,
    '-d',
    BUILT,
    path.join(SERVER, 'SearchServer.java'),
  ]);
}

function run(program: string, args: readonly string[]): void {
  const { status, stderr, stdout } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} failed: ${stdout}${stderr}`);
}

interface NodePlan {
  readonly home: string;
  readonly heap: string;
  readonly at: number;
  readonly http: number;
  readonly ports: readonly number[];
  readonly count: number;
}

function startNode(plan: NodePlan): RealNode {
  let child = spawnNode(plan);
  return {
    url: new URL(`http://127.0.0.1:${plan.http}`),
    signal: (name) => void child.kill(name),
    restart() {
      child = spawnNode(plan);
    },
  };
}

function spawnNode({ home, heap, at, http, ports, count }: NodePlan): ChildProcess {
  const name = `node-${at + 1}`;
  const folder = path.join(home, name);
  mkdirSync(folder, { recursive: true });
  const transports = ports.slice(count);
  const out = openSync(path.join(folder, 'out.log'), 'a');
  const settings = {
    'cluster.name': `sitrep-${path.basename(home)}`,
    'node.name': name,
    'path.home': folder,
    'path.data': path.join(folder, 'data'),
    'path.logs': path.join(folder, 'logs'),
    'network.host': '127.0.0.1',
    'http.port': String(http),
    'transport.port': String(transports[at]),
    'discovery.seed_hosts': transports.map((port) => `127.0.0.1:${port}`).join(','),
    'cluster.initial_cluster_manager_nodes': transports.map((_, n) => `node-${n + 1}`).join(','),
    'transport.type': 'netty4',
    'http.type': 'netty4',
    'cluster.routing.allocation.disk.threshold_enabled': 'false',
  };
  const flags = [
    `-Xms${heap}`,
    `-Xmx${heap}`,
    `-Dlog4j.configurationFile=${path.join(SERVER, 'log4j2.properties')}`,
    '-Dio.netty.noUnsafe=true',
  ];
  const classes = `${BUILT}:${path.join(BUILT, 'lib')}/*`;
  const given = Object.entries(settings).map(([key, value]) => `${key}=${value}`);
  return spawn('java', [...flags, '-cp', classes, 'SearchServer', ...given], {
    stdio: ['ignore', out, out],
  });
}

async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => net.createServer());
  const ports = servers.map(
    async (server) =>
      new Promise<number>((resolve) => {
        server.listen(0, '127.0.0.1', () => {
          const address = server.address();
          resolve(typeof address === 'object' ? (address?.port ?? 0) : 0);
        });
      }),
  );
  const found = await Promise.all(ports);
  await Promise.all(servers.map(async (server) => new Promise((resolve) => server.close(resolve))));
  return found;
}

async function waitForGreen(urls: readonly URL[]): Promise<void> {
  const query = `wait_for_status=green&wait_for_nodes=${urls.length}&timeout=5s`;
  const endMs = performance.now() + START_MS;
  while (performance.now() < endMs) {
    for (const url of urls) {
      const answer = await fetch(new URL(`/_cluster/health?${query}`, url)).catch(() => null);
      if (answer?.status === 200) return;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`not green within ${START_MS / 1_000} s`);
}
