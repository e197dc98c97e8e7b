import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { RecordKind, Store } from '../../src/storage/store.ts';

const NOTES: RecordKind<{ text: string }> = {
  name: 'notes',
  schema: z.strictObject({ text: z.string().max(100) }),
};

/** What every adapter of `Store` must hold. */
export function testStore(name: string, openStore: () => Promise<Store>): void {
  describe(`${name} is a Store`, () => {
    it('gives back what was written, the last write last', async () => {
      const store = await openStore();
      await store.write(NOTES, 'one', { text: 'first' });
      await store.write(NOTES, 'one', { text: 'second' });
      expect(await store.read(NOTES, 'one')).toEqual({ text: 'second' });
    });

    it('has nothing under a key never written, or removed', async () => {
      const store = await openStore();
      await store.write(NOTES, 'one', { text: 'first' });
      await store.write(NOTES, 'one', null);
      await store.write(NOTES, 'never', null);
      expect(await store.read(NOTES, 'one')).toBeNull();
      expect(await store.read(NOTES, 'never')).toBeNull();
    });

    it('lists the keys of a kind, sorted', async () => {
      const store = await openStore();
      for (const key of ['b', 'a', '123']) await store.write(NOTES, key, { text: key });
      expect(await store.keys(NOTES)).toEqual(['123', 'a', 'b']);
      expect(await store.keys({ ...NOTES, name: 'others' })).toEqual([]);
    });

    it('keeps what two writers wrote at once whole', async () => {
      const store = await openStore();
      const texts = Array.from({ length: 20 }, (_, index) => `text ${index}`);
      await Promise.all(texts.map((text) => store.write(NOTES, 'one', { text })));
      expect(texts).toContain((await store.read(NOTES, 'one'))?.text);
    });

    it('loses no change of several that are made at once', async () => {
      const store = await openStore();
      const add = async () =>
        store.update(NOTES, 'sum', (note) => ({ text: String(Number(note?.text ?? 0) + 1) }));
      await Promise.all(Array.from({ length: 12 }, add));
      expect(await store.read(NOTES, 'sum')).toEqual({ text: '12' });
      await store.write(NOTES, 'sum', null);
      expect(await add()).toEqual({ text: '1' });
    });

    it('tells of all records of a kind, and of none that was removed before', async () => {
      const store = await openStore();
      for (const key of ['a', 'b', 'c']) await store.write(NOTES, key, { text: key });
      await store.write(NOTES, 'b', null);
      const told = new Map<string, unknown>();
      await store.follow(NOTES, (key, value) => told.set(key, value));
      expect(told).toEqual(
        new Map([
          ['a', { text: 'a' }],
          ['c', { text: 'c' }],
        ]),
      );
    });

    it.each(['', '../out', 'a/b', 'A', '.', 'x'.repeat(65)])(
      'refuses the key "%s"',
      async (key) => {
        const store = await openStore();
        await expect(store.write(NOTES, key, { text: '' })).rejects.toThrow('no key has');
      },
    );

    it('refuses a value of another form', async () => {
      const store = await openStore();
      const tooLong = { text: 'x'.repeat(101) };
      await expect(store.write(NOTES, 'one', tooLong)).rejects.toThrow('100');
      await expect(store.update(NOTES, 'one', () => tooLong)).rejects.toThrow('100');
      expect(await store.read(NOTES, 'one')).toBeNull();
    });
  });
}
