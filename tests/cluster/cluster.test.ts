import { afterEach, describe, expect, it } from 'vitest';
import { openCluster, type Cluster } from '../../src/cluster/cluster.ts';
import { ClusterError } from '../../src/cluster/cluster-error.ts';
import { createNodes } from '../../src/cluster/nodes.ts';
import { ANSWERS, certificate, startNode, type Behaviour, type FakeNode } from './fake-node.ts';

const opened: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

async function start(behaviour: Behaviour, isSecure = false): Promise<FakeNode> {
  const node = await startNode(behaviour, isSecure);
  opened.push(node);
  return node;
}

function open(
  nodes: readonly FakeNode[],
  more: { authorization?: string; certificates?: string } = {},
): Cluster {
  const { authorization = null, certificates = null } = more;
  const cluster = openCluster({ nodes: nodes.map(({ url }) => url), authorization, certificates });
  opened.push(cluster);
  return cluster;
}

describe('a call to a cluster', () => {
  it('sends what is to be sent, signed', async () => {
    const node = await start(ANSWERS);
    const cluster = open([node], { authorization: 'Basic eDp5' });
    const { status, body } = await cluster.call({
      method: 'POST',
      path: '/a/_search?x=1',
      body: { q: 'ö' },
    });
    expect({ status, body }).toEqual({ status: 200, body: { ok: true } });
    expect(node.requests).toEqual([
      { path: '/a/_search?x=1', authorization: 'Basic eDp5', body: '{"q":"ö"}' },
    ]);
  });

  it('sends lines as they are', async () => {
    const node = await start(ANSWERS);
    const lines = '{"index":{}}\n{"text":"a\\nb"}\n';
    await open([node]).call({ method: 'POST', path: '/_bulk', lines });
    expect(node.requests[0]?.body).toBe(lines);
  });

  it.each<[string, Behaviour]>([
    ['resets the connection', { kind: 'resets' }],
    ['hangs', { kind: 'hangs' }],
    ['has lost the others', { kind: 'answers', status: 503, body: '{"error":"no master"}' }],
    ['is a proxy with a page', { kind: 'answers', status: 200, body: '<html>' }],
  ])('asks the next node where one %s', async (_, behaviour) => {
    const [bad, good] = [await start(behaviour), await start(ANSWERS)];
    const cluster = open([bad, good]);
    const call = { method: 'GET', path: '/', deadlineMs: 1_000 } as const;
    const answers = [await cluster.call(call), await cluster.call(call), await cluster.call(call)];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    // It is left alone for a while after it failed.
    expect(bad.requests.length).toBe(1);
  });

  it('asks no other node where the cluster itself refuses, and says its reason without what was sent', async () => {
    const refuses: Behaviour = {
      kind: 'answers',
      status: 400,
      body: '{"error":{"reason":"no mapping","root_cause":[]}}',
    };
    const nodes = [await start(refuses), await start(refuses)];
    const call = open(nodes, { authorization: 'secret' }).call({ method: 'GET', path: '/x' });
    await expect(call).rejects.toMatchObject({
      name: 'ClusterError',
      status: 400,
      message: 'no mapping',
    });
    expect(nodes.flatMap(({ requests }) => requests).length).toBe(1);
  });

  it('fails within its deadline where no node answers, and at once while all are left alone', async () => {
    const cluster = open([await start({ kind: 'hangs' }), await start({ kind: 'hangs' })]);
    const call = { method: 'GET', path: '/', deadlineMs: 300 } as const;
    await expect(cluster.call(call)).rejects.toBeInstanceOf(ClusterError);
    await expect(cluster.call(call)).rejects.toThrow('every node failed moments ago');
  });

  it('rejects with the reason of its signal', async () => {
    const cluster = open([await start({ kind: 'hangs' })]);
    const controller = new AbortController();
    const call = cluster.call({ method: 'GET', path: '/' }, controller.signal);
    controller.abort(new Error('nobody waits'));
    await expect(call).rejects.toThrow('nobody waits');
  });

  it('takes a status for an answer where it is told to', async () => {
    const cluster = open([await start({ kind: 'answers', status: 404, body: '{"found":false}' })]);
    const answer = await cluster.call({ method: 'GET', path: '/a/_doc/1', accepts: [404] });
    expect(answer).toEqual({ status: 404, body: { found: false } });
  });

  it('trusts the certificates it is given, and no others', async () => {
    const node = await start(ANSWERS, true);
    const trusting = open([node], { certificates: certificate });
    expect((await trusting.call({ method: 'GET', path: '/' })).status).toBe(200);
    await expect(open([node]).call({ method: 'GET', path: '/' })).rejects.toThrow(
      'no node answers',
    );
  });
});

describe('the turn of the nodes', () => {
  const [a, b] = [new URL('http://a'), new URL('http://b')];

  it('begins with another one each time', () => {
    const nodes = createNodes([a, b]);
    expect([nodes.inTurn()[0], nodes.inTurn()[0], nodes.inTurn()[0]]).toEqual([b, a, b]);
  });

  it('leaves a failed one alone for a pause that doubles', () => {
    let nowMs = 0;
    const nodes = createNodes([a], () => nowMs);
    const pauses = [1, 2, 3].map(() => {
      nodes.failed(a);
      const failedMs = nowMs;
      while (nodes.inTurn().length === 0) nowMs += 100;
      return nowMs - failedMs;
    });
    expect(pauses).toEqual([500, 1_000, 2_000]);
    nodes.succeeded(a);
    nodes.failed(a);
    nowMs += 500;
    expect(nodes.inTurn()).toEqual([a]);
  });
});
