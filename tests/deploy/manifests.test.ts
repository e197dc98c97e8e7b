import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { z } from 'zod';

const strings = z.array(z.string());
const environment = z.record(z.string(), z.string());

const service = z.looseObject({
  image: z.string().optional(),
  command: strings.optional(),
  environment: environment.optional(),
  volumes: strings.optional(),
  networks: strings.optional(),
  depends_on: strings.optional(),
  secrets: strings.optional(),
  mem_limit: z.string().optional(),
});
const compose = z.object({
  services: z.record(z.string(), service),
  networks: z.record(z.string(), z.unknown()).default({}),
  volumes: z.record(z.string(), z.unknown()).default({}),
  secrets: z.record(z.string(), z.object({ file: z.string() })).default({}),
});

const labels = z.record(z.string(), z.string());
const probe = z.looseObject({ httpGet: z.object({ path: z.string(), port: z.string() }) });
const container = z.looseObject({
  name: z.string(),
  image: z.string(),
  command: strings,
  envFrom: z.array(
    z.object({
      configMapRef: z.object({ name: z.string() }).optional(),
      secretRef: z.object({ name: z.string() }).optional(),
    }),
  ),
  ports: z.array(z.object({ name: z.string(), containerPort: z.number() })).default([]),
  startupProbe: probe.optional(),
  livenessProbe: probe.optional(),
  readinessProbe: probe.optional(),
});
const deployment = z.object({
  metadata: z.object({ name: z.string() }),
  spec: z.object({
    replicas: z.number(),
    strategy: z.looseObject({ type: z.string().optional() }),
    selector: z.object({ matchLabels: labels }),
    template: z.object({
      metadata: z.object({ labels }),
      spec: z.looseObject({
        containers: z.array(container).length(1),
        terminationGracePeriodSeconds: z.number().optional(),
      }),
    }),
  }),
});
const configMap = z.object({ metadata: z.object({ name: z.string() }), data: environment });
const budget = z.object({
  spec: z.object({ minAvailable: z.number(), selector: z.object({ matchLabels: labels }) }),
});
const balanced = z.object({
  spec: z.object({ selector: labels, ports: z.array(z.object({ targetPort: z.string() })) }),
});

const read = (file: string) => readFileSync(file, 'utf8');
const sources = read('src/configuration.ts') + read('src/cluster/cluster-settings.ts');
const VARIABLES = new Set(sources.match(/\b(?:SITREP|DISCORD|LOG)_[A-Z_]+\b/g));
const COMMANDS = spawnSync(process.execPath, ['dist/main.js', '--help']).stdout.toString();
const HEALTH = read('src/surfaces/http/health-app.ts');

/** What runs this program rather than another image. */
const isOurs = (command: readonly string[] | undefined) =>
  command?.includes('dist/main.js') ?? false;

function commandOf(command: readonly string[]): string {
  return command[command.indexOf('dist/main.js') + 1] ?? '';
}

describe('deploy/cluster/compose.yaml', () => {
  const folder = 'deploy/cluster';
  const { services, networks, volumes, secrets } = compose.parse(
    parse(read(`${folder}/compose.yaml`), { merge: true }),
  );
  const all = Object.entries(services);
  const ours = all.filter(([, { command }]) => isOurs(command));

  it('has three search nodes, an indexer, two workers and a balancer', () => {
    const kinds = ours.map(([, { command = [] }]) => commandOf(command)).sort();
    expect(kinds).toEqual(['index', 'start:http', 'start:http']);
    const nodes = all.filter(([, { image }]) => image?.includes('/opensearch:'));
    expect(nodes.map(([name]) => name)).toEqual(['search-1', 'search-2', 'search-3']);
    for (const [name, node] of nodes) expect(node.environment?.['node.name']).toBe(name);
    expect(services['balancer']).toBeDefined();
  });

  it('names what there is: networks, volumes, secrets, services, files, images', () => {
    for (const [, one] of all) {
      expect(Object.keys(networks)).toEqual(expect.arrayContaining(one.networks ?? ['missing']));
      expect(Object.keys(secrets)).toEqual(expect.arrayContaining(one.secrets ?? []));
      expect(Object.keys(services)).toEqual(expect.arrayContaining(one.depends_on ?? []));
      expect(one.mem_limit === undefined && one.command !== undefined).toBe(false);
      for (const [source = ''] of (one.volumes ?? []).map((volume) => volume.split(':'))) {
        const isThere = source.startsWith('.')
          ? existsSync(path.join(folder, source))
          : source in volumes;
        expect([source, isThere]).toEqual([source, true]);
      }
    }
    expect(new Set(ours.map(([, { image }]) => image))).toEqual(new Set(['sitrep']));
  });

  it('sets what the program reads, and reaches the nodes that there are', () => {
    for (const [name, { environment: set = {}, command = [] }] of ours) {
      expect([...VARIABLES]).toEqual(expect.arrayContaining(Object.keys(set)));
      expect(COMMANDS).toContain(commandOf(command));
      for (const url of (set['SITREP_SEARCH_URL'] ?? '').split(','))
        expect([name, Object.keys(services)]).toEqual([
          name,
          expect.arrayContaining([new URL(url).hostname]),
        ]);
    }
  });

  it('balances over the workers, by their ports and their readiness', () => {
    const caddy = read(`${folder}/Caddyfile`);
    for (const [name, { environment: set = {}, command = [] }] of ours) {
      if (commandOf(command) !== 'start:http') continue;
      expect(caddy).toContain(`${name}:${set['SITREP_HTTP_PORT']}`);
      expect(caddy).toContain(`health_port ${set['SITREP_HEALTH_PORT']}`);
    }
    expect(HEALTH).toContain(`'${/health_uri (\S+)/.exec(caddy)?.[1]}'`);
  });
});

describe('deploy/kubernetes/sitrep.yaml', () => {
  const documents = parseAllDocuments(read('deploy/kubernetes/sitrep.yaml')).map((one): unknown => {
    for (const error of one.errors) throw error;
    return one.toJS();
  });
  const ofKind = <Schema extends z.ZodType>(kind: string, schema: Schema) =>
    documents
      .filter((one) => z.looseObject({ kind: z.literal(kind) }).safeParse(one).success)
      .map((one) => schema.parse(one));
  const [config] = ofKind('ConfigMap', configMap);
  const deployments = ofKind('Deployment', deployment);
  const partOf = (name: string) => {
    const found = deployments.find(({ metadata }) => metadata.name === name);
    const [only] = found?.spec.template.spec.containers ?? [];
    if (found === undefined || only === undefined) throw new Error(`there is no ${name}`);
    return { ...found.spec, container: only };
  };

  it('has one indexer at a time, and more workers than may be missing', () => {
    const indexer = partOf('sitrep-indexer');
    expect([indexer.replicas, indexer.strategy.type]).toEqual([1, 'Recreate']);
    expect(commandOf(indexer.container.command)).toBe('index');
    const [{ spec } = { spec: null }] = ofKind('PodDisruptionBudget', budget);
    const worker = partOf('sitrep-worker');
    expect(commandOf(worker.container.command)).toBe('start:http');
    expect(worker.replicas).toBeGreaterThan(spec?.minAvailable ?? Number.POSITIVE_INFINITY);
    expect(spec?.selector.matchLabels).toEqual(worker.selector.matchLabels);
  });

  it('selects what it labels, with one image and settings that the program reads', () => {
    for (const { spec } of deployments)
      expect(spec.template.metadata.labels).toEqual(spec.selector.matchLabels);
    const all = deployments.flatMap(({ spec }) => spec.template.spec.containers);
    expect(new Set(all.map(({ image }) => image)).size).toBe(1);
    for (const { envFrom, command } of all) {
      expect(envFrom[0]?.configMapRef?.name).toBe(config?.metadata.name);
      expect(COMMANDS).toContain(commandOf(command));
    }
    expect([...VARIABLES]).toEqual(expect.arrayContaining(Object.keys(config?.data ?? {})));
  });

  it('probes what the program answers, where it answers', () => {
    const { container: worker, template } = partOf('sitrep-worker');
    const ports = new Map(worker.ports.map(({ name, containerPort }) => [name, containerPort]));
    expect(String(ports.get('http'))).toBe(config?.data['SITREP_HTTP_PORT']);
    expect(String(ports.get('health'))).toBe(config?.data['SITREP_HEALTH_PORT']);
    for (const one of [worker.startupProbe, worker.livenessProbe, worker.readinessProbe]) {
      expect(one?.httpGet.port).toBe('health');
      expect(HEALTH).toContain(`'${one?.httpGet.path}'`);
    }
    expect(template.spec.terminationGracePeriodSeconds).toBeGreaterThan(15);
    const [{ spec } = { spec: null }] = ofKind('Service', balanced);
    expect(spec?.selector).toEqual(partOf('sitrep-worker').selector.matchLabels);
    expect(spec?.ports.map(({ targetPort }) => targetPort)).toEqual(['http']);
  });
});
