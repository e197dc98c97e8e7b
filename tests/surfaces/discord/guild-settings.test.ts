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
    ['nowhere', changeMentions(DEFAULT_SETTINGS, null, false, all), [false, false, false]],
    [
      'in the first that is switched on',
      changeMentions(DEFAULT_SETTINGS, '1', true, all),
      [true, false, false],
    ],
    [
      'in the second too',
      changeMentions(changeMentions(DEFAULT_SETTINGS, '1', true, all), '2', true, all),
      [true, true, false],
    ],
    ['in all but one', changeMentions(DEFAULT_SETTINGS, '1', false, all), [false, true, true]],
  ])('%s', (_name, settings, expected) => {
    expect(all.map((channel) => answersMentions(settings, channel, null))).toEqual(expected);
  });

  it('holds for the threads of a channel', () => {
    const settings = changeMentions(DEFAULT_SETTINGS, '1', true, all);
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
