import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFileStore } from '../../../src/storage/file-store.ts';
import { openCardKey } from '../../../src/surfaces/discord/card-key.ts';
import {
  answersMentions,
  changeMentions,
  changeVisibility,
  DEFAULT_SETTINGS,
  GUILD_SETTINGS,
  openSettings,
  visibilityIn,
} from '../../../src/surfaces/discord/guild-settings.ts';

async function openStore() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sitrep-settings-'));
  return openFileStore(folder, () => {});
}

describe('who sees answers', () => {
  const settings = changeVisibility(
    changeVisibility(DEFAULT_SETTINGS, null, 'private'),
    '7',
    'public',
  );

  it.each([
    ['7', null, 'public'],
    ['8', null, 'private'],
    [null, null, 'private'],
    ['9', '7', 'public'],
  ] as const)('in channel %s, of %s: %s', (channel, parent, expected) => {
    expect(visibilityIn(settings, channel, parent)).toBe(expected);
  });

  it('is set for the whole guild at once', () => {
    expect(visibilityIn(changeVisibility(settings, null, 'closed'), '7', null)).toBe('closed');
  });
});

describe('where mentions are answered', () => {
  const all = ['1', '2', '3'];

  it.each([
    ['everywhere at first', DEFAULT_SETTINGS, [true, true, true]],
    ['nowhere', changeMentions(DEFAULT_SETTINGS, null, false), [false, false, false]],
    [
      'in the first that is switched on',
      changeMentions(DEFAULT_SETTINGS, '1', true),
      [true, false, false],
    ],
    [
      'in the second too',
      changeMentions(changeMentions(DEFAULT_SETTINGS, '1', true), '2', true),
      [true, true, false],
    ],
    ['in all but one', changeMentions(DEFAULT_SETTINGS, '1', false), [false, true, true]],
  ])('%s', (_name, settings, expected) => {
    expect(all.map((channel) => answersMentions(settings, channel, null))).toEqual(expected);
  });

  it('of a new channel is that of the guild', () => {
    const off = changeMentions(DEFAULT_SETTINGS, '1', false);
    expect(answersMentions(off, 'new', null)).toBe(true);
    const on = changeMentions(DEFAULT_SETTINGS, '1', true);
    expect(answersMentions(on, 'new', null)).toBe(false);
  });

  it('of a thread may differ from that of its channel', () => {
    const settings = changeMentions(changeMentions(DEFAULT_SETTINGS, '1', true), '99', false);
    expect(answersMentions(settings, '99', '1')).toBe(false);
    expect(answersMentions(settings, '98', '1')).toBe(true);
  });

  it('is read from what earlier versions kept', () => {
    const kept = { visibility: 'private', channels: {}, mentions: ['1', '2'] };
    const read = GUILD_SETTINGS.schema.parse(kept);
    expect(all.map((channel) => answersMentions(read, channel, null))).toEqual([true, true, false]);
    expect(GUILD_SETTINGS.schema.parse({ ...kept, mentions: null })).toEqual(DEFAULT_SETTINGS);
  });

  it('holds for the threads of a channel', () => {
    const settings = changeMentions(DEFAULT_SETTINGS, '1', true);
    expect(answersMentions(settings, '99', '1')).toBe(true);
    expect(answersMentions(settings, '99', '2')).toBe(false);
  });
});

describe('what is kept', () => {
  it('survives a restart, and goes with the guild', async () => {
    const store = await openStore();
    const book = await openSettings(store);
    await book.change('123', { ...DEFAULT_SETTINGS, visibility: 'public' });
    const again = await openSettings(store);
    expect(again.of('123').visibility).toBe('public');
    await again.change('123', null);
    expect((await openSettings(store)).of('123')).toEqual(DEFAULT_SETTINGS);
    expect(again.of(null)).toEqual(DEFAULT_SETTINGS);
  });

  it('is one key for all times', async () => {
    const store = await openStore();
    const key = await openCardKey(store);
    expect(key).toHaveLength(32);
    expect(await openCardKey(store)).toEqual(key);
    expect(await openCardKey(await openStore())).not.toEqual(key);
  });
});
