import { describe, expect, it } from 'vitest';
import { createAdmission } from '../../src/surfaces/admission.ts';

describe('createAdmission', () => {
  it('takes five questions of a person, and tells when to come back', async () => {
    const admission = createAdmission();
    for (let index = 0; index < 5; index += 1) {
      expect(await admission.enter('ada', null)).toBeNull();
    }
    expect(await admission.enter('ada', null)).toMatchObject({
      reason: 'person',
      retryInSeconds: 10,
    });
    expect(await admission.enter('bob', null)).toBeNull();
    expect(admission.running).toBe(6);
  });

  it('takes thirty questions of a guild', async () => {
    const admission = createAdmission();
    for (let index = 0; index < 30; index += 1) {
      expect(await admission.enter(`person-${index}`, 'guild')).toBeNull();
    }
    expect(await admission.enter('ada', 'guild')).toMatchObject({ reason: 'guild' });
    expect(await admission.enter('ada', 'other')).toBeNull();
  });

  it('takes no more at once than it can hold, until one leaves', async () => {
    const admission = createAdmission(2);
    await admission.enter('a', null);
    await admission.enter('b', null);
    expect(await admission.enter('c', null)).toMatchObject({ reason: 'busy' });
    admission.leave();
    expect(await admission.enter('c', null)).toBeNull();
  });

  it('takes fewer at once where answers come slowly', async () => {
    const admission = createAdmission();
    for (let index = 0; index < 40; index += 1) await admission.enter(`a${index}`, null);
    for (let index = 0; index < 30; index += 1) {
      await new Promise((resolve) => setTimeout(resolve, 40));
      admission.leave();
    }
    const refusals = [];
    for (let index = 0; index < 500; index += 1)
      refusals.push(await admission.enter(`b${index}`, null));
    const taken = refusals.filter((refusal) => refusal === null).length;
    expect(taken).toBeLessThan(400);
    expect(refusals.at(-1)).toMatchObject({ reason: 'busy' });
  });

  it('drains: takes nothing more and waits for what runs', async () => {
    const admission = createAdmission();
    await admission.enter('a', null);
    let isDrained = false;
    const drained = admission.drain(60_000).then(() => (isDrained = true));
    expect(await admission.enter('b', null)).toMatchObject({ reason: 'stopping' });
    expect(isDrained).toBe(false);
    admission.leave();
    await drained;
    expect(isDrained).toBe(true);
  });

  it('gives up on what does not end', async () => {
    const admission = createAdmission();
    await admission.enter('a', null);
    await admission.drain(1);
    expect(admission.running).toBe(1);
  });
});
