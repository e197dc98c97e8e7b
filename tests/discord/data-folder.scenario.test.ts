import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Discord } from './double/discord.ts';
import { startDiscord } from './double/start-discord.ts';
import { launch, type Program, startProgram } from './program.ts';

const QUESTION = "Israel's position on Turkey";

let discord: Discord;
let data = '';
const running: Program[] = [];

beforeAll(async () => {
  discord = await startDiscord();
  const program = await startProgram(discord);
  ({ data } = program);
  await discord.registered('ask');
  const mod = discord.member('mod', { permissions: ['ManageGuild'] });
  await mod.slash('settings mentions', { mentions: 'off' });
  await program.stop();
});

afterEach(async () => {
  for (const program of running.splice(0)) await program.stop();
});

afterAll(async () => {
  await discord.close();
  discord.assertClean();
});

async function start(): Promise<Program> {
  const program = await startProgram(discord, { data });
  running.push(program);
  return program;
}

describe('a data folder', () => {
  it('belongs to one process', async () => {
    await start();
    const second = await launch(discord, { data });
    expect(await second.ended()).toBe(78);
    expect(second.stderr).toMatch(/another Sitrep is running with this data folder \(process \d+/);
    const { text } = await discord.member('ada').slash('ask', { question: QUESTION });
    expect(text).toContain('ynet-2025-03-01.');
  });

  it('is free again after a kill, without what was left half written', async () => {
    const first = await start();
    first.kill('SIGKILL');
    await first.ended();
    await writeFile(path.join(data, 'settings', '1.json.0123456789ab.tmp'), '{');
    await start();
    const names = await readdir(data, { recursive: true });
    expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('with damaged settings keeps them, names them, and stays silent on mentions', async () => {
    const file = path.join(data, 'settings', `${discord.guild().id}.json`);
    const whole = await readFile(file, 'utf8');
    await writeFile(file, whole.slice(0, whole.length / 2));
    let said = '';
    for (let starts = 0; starts < 2; starts += 1) {
      const program = await start();
      said += program.stdout;
      discord.member('ben').say(discord.channel(), `<@${discord.botId}> ${QUESTION}`);
      await discord.idle(500);
      expect(discord.botMessages()).toEqual([]);
      await program.stop();
    }
    expect(said).toContain(file);
    const kept = (await readdir(path.dirname(file))).filter((name) => name.includes('damaged'));
    expect(kept).toHaveLength(1);
  });

  it('with a damaged key keeps it, and names it', async () => {
    const file = path.join(data, 'keys', 'card.json');
    await writeFile(file, '{"sha256": "0"}');
    const program = await start();
    expect(program.stdout).toContain(file);
    const names = await readdir(path.dirname(file));
    const kept = names.find((name) => name.includes('damaged')) ?? '';
    expect(await readFile(path.join(path.dirname(file), kept), 'utf8')).toBe('{"sha256": "0"}');
  });

  it('whose settings cannot be read stops the start', async () => {
    const folder = path.join(data, 'settings');
    await rm(folder, { recursive: true });
    await writeFile(folder, '');
    const program = await launch(discord, { data });
    expect(await program.ended()).toBe(78);
    expect(program.stderr).toContain(folder);
    await rm(folder);
    await mkdir(folder);
  });
});

describe('two programs with one token', () => {
  it('give one answer, and say that there are two', async () => {
    const programs = [await startProgram(discord), await startProgram(discord)];
    running.push(...programs);
    const asked = Array.from({ length: 10 }, (_, index) =>
      discord.member(`cyd ${index}`).inDm().start.slash('ask', { question: QUESTION }),
    );
    for (const each of asked) {
      expect((await each.answer()).text).toContain('ynet-2025-03-01.');
      expect(each.messages()).toHaveLength(1);
    }
    const said = programs.filter(({ stdout }) => stdout.includes('is another Sitrep running?'));
    expect(said.length).toBeGreaterThan(0);
  });
});
