import { beforeAll, describe, expect, it } from 'vitest';
import { askLibrary } from '../../src/library/ask-library.ts';
import type { Library } from '../../src/library/library.ts';
import { buildLibrary } from '../../src/library/renew-library.ts';
import { emptyCorpus } from '../../src/documents/read-corpus.ts';
import { findTurns } from '../../src/documents/transcript-turns.ts';
import { documentOf } from '../passages/document.ts';

/** Texts by language, each with questions and the words that answer them; null where none should be marked. */
const CASES: Readonly<
  Record<
    string,
    { readonly text: string; readonly asked: readonly (readonly [string, string | null])[] }
  >
> = {
  en: {
    text: [
      'The northern bridge was opened by Captain Ilse Brandt on 14 May 1987. Heavy rain fell that morning.',
      'Some 1,250 workers took part in the strike at the harbour. The union has its office in Port Hollen.',
      'The repair of the dam will cost $3.5 million, the council said.',
      'Farmers say that the price of bread has risen since spring.',
    ].join('\n\n'),
    asked: [
      ['Who opened the northern bridge?', 'Captain Ilse Brandt'],
      ['When was the northern bridge opened?', '14 May 1987'],
      ['How many workers took part in the strike?', '1,250 workers'],
      ['Where does the union have its office?', 'Port Hollen'],
      ['How much will the repair of the dam cost?', '$3.5 million'],
      ['Why has the price of bread risen?', null],
      ['price of bread', null],
    ],
  },
  'a transcript': {
    text: [
      'Q    Who will lead the mission to Ravn?',
      'MS. DELL:  That will be General Ana Brandt.',
      'Q    How many boats wait at Osmer?',
      'MS. DELL:  By now there are 48.',
    ].join('\n\n'),
    asked: [
      ['who will lead the mission to Ravn', 'Ana Brandt'],
      ['how many boats wait at Osmer', '48'],
    ],
  },
  'a table': {
    text: '| Camp | Capacity | Occupants |\n|---|---|---|\n| Iridimi | 18,500 | 17,902 |\n| Farchana | 25,000 | 31,077 |',
    asked: [['how many occupants has the camp of Farchana', '31,077']],
  },
  de: {
    text: [
      'Die neue Brücke wurde am 14. Mai 1987 von Ilse Brandt eröffnet.',
      'An dem Streik im Hafen nahmen 1.250 Arbeiter teil.',
    ].join('\n\n'),
    asked: [
      ['Wann wurde die Brücke eröffnet?', '14. Mai 1987'],
      ['Wer hat die neue Brücke eröffnet?', 'Ilse Brandt'],
      ['Wie viele Arbeiter nahmen am Streik teil?', '1.250 Arbeiter'],
    ],
  },
  fr: {
    text: 'Le tunnel de Corva a été inauguré le 3 mai 2021 par la ministre Hélène Maret. Il a coûté 3,5 milliards d’euros.',
    asked: [
      ['qui a inauguré le tunnel', 'Hélène Maret'],
      ['combien a coûté le tunnel', '3,5 milliards d’euros'],
    ],
  },
  es: {
    text: 'En la obra murieron 17 obreros, y otros 40 resultaron heridos. La presa de Osmer fue inaugurada por el presidente Luis Aranda.',
    asked: [
      ['cuántos obreros murieron', '17 obreros'],
      ['quién inauguró la presa de Osmer', 'Luis Aranda'],
    ],
  },
  pl: {
    text: 'Most otworzyła minister Anna Zielińska 3 maja 2020 roku. Budowa kosztowała 340 mln złotych.',
    asked: [
      ['kto otworzył most', 'Anna Zielińska'],
      ['ile kosztowała budowa mostu', '340 mln złotych'],
    ],
  },
  ar: {
    text: 'قُتل 12 شخصا في الانفجار الذي وقع في مدينة حلب.',
    asked: [
      ['أين وقع الانفجار', 'مدينة حلب'],
      ['كم شخصا قتل في الانفجار', '12 شخصا'],
    ],
  },
  tr: {
    text: 'Köprü 14 Mayıs 1987 tarihinde açıldı. Törene 1250 işçi katıldı. Töreni Albay Selim Karaca yönetti.',
    asked: [
      ['Köprü ne zaman açıldı?', '14 Mayıs 1987'],
      ['Törene kaç işçi katıldı?', '1250 işçi'],
      ['töreni kim yönetti', 'Albay Selim Karaca'],
    ],
  },
  ru: {
    text: 'Новый мост открыл 14 мая 1987 года капитан Пётр Соколов. В забастовке участвовали 1250 рабочих.',
    asked: [
      ['Кто открыл мост?', 'Пётр Соколов'],
      ['Сколько рабочих участвовали в забастовке?', '1250 рабочих'],
    ],
  },
};

/** What a title or an article before it may add. */
const MORE_CHARS = 12;

/** Stands for no words. */
const NOTHING = '∅';

describe.each(Object.entries(CASES))(
  'the words that answer, in %s',
  (language, { text, asked }) => {
    let library: Library;
    beforeAll(async () => {
      const documents = [documentOf(text, 'report.md')].map((document) => ({
        ...document,
        blocks: findTurns(document, text),
        language: language.length === 2 ? language : 'en',
      }));
      library = await buildLibrary({ ...emptyCorpus(''), documents });
    });

    it.each(asked)('%s: %s', async (question, expected) => {
      const [first] = (await askLibrary(library, { text: question })).passages;
      if (first === undefined) throw new Error('a passage');
      const { answer, answering } = first;
      const marked =
        answer === null
          ? NOTHING
          : first.text.slice(answer.start - first.start, answer.end - first.start);
      expect(marked).toContain(expected ?? NOTHING);
      expect(marked.length).toBeLessThanOrEqual((expected ?? NOTHING).length + MORE_CHARS);
      expect(marked.split(' ').length).toBeLessThanOrEqual(8);
      const isInside = answering.some(
        ({ start, end }) => answer === null || (start <= answer.start && answer.end <= end),
      );
      expect(isInside).toBe(true);
    });
  },
);
