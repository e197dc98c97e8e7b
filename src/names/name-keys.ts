import { scriptOf } from '../text/script.ts';
import { stemArabic } from '../text/stem-arabic.ts';
import { stemHebrew } from '../text/stem-hebrew.ts';

/** Endings of case and number in Cyrillic names: `Турции`, `Турцию`, `Израилем` meet in `турц`, `израил`. */
const CYRILLIC_ENDING = /(?:[аеиоуыэюяіїєьй]+|[оеє][мвй]|[ая]ми?|[ая]х)$/u;

/** Letters that must be left of a Cyrillic name. */
const MIN_STEM = 3;

const PLAIN = /^[a-z]*$/;

/** Hebrew letters that transliterations use for one another: `תורכיה` and `טורקיה`. */
const HEBREW_TWINS: Readonly<Record<string, string>> = { ט: 'ת', ק: 'כ' };

/**
 * What the forms of a name have in common, so that a name is known again without a stemmer for its language: for
 * Cyrillic, Arabic and Hebrew without endings and joined letters; in other scripts the folded word itself.
 */
export function nameKey(folded: string): string {
  if (PLAIN.test(folded)) return folded;
  switch (scriptOf(folded)) {
    case 'Cyrl': {
      const stem = folded.replace(CYRILLIC_ENDING, '');
      return stem.length < MIN_STEM ? folded : stem;
    }
    case 'Arab':
      return stemArabic(folded);
    case 'Hebr':
      return stemHebrew(folded).replace(/[טק]/gu, (letter) => HEBREW_TWINS[letter] ?? letter);
    case 'Latn':
    case 'Grek':
    case 'Hani':
    case 'Kana':
    case 'Hang':
    case 'Thai':
    case 'Deva':
    case 'Zyyy':
      return folded;
  }
}
