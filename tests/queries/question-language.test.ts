import { beforeAll, describe, expect, it } from 'vitest';
import type { Knowledge } from '../../src/queries/knowledge.ts';
import { languageOfQuestion } from '../../src/queries/question-language.ts';
import { know } from './know.ts';

const TEXTS = [
  'The minister said that the bridge over the river would be opened in the spring.',
  'Le ministre a dit que le pont sur la rivière serait ouvert au printemps, après des années de travaux.',
  'El ministro dijo que el puente sobre el río se abriría en la primavera, después de años de obras.',
  'Minister powiedział, że most na rzece zostanie otwarty wiosną, po latach robót.',
  'Министр сказал, что мост через реку откроют весной, после многих лет работ.',
  'Міністр сказав, що міст через річку відкриють навесні, після багатьох років робіт.',
  '部长说，河上的大桥将在春天开放。',
];

let knowledge: Knowledge;

beforeAll(async () => {
  knowledge = await know(TEXTS);
});

describe('languageOfQuestion', () => {
  it.each([
    ['by its function words', 'when is the bridge to be opened', 'en'],
    ['without accents', 'quand est-ce que le pont sera ouvert', 'fr'],
    ['by function words alone', 'cuando se abre el puente', 'es'],
    ['by its letters', 'otwarcie mostu wiosną, o której', 'pl'],
    ['by function words of Cyrillic', 'кто и что сказал про мост', 'ru'],
    ['by letters of Cyrillic', 'відкриття моста навесні', 'uk'],
    ['by its script', '大桥什么时候开放', 'zh'],
    ['beside a name in another script', 'что сказал министр про BMW', 'ru'],
  ])('is sure %s: %s', (_name, question, language) => {
    expect(languageOfQuestion(question, knowledge)).toEqual({ language, isSure: true });
  });

  it.each([
    ['two scripts', 'Norway министр'],
    ['a name alone', 'Ankara'],
    ['nothing', '?'],
  ])('is not sure of %s', (_name, question) => {
    expect(languageOfQuestion(question, knowledge).isSure).toBe(false);
  });

  it('knows languages that the corpus does not have', () => {
    const question = 'wann wird die Brücke über den Fluss eröffnet';
    expect(languageOfQuestion(question, knowledge).language).toBe('de');
    expect(languageOfQuestion('מתי ייפתח הגשר', knowledge).language).toBe('he');
  });
});
