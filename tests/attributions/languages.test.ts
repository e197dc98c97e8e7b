import { describe, expect, it } from 'vitest';
import { readText } from './read-text.ts';

/** A language, a passage, and each of its quotations as `speaker: words`. */
const QUOTATIONS: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'Russian',
    'Министр обороны Игорь Лапин сообщил журналистам: «Колонна вышла утром». «Мы готовы к диалогу, — отметил Лапин. — Но не любой ценой».',
    [
      'Игорь Лапин: Колонна вышла утром',
      'Игорь Лапин: Мы готовы к диалогу, — отметил Лапин. — Но не любой ценой',
    ],
  ],
  [
    'Ukrainian',
    'Речник уряду Остап Гнатюк прибув до Львова. «Ми не підпишемо цей договір», — заявив він у четвер.',
    ['Остап Гнатюк: Ми не підпишемо цей договір'],
  ],
  [
    'German',
    'Außenministerin Jule Brandner warnte am Montag: „Die Frist läuft ab.“ „Wir haben lange gewartet“, sagte Brandner.',
    ['Jule Brandner: Die Frist läuft ab.', 'Jule Brandner: Wir haben lange gewartet'],
  ],
  [
    'German with guillemets',
    'Der Bericht liegt vor. »Die Lage ist ernst«, erklärte die Sprecherin des Auswärtigen Amts, Karla Deschner.',
    ['Karla Deschner: Die Lage ist ernst'],
  ],
  [
    'French',
    '« Nous ne céderons pas », a déclaré le président Luc Fournier vendredi. « La France tiendra », a-t-il ajouté.',
    ['Luc Fournier: Nous ne céderons pas', 'Luc Fournier: La France tiendra'],
  ],
  [
    'Turkish',
    'Dışişleri Bakanı Kerem Aydın, “Ateşkes şart” dedi. “Bu kabul edilemez” diyen Aydın, görüşmelerin süreceğini söyledi.',
    ['Kerem Aydın: Ateşkes şart', 'Kerem Aydın: Bu kabul edilemez'],
  ],
  [
    'Spanish',
    '"No vamos a ceder", afirmó el presidente Tomás Urrutia en Quito. La ministra de Defensa, Ana Torres, dijo que «la frontera seguirá cerrada».',
    ['Tomás Urrutia: No vamos a ceder', 'Ana Torres: la frontera seguirá cerrada'],
  ],
  [
    'Arabic',
    'قال وزير الخارجية سامح فكري: «لن نقبل بالأمر الواقع». وأضاف فكري: «سندافع عن حقوقنا».',
    ['سامح فكري: لن نقبل بالأمر الواقع', 'سامح فكري: سندافع عن حقوقنا'],
  ],
  [
    'Russian, a scare quote',
    'Так называемый «мирный план» обсуждали вчера в Женеве, но безуспешно.',
    [],
  ],
  [
    'Polish, of which nothing is claimed',
    'Minister powiedział: „To jest bardzo ważna sprawa dla wszystkich”.',
    [],
  ],
  [
    'Russian, with a state before the name',
    'Президент Украины Андрей Левко заявил в Киеве, что «перемирия не будет». «Мы устали ждать», — добавил он.',
    ['Андрей Левко: перемирия не будет', 'Андрей Левко: Мы устали ждать'],
  ],
  [
    'Ukrainian, the verb before the name',
    '«Ми не відступимо», — сказала речниця уряду Олена Бойко журналістам.',
    ['Олена Бойко: Ми не відступимо'],
  ],
  [
    'German, a verb in two parts',
    '„Wir haben einen Fehler gemacht“, räumte Finanzminister Karl Voss am Dienstag ein. „Das wird teuer“, fügte er hinzu.',
    ['Karl Voss: Wir haben einen Fehler gemacht', 'Karl Voss: Das wird teuer'],
  ],
  ['German, a scare quote', 'Der sogenannte „Friedensplan“ liegt seit Wochen auf dem Tisch.', []],
  [
    'French, two who speak',
    'Le ministre Paul Girard a estimé que « le temps presse ». « Nous sommes prêts », a assuré la ministre Claire Morel.',
    ['Paul Girard: le temps presse', 'Claire Morel: Nous sommes prêts'],
  ],
  [
    'Turkish, the name behind the verb',
    '"Hazırız" diye konuştu Dışişleri Bakanı Elif Demir.',
    ['Elif Demir: Hazırız'],
  ],
  [
    'Spanish, nobody named again',
    'El canciller Luis Prado declaró: «No habrá diálogo». «Es una decisión final», añadió.',
    ['Luis Prado: No habrá diálogo', 'Luis Prado: Es una decisión final'],
  ],
  [
    'Arabic, a name behind an office',
    'وقالت المتحدثة باسم الوزارة ليلى حداد: "المعبر مفتوح".',
    ['ليلى حداد: المعبر مفتوح'],
  ],
];

describe('quotations of other languages', () => {
  it.each(QUOTATIONS)('are found in %s', (_, text, expected) => {
    expect(readText(text).map(({ speaker, content }) => `${speaker}: ${content}`)).toEqual(
      expected,
    );
  });
});
