import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasHidden } from '../../../src/rendering/discord/hidden-characters.ts';
import { neutralise, oneLine, plainText } from '../../../src/rendering/discord/neutralise.ts';
import { anyText } from './arbitraries.ts';

describe('neutralise', () => {
  it.each([
    ['[click](https://evil.example)', String.raw`\[click\]\(https\:\/\/evil\.example\)`],
    ['# heading', String.raw`\# heading`],
    ['-# small', String.raw`\-\# small`],
    ['> quote', String.raw`\> quote`],
    ['>>> quote', String.raw`\>\>\> quote`],
    ['- item', String.raw`\- item`],
    ['* item', String.raw`\* item`],
    ['1. item', String.raw`1\. item`],
    ['`code`', '\\`code\\`'],
    ['||spoiler||', String.raw`\|\|spoiler\|\|`],
    ['~~gone~~', String.raw`\~\~gone\~\~`],
    ['__a__ *b* _c_', String.raw`\_\_a\_\_ \*b\* \_c\_`],
    ['<@123> <@&5> <#7>', String.raw`\<\@123\> \<\@&5\> \<\#7\>`],
    ['@everyone @here', String.raw`\@everyone \@here`],
    ['https://a.example/b', String.raw`https\:\/\/a\.example\/b`],
    ['discord.gg/abc', String.raw`discord\.gg\/abc`],
    ['<t:1:R>', String.raw`\<t\:1\:R\>`],
    ['</ask:1>', String.raw`\<\/ask\:1\>`],
    ['<id:browse>', String.raw`\<id\:browse\>`],
    [':smile:', String.raw`\:smile:`],
    ['<:e:1>', String.raw`\<\:e\:1\>`],
    ['¯\\_(ツ)_/¯', String.raw`¯\\\_\(ツ\)\_\/¯`],
    ['a\u202eb', 'a⟨U+202E⟩b'],
    ['a\u200bb', 'a⟨U+200B⟩b'],
    ['\u{e0041}', '⟨U+E0041⟩'],
    ['\u0000', '⟨U+0000⟩'],
    ['\u3164', '⟨U+3164⟩'],
    ['\ud800x', '⟨U+D800⟩x'],
    ['a\r\nb\rc', 'a\nb\nc'],
  ])('makes %j into %j', (text, safe) => {
    expect(neutralise(text)).toBe(safe);
  });

  it.each([
    'Israel’s well-known, “old” position: none. (No?) Yes! 50% & $5',
    'می‌خواهم',
    'क्‍ष',
    '👨‍👩‍👧 ❤️ 1️⃣',
  ])('leaves the letters of %s readable', (text) => {
    expect(neutralise(text).replaceAll('\\', '')).toBe(text);
    expect(hasHidden(text)).toBe(false);
  });

  it.each(['a\u200db', '\u200c\u200c', 'x\ufe0f', 'م\u200c\u200cم', '👨\u200d'])(
    'shows joiners that join nothing: %j',
    (text) => {
      expect(hasHidden(text)).toBe(true);
    },
  );

  it('adds nothing but escapes: plainText gives the text back', () => {
    fc.assert(
      fc.property(anyText(40), (text) => {
        expect(plainText(neutralise(text))).toBe(text.replaceAll(/\r\n?/g, '\n'));
      }),
    );
  });

  it('is the same in parts as in one piece', () => {
    fc.assert(
      fc.property(anyText(20), fc.nat(200), (text, at) => {
        fc.pre(!/[\ud800-\udbff]$/.test(text.slice(0, at)));
        expect(neutralise(text, 0, at) + neutralise(text, at)).toBe(neutralise(text));
      }),
    );
  });

  it('leaves no mark that Discord would read', () => {
    fc.assert(
      fc.property(anyText(40), (text) => {
        const bare = neutralise(text).replaceAll(/\\[!-/:-@[-`{-~]|⟨U\+[0-9A-F]+⟩/g, '□');
        expect(bare).not.toMatch(/[\\`*_~|<>@#[\]()/+]/);
        expect(bare).not.toMatch(/:\S|(?:^|\s)-|(?:^|\n) *\d+\./);
      }),
    );
  });

  it('is linear in a long text', () => {
    const text = '⟨\\*[a](b)_-:.\u202e'.repeat(50_000);
    expect(plainText(neutralise(text))).toBe(text);
  });
});

describe('oneLine', () => {
  it.each([
    ['  a \n\t b\u2028c ', 'a b c'],
    ['', ''],
  ])('makes %j into %j', (text, line) => {
    expect(oneLine(text)).toBe(line);
  });
});
