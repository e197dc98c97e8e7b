import { describe, expect, it } from 'vitest';
import { setStage } from './stage.ts';

const stage = setStage(
  { guilds: [{ name: 'Situation room', channels: ['general', 'side'] }] },
  {
    command: [
      process.execPath,
      '--import=./tests/discord/moved-clock.mjs',
      'dist/main.js',
      'start',
    ],
  },
);

const QUESTION = "Israel's position on Turkey";

/** More than Discord's library sends in a second, so that it reckons with the time. */
const MANY = 60;

describe('a clock that is set', () => {
  it.each(['back by an hour', 'on by two', 'back by two'])('%s changes nothing', async (name) => {
    const { discord, program } = stage;
    const side = discord.channel('side');
    discord.admin.deny(side, 'SendMessages');
    discord.member(`ada ${name}`).say(side, `<@${discord.botId}> ${QUESTION}`);
    await askMany(`${name}, before`);
    const { length } = program.stdout;
    program.kill('SIGUSR2');
    await expect.poll(() => program.stdout.slice(length)).toContain('the clock is set');
    discord.admin.allow(side);
    const spared = await discord.member(`ben ${name}`).mention(side, QUESTION);
    expect(spared.text).toContain('ynet-2025-03-01.');
    await askMany(`${name}, after`);
    const card = await discord.member(`cyd ${name}`).inDm().slash('ask', { question: QUESTION });
    expect(card.text).toContain('ynet-2025-03-01.');
  });
});

/** Everyone is answered; in private, where no guild's limit holds. */
async function askMany(name: string): Promise<void> {
  const { discord } = stage;
  const answers = Array.from({ length: MANY }, async (_, index) =>
    discord.member(`${name} ${index}`).dm(QUESTION),
  );
  for (const { text } of await Promise.all(answers)) expect(text).toContain('ynet-2025-03-01.');
}
