import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceUrl } from '../../../src/rendering/discord/text-fragment.ts';
import { anyText } from './arbitraries.ts';

const URL = 'https://a.example/b';

describe('sourceUrl', () => {
  it.each([
    ['One, two - three & four.', `${URL}#:~:text=One%2C%20two%20%2D%20three%20%26%20four.`],
    ['Äpfel\n und  Birnen', `${URL}#:~:text=%C3%84pfel%20und%20Birnen`],
    ['', URL],
    ['\ud800', URL],
  ])('names the sentence %j', (sentence, url) => {
    expect(sourceUrl(URL, sentence)).toBe(url);
  });

  it('names a long sentence by its first and last words', () => {
    const sentence = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');
    expect(sourceUrl(URL, sentence)).toBe(
      `${URL}#:~:text=word0%20word1%20word2%20word3%20word4%20word5,word54%20word55%20word56%20word57%20word58%20word59`,
    );
  });

  it('names a long sentence without spaces by its ends', () => {
    const sentence = '土'.repeat(100) + '耳其'.repeat(100);
    expect(decodeURIComponent(sourceUrl(URL, sentence) ?? '')).toBe(
      `${URL}#:~:text=${'土'.repeat(12)},${'耳其'.repeat(6)}`,
    );
  });

  it.each([
    [`${URL}#part`, `${URL}#part:~:text=x`],
    [`${URL}#:~:text=old`, `${URL}#:~:text=x`],
    [`${URL}#`, `${URL}#:~:text=x`],
  ])('keeps the place that %s has', (address, url) => {
    expect(sourceUrl(address, 'x')).toBe(url);
  });

  it.each([
    null,
    '',
    'x',
    'javascript:alert(1)',
    'ftp://a.example',
    'https://discord.com@evil.example',
    'http://localhost/a',
    `https://a.example/${'x'.repeat(600)}`,
  ])('gives no button for %s', (address) => {
    expect(sourceUrl(address, 'x')).toBeNull();
  });

  it('is an address that a button takes, whatever the sentence', () => {
    fc.assert(
      fc.property(fc.webUrl(), anyText(60), (address, sentence) => {
        const url = sourceUrl(address, sentence) ?? 'https://none.example';
        expect(url.length).toBeLessThanOrEqual(512);
        expect(url).toMatch(/^https?:\/\/[!-~]+$/);
      }),
    );
  });
});
