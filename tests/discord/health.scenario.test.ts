import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { snapshotPath } from '../../src/library/snapshot/snapshot-path.ts';
import { launch } from './program.ts';
import { freePort } from './free-port.ts';
import { setStage } from './stage.ts';

const port = await freePort();
const environment = { SITREP_HEALTH_PORT: String(port) };
const stage = setStage({}, { environment });

/** A line of Prometheus' text format: a comment, or a name with labels and a number. */
const LINE = /^(?:# (?:HELP|TYPE) \w+ .+|\w+(?:\{\w+="[^"]*"(?:,\w+="[^"]*")*\})? [-+.\de]+)$/;

describe('/healthz, /readyz, /metrics', () => {
  it('say that the program works and answers', async () => {
    expect((await get('healthz')).status).toBe(200);
    expect(await get('readyz')).toMatchObject({ status: 200, text: '{"status":"ready"}' });
    expect((await get('nothing')).status).toBe(404);
  });

  it('count what is asked and what Discord answers', async () => {
    const { discord } = stage;
    await discord.member('ada').slash('ask', { question: 'Roman Gofman' });
    await discord.member('ben').slash('ask', { question: 'quantum chromodynamics lattice' });
    const { text } = await get('metrics');
    for (const line of text.trimEnd().split('\n')) expect(line).toMatch(LINE);
    expect(valueOf(text, 'sitrep_questions_total{verdict="none"}')).toBeGreaterThan(0);
    expect(valueOf(text, 'sitrep_answer_seconds_count')).toBeGreaterThan(1);
    expect(valueOf(text, 'sitrep_acknowledgement_seconds_count')).toBeGreaterThan(1);
    expect(valueOf(text, 'sitrep_rest_requests_total{status="200"}')).toBeGreaterThan(1);
    expect(valueOf(text, 'sitrep_gateway_ready')).toBe(1);
    expect(valueOf(text, 'sitrep_gateway_identifies_total')).toBe(1);
    expect(valueOf(text, 'sitrep_gateway_identifies_left')).toBeGreaterThan(900);
    expect(valueOf(text, 'sitrep_documents')).toBe(9);
    expect(valueOf(text, 'sitrep_queue')).toBe(0);
    expect(valueOf(text, 'process_resident_memory_bytes')).toBeGreaterThan(1e6);
    expect(text).not.toMatch(/Gofman|ada|chromodynamics/);
  });

  it('say how old the saved library is, where one was saved', async () => {
    const name = 'sitrep_snapshot_age_seconds';
    expect((await get('metrics')).text).not.toContain(`\n${name} `);
    await writeFile(snapshotPath(stage.program.data, stage.corpus), '');
    expect(valueOf((await get('metrics')).text, name)).toBeGreaterThanOrEqual(0);
  });

  it('say when people are not answered', async () => {
    const { discord } = stage;
    discord.gateway.faults.withholdHello = true;
    discord.gateway.drop();
    await expect.poll(async () => (await get('readyz')).status, { timeout: 10_000 }).toBe(503);
    expect((await get('readyz')).text).toContain('not connected to Discord');
    expect((await get('healthz')).status).toBe(200);
    discord.gateway.heal();
    await expect.poll(async () => (await get('readyz')).status, { timeout: 20_000 }).toBe(200);
  });

  it('are asked by a command, for containers and units', async () => {
    const { discord } = stage;
    const command = [process.execPath, 'dist/main.js', 'health', '--ready'] as const;
    const well = await launch(discord, { command, environment });
    expect(await well.ended()).toBe(0);
    const other = { SITREP_HEALTH_PORT: String(await freePort()) };
    const sick = await launch(discord, { command, environment: other });
    expect(await sick.ended()).toBe(1);
  });

  it('are for this machine alone, and need no port to themselves', async () => {
    const { discord } = stage;
    const second = await launch(discord, { environment });
    await second.said('the address for health cannot be listened on');
    await second.said('invite: ');
    await second.stop();
    expect(stage.program.stdout).toContain('"host":"127.0.0.1"');
  });
});

async function get(path: string): Promise<{ status: number; text: string }> {
  const response = await fetch(`http://127.0.0.1:${port}/${path}`);
  return { status: response.status, text: await response.text() };
}

function valueOf(text: string, name: string): number {
  const line = text.split('\n').find((each) => each.startsWith(`${name} `));
  return Number(line?.slice(name.length + 1));
}
