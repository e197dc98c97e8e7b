import { describe, expect, it } from 'vitest';
import type { Guess, Query } from '../../src/queries/query.ts';
import { ask, know } from './know.ts';

/** The words of a text that a question finds, by any of its variants that the text has side by side. */
async function found(text: string, question: string): Promise<readonly string[]> {
  const knowledge = await know([text]);
  const query = ask(question, knowledge);
  const language = knowledge.languages[0] ?? 'en';
  const tokens = knowledge.analyze(text, language).filter(({ isStop }) => !isStop);
  return query.terms.flatMap(({ variants }) =>
    variants.flatMap(({ terms }) =>
      tokens.flatMap((first, at) => {
        const run = tokens.slice(at, at + terms.length);
        const isRun = terms.every((term, place) => run[place]?.term === term);
        return isRun ? [text.slice(first.start, run.at(-1)?.end)] : [];
      }),
    ),
  );
}

function guessesOf(query: Query, typed: string): readonly (Guess | undefined)[] {
  const term = query.terms.find((each) => each.typed === typed);
  return (term?.variants ?? []).map(({ guess }) => guess);
}

describe('a day', () => {
  it.each([
    ['numbers, as words', 'It came on 7 October 2023.', '2023-10-07', '7 October 2023'],
    ['words, as numbers', 'Received: 2023-10-07.', '7 October 2023', '2023-10-07'],
    ['the month first', 'It came on October 7, 2023.', '7.10.2023', 'October 7, 2023'],
    ['short for a month', 'It came on 7 Oct 2023.', 'October 7th, 2023', '7 Oct 2023'],
    ['strokes', 'It came on 7 October 2023.', '7/10/2023', '7 October 2023'],
    ['strokes as in America', 'Signed 10/07/2023.', '7 October 2023', '10/07/2023'],
    ['German', 'Sie kam am 7. Oktober 2023 an.', '2023-10-07', '7. Oktober 2023'],
    ['Russian', 'Он прибыл 7 октября 2023 года.', '07.10.2023', '7 октября 2023'],
    ['French', 'Il est arrivé le 7 octobre 2023.', '7/10/2023', '7 octobre 2023'],
    ['Spanish', 'Llegó el 7 de octubre de 2023.', '2023-10-07', '7 de octubre de 2023'],
    ['Arabic', 'وصل يوم ٧ أكتوبر ٢٠٢٣.', '2023-10-07', '٧ أكتوبر ٢٠٢٣'],
    ['Chinese', '代表团于2023年10月7日抵达。', '2023-10-07', '2023年10月7'],
    ['Persian', 'در روز ۷ اکتبر ۲۰۲۳ هیئت وارد شد.', '2023-10-07', '۷ اکتبر ۲۰۲۳'],
    ['May', 'The bridge fell on 3 May 2024.', '2024-05-03', '3 May 2024'],
  ])('is found however it is written: %s', async (_name, text, question, written) => {
    expect(await found(text, question)).toContain(written);
  });

  it.each([
    ['of another month', 'It left on 10 July 2024 with 2023 sacks.', '2023-10-07'],
    ['with its numbers elsewhere', '7 of 2023 came in October.', '7 October 2023'],
    ['that does not exist', 'It came on 30 March 2023.', '30 February 2023'],
  ])('is not found in one %s', async (_name, text, question) => {
    expect((await found(text, question)).filter((run) => run.includes(' '))).toEqual([]);
  });
});

describe('an amount', () => {
  it.each([
    ['bn', 'They paid $1.2bn.', '1.2 billion', '1.2bn'],
    ['billion', 'They paid 1.5 billion dollars.', '1.5bn', '1.5 billion'],
    ['millions', 'They paid 1,500 million dollars.', '1.5 billion', '1,500 million'],
    ['digits', 'They paid 1,500,000 dollars.', '1.5 million', '1,500,000'],
    ['from digits', 'Some 1.5 million left.', '1,500,000', '1.5 million'],
    ['number words', 'Ten thousand of the people have left.', '10,000', 'Ten thousand'],
    ['from number words', 'Some 10,000 of the people have left.', 'ten thousand', '10,000'],
    ['German', 'Das kostet 1,2 Mrd. Euro.', '1,2 Milliarden', '1,2 Mrd'],
    [
      'German for an English question',
      'Das kostet 1,2 Milliarden Euro.',
      '1.2 billion',
      '1,2 Milliarden',
    ],
    ['Russian', 'Это стоит 1,2 млрд рублей.', '1,2 миллиарда', '1,2 млрд'],
    ['spaces between thousands', 'Было 12 500 человек на площади.', '12500', '12 500'],
    ['from spaces', 'Es kamen 12.500 Menschen.', '12 500 Menschen', '12.500'],
    ['Turkish', 'Maliyeti 1,2 milyar lira oldu ve bu çok.', '1.2 billion', '1,2 milyar'],
  ])('is found however it is written: %s', async (_name, text, question, written) => {
    expect(await found(text, question)).toContain(written);
  });

  it('is not found in another', async () => {
    expect(await found('They paid 1.2 million, then 5 billion.', '1.2 billion')).toEqual([]);
  });
});

describe('an irregular past that is another word too', () => {
  const TEXT = 'The guard left at noon. He saw a boat and found the key. Take leave; see page 4.';

  it.each([
    ['When did the guard leave?', 'leave', 'left'],
    ['What did he see?', 'see', 'saw'],
    ['what didn’t he find', 'find', 'found'],
  ])('is meant first behind did: %s', async (question, typed, past) => {
    const { terms } = ask(question, await know([TEXT]));
    expect(terms.find((term) => term.typed === typed)?.variants[0]?.terms).toEqual([past]);
  });

  it.each([
    ['who left', 'leave'],
    ['the guards will leave', 'left'],
  ])('is found by its base, and the base by it: %s', async (question, other) => {
    expect(await found(TEXT, question)).toContain(other);
  });
});

describe('a name', () => {
  it.each([
    ['an acronym alone', 'The WHO warned of cholera.', 'WHO', 'WHO'],
    ['an acronym in small letters', 'The WHO warned of cholera.', 'who', 'WHO'],
    ['behind an article', 'The IT office was closed.', 'where is the it office', 'IT'],
    ['with signs', 'C++ and C# courses.', 'c++', 'C++'],
  ])(
    'that looks like a function word or a sign is found: %s',
    async (_name, text, question, name) => {
      expect(await found(text, question)).toContain(name);
    },
  );

  it('keeps a question word one', async () => {
    expect(await found('The WHO warned of cholera.', 'who warned of cholera')).not.toContain('WHO');
  });

  it.each([
    ['Turkish', 'Şaban Kardaş bir kitap yazdı ve bu çok iyi.', 'Kardak krizi nedir'],
    ['Turkish, small', 'Şaban Kardaş bir kitap yazdı ve bu çok iyi.', 'kardak krizi nedir'],
  ])(
    'that another one has the stem of is not taken for it unsaid: %s',
    async (_name, text, question) => {
      const query = ask(question, await know([text]));
      const name = query.terms.find(({ typed }) => /kardak/i.test(typed));
      for (const { guess } of name?.variants.slice(1) ?? []) expect(guess).toBeDefined();
      expect(name?.variants[0]?.terms).toEqual([name?.typed.toLowerCase()]);
    },
  );

  it.each([
    ['Turkish', 'Kardak’ın durumu ve krizi bir kez daha görüşüldü.', 'Kardak krizi', 'Kardak’ın'],
    ['Russian', 'Он встретил Зеленского в Киеве.', 'Зеленский', 'Зеленского'],
    [
      'Polish',
      'Minister był w Warszawie i nie chciał się spotkać z nikim.',
      'Warszawa',
      'Warszawie',
    ],
  ])('is found in its other forms: %s', async (_name, text, question, form) => {
    expect(await found(text, question)).toContain(form);
  });

  it('that was corrected is said to be a guess', async () => {
    const query = ask('Netanyhu', await know(['Netanyahu spoke.']));
    expect(guessesOf(query, 'Netanyhu')).toEqual([undefined, 'correction']);
  });
});

describe('a compound', () => {
  it.each([
    ['its last part', 'Die Friedensverhandlungen und der Krieg sind vorbei.', 'Verhandlungen'],
    ['its first part', 'Die Hafenbehörde und der Zoll sind nicht da.', 'Hafen'],
    ['a compound of one of its parts', 'Der Wischer war auf der Scheibe.', 'Scheibenwischer'],
    ['Swedish', 'Det är en hamnmyndighet som inte har något att göra.', 'myndighet'],
    ['Dutch', 'De havenautoriteit is niet van de stad en heeft geen geld.', 'autoriteit'],
  ])('is found by %s, and said to be a guess', async (_name, text, question) => {
    const query = ask(question, await know([text]));
    expect(guessesOf(query, question)).toContain('compound');
  });

  it.each([
    ['letters before it', 'Der Minister Flinken war nicht in der Stadt.', 'Linken'],
    ['a name with a letter before', 'Der Minister Blinken war nicht in der Stadt.', 'Linken'],
    ['a word that turns it round', 'Die Gegenposition war nicht laut.', 'Position'],
    ['a prefix of a verb', 'Das ist nicht so, weil er im Mai dazugewann.', 'gewann'],
    ['a syllable', 'Die Preise sind nicht in der Stadt.', 'Reise'],
    ['a prefix', 'Die Verordnung ist nicht in der Stadt.', 'Ordnung'],
    ['Dutch', 'De verdeling is niet van de stad en heeft geen geld.', 'deling'],
  ])('is none with %s: %s, %s', async (_name, text, question) => {
    const query = ask(question, await know([text]));
    expect(guessesOf(query, question)).not.toContain('compound');
    expect(query.didYouMean).toEqual([]);
  });
});

describe('a synonym', () => {
  it('is not a part of a name', async () => {
    const text = 'The minister went to the United States. He reports that it is closed.';
    expect(await found(text, 'what did he say')).toEqual(['reports']);
  });

  it('is one where a sentence begins with it', async () => {
    expect(await found('Bicycles were sent.', 'where are the bikes')).toEqual(['Bicycles']);
  });
});
