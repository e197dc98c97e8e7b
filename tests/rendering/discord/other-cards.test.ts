import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUESTION_FIELD, renderAskModal } from '../../../src/rendering/discord/ask-modal.ts';
import { citationTexts, renderCitation } from '../../../src/rendering/discord/citation-card.ts';
import { readClaims, renderClaims } from '../../../src/rendering/discord/claims-card.ts';
import { renderContext, renderReader } from '../../../src/rendering/discord/context-card.ts';
import { verifyControl } from '../../../src/rendering/discord/custom-id.ts';
import { type MessageBody, asPrivate } from '../../../src/rendering/discord/message-body.ts';
import { LANGUAGES } from '../../../src/rendering/phrases/phrases.ts';
import { speak } from '../../../src/rendering/phrases/speak.ts';
import {
  renderAbout,
  renderHelp,
  renderNotice,
  renderPrivacy,
  renderSettings,
  withNotice,
} from '../../../src/rendering/discord/pages.ts';
import { readCard } from '../../../src/rendering/discord/read-card.ts';
import { renderSources } from '../../../src/rendering/discord/sources-card.ts';
import { renderAnswer } from '../../../src/rendering/discord/card.ts';
import { validateMessage } from '../../discord/double/validate/validate-message.ts';
import { validateModal } from '../../discord/double/validate/validate-modal.ts';
import { anyAnswer, anyPassage, anySource, anyText } from './arbitraries.ts';
import { faultsOf, nodesOf, textsIn } from './check-message.ts';
import { answerOf, citationOf, KEY, passageOf, VIEW } from './samples.ts';

const anyLocale = fc.constantFrom(...LANGUAGES, 'ja');

/** Every message of ours made from anything. */
const anyMessage: fc.Arbitrary<MessageBody> = fc.oneof(
  fc
    .tuple(anyAnswer, anyLocale)
    .map(([answer, locale]) =>
      withNotice(renderAnswer(answer, { ...VIEW, locale }), 'outdated', locale),
    ),
  fc
    .tuple(
      anyPassage,
      fc.array(anyPassage, { maxLength: 2 }),
      fc.array(anyPassage, { maxLength: 2 }),
      anyLocale,
    )
    .map(([passage, before, after, locale]) =>
      withNotice(
        renderContext({ passage, before, after, documentPassages: 9 }, { ...VIEW, locale }),
        'changed',
        locale,
      ),
    ),
  fc
    .tuple(anyPassage, anyLocale)
    .map(([passage, locale]) => renderReader(citationOf(passage), { ...VIEW, locale })),
  fc.tuple(anyPassage, anyLocale).map(([passage, locale]) => renderCitation(passage, locale)),
  fc
    .tuple(fc.array(anySource, { maxLength: 20 }), fc.nat(5), fc.option(anyText(5)), anyLocale)
    .map(([sources, page, search, locale]) =>
      renderSources(sources, { ...VIEW, locale, page, search }),
    ),
  fc
    .tuple(
      fc.array(fc.record({ text: anyText(20), answer: anyAnswer }), { maxLength: 3 }),
      anyLocale,
    )
    .map(([claims, locale]) => renderClaims(claims, 2, { ...VIEW, locale })),
  fc
    .tuple(
      fc.constantFrom('unknownReference', 'unknownDate', 'datesReversed'),
      anyText(9),
      anyLocale,
    )
    .map(([notice, text, locale]) =>
      renderNotice(notice, locale, { reference: text, date: text, since: text, until: text }),
    ),
);

describe('every message', () => {
  it('is one that Discord takes', () => {
    fc.assert(
      fc.property(anyMessage, (body) => {
        expect(faultsOf(body)).toEqual([]);
        expect(validateMessage(asPrivate(body))).toEqual([]);
      }),
    );
  });

  it('mentions nobody, links nothing, and shows what is hidden', () => {
    fc.assert(
      fc.property(anyMessage, (body) => {
        const outsideCode = textsIn(body).map((text) => text.replace(/```\n[^`]*\n```/, ''));
        expect(outsideCode.join('\n')).not.toMatch(/\]\(|\n# |\|\||~~|__/);
        expect(textsIn(body).join('\n')).not.toMatch(/(?<!\\)@|(?<!\\)<|discord\.gg\//);
      }),
    );
  });

  it('has controls that verify on it', () => {
    fc.assert(
      fc.property(anyMessage, (body) => {
        const facts = readCard(body);
        const ids = nodesOf(body).flatMap((node) => {
          const id = node.get('custom_id');
          return typeof id === 'string' ? [id] : [];
        });
        fc.pre(facts !== null);
        expect(ids.filter((id) => verifyControl(id, facts, KEY).kind !== 'valid')).toEqual([]);
      }),
    );
  });
});

describe.each(LANGUAGES)('pages in %s', (language) => {
  const about = {
    version: '1.2.3',
    licence: 'MIT',
    holdings: { documents: 3, passages: 40, newest: '2025-03-01' },
    measured: { hit1: 0.96, hit3: 1 },
  };

  it.each([
    ['help', renderHelp(language)],
    ['about', renderAbout(about, language)],
    ['privacy', renderPrivacy('@someone', 30, language)],
    [
      'settings',
      renderSettings(
        {
          answers: { inGuild: 'private', channels: { 12: 'public', 13: 'closed' } },
          mentions: { inGuild: 'on', channels: { 12: 'off', '<@1>': 'on' } },
          saved: { what: 'answers', channel: '12' },
        },
        language,
      ),
    ],
    ['cooldown', renderNotice('cooldown', language, { seconds: 3 })],
  ])('%s is a message that Discord takes, with all filled in', (_, body) => {
    expect(validateMessage(body)).toEqual([]);
    expect(textsIn(body).join('\n')).not.toMatch(/\{\w+\}|undefined/);
  });

  it('asks more in a dialogue that Discord takes', () => {
    const modal = renderAskModal('c1.ask', language);
    expect(validateModal(modal)).toEqual([]);
    expect(modal.components[0].component.custom_id).toBe(QUESTION_FIELD);
  });
});

describe('the context card', () => {
  const before = passageOf('Before.', { id: 'ynet-2025-03-01.3', number: 3, paragraph: 3 });
  const after = passageOf('After.', { id: 'ynet-2025-03-01.5', number: 5, paragraph: 5 });
  const cited = passageOf('Cited.');

  it('shows the neighbours and marks the cited passage', () => {
    const body = renderContext(citationOf(cited, { before: [before], after: [after] }), VIEW);
    expect(textsIn(body)).toEqual([
      '### Israel reassesses\n-# ※ `ynet-2025-03-01.4` · Ynet · 1 March 2025 · passage 4 of 16',
      '-# ¶ 3 · `ynet-2025-03-01.3`\n> Before.',
      '**▶ cited passage** · ¶ 4 · `ynet-2025-03-01.4`\n> Cited.',
      '-# ¶ 5 · `ynet-2025-03-01.5`\n> After.',
    ]);
    expect(readCard(body)?.reference).toBe('ynet-2025-03-01.4');
  });

  it('gives long neighbours no more than the cited passage', () => {
    const long = 'A sentence of a neighbour. '.repeat(400);
    const body = renderContext(
      citationOf(cited, { before: [{ ...before, text: long }], after: [{ ...after, text: long }] }),
      VIEW,
    );
    expect(faultsOf(body)).toEqual([]);
    expect(textsIn(body)[2]).toContain('> Cited.');
    expect(textsIn(body)[1]).toMatch(/\[…\]$/);
  });
});

describe('the citation', () => {
  const text = 'First (one). It [really] prefers <this>. Last.';
  const passage = passageOf(text, { answering: [{ start: 13, end: 40 }] });

  it('comes in three forms', () => {
    expect(citationTexts(passage, speak('en'))).toEqual({
      plain:
        '“It [really] prefers <this>.” — Israel reassesses, Ynet, 1 March 2025, ¶ 4, ynet-2025-03-01.4',
      markdown: [
        String.raw`> It \[really\] prefers \<this\>.`,
        '>',
        '> — [Israel reassesses](https://www.ynetnews.com/article/x#:~:text=It%20%5Breally%5D%20prefers%20%3Cthis%3E.), Ynet, 1 March 2025, ¶ 4, ynet-2025-03-01.4',
      ].join('\n'),
      link: 'https://www.ynetnews.com/article/x#:~:text=It%20%5Breally%5D%20prefers%20%3Cthis%3E.',
    });
  });

  it('has no link where the document has no address', () => {
    const texts = textsIn(renderCitation({ ...passage, url: null }, 'en'));
    expect(texts).toHaveLength(3);
  });
});

describe('the claims card', () => {
  it('says for each statement what mentions it, or that nothing does', () => {
    const body = renderClaims(
      [
        { text: 'Israel bombed it.', answer: answerOf([passageOf('It was bombed.')]) },
        { text: 'Pizza is round.', answer: answerOf([]) },
      ],
      1,
      VIEW,
    );
    expect(readClaims(body)).toEqual(['Israel bombed it.', 'Pizza is round.']);
    expect(textsIn(body)).toEqual([
      '### Passages that mention this message',
      '**Israel bombed it.**\n> It was bombed.\n-# **[1]** Israel reassesses · Ynet · 1 March 2025 · ¶ 4\n-# `ynet-2025-03-01.4`',
      '**Pizza is round.**\nThe documents have nothing on this.',
      '-# What the documents say, not whether the message is true. Searched 1 document; the newest is of 1 March 2025. 1 more statement was not looked up.',
    ]);
  });

  it('says so where there is no statement', () => {
    expect(textsIn(renderClaims([], 0, VIEW))[1]).toBe(
      'There is no statement in this message that could be looked up.',
    );
  });
});
