/**
 * Light stemming of Polish, which no library at hand offers. An ending of number, case, gender or person is taken off,
 * then what makes participles, verbal nouns and adjectives; the last consonant, which softens before some endings
 * (Polska, Polsce; droga, drodze; minister, ministrze), is brought to one form, and a fleeting `e` before it dropped
 * (statek, statku; Niemiec, Niemcy). Works on folded words, and so without the marks that people leave out; that some
 * different words meet does less harm than that forms of one do not.
 */
export function stemPolish(word: string): string {
  return dropFleeting(hardenEnd(stripFormatives(stripEnding(word))));
}

/** What is left at least, of endings and of formatives. In letters. */
const MIN_LEFT = 3;
const MIN_LEFT_FORMED = 4;

/** Folded (ą is a, ę is e), so that one stands for several. Longest first. */
const ENDINGS =
  `iejszego iejszych iejszej iejszym iejsze iejszy iejsza ejszego ejszych ejszej ejszym ejsze ejszy ejsza
  iami iach iego iemu iow iom iem iej owie owi ami ach ego emu ymi imi ych ich ow om em ej ym im ia ie iu ii a e i o u y`
    .split(/\s+/)
    .sort((a, b) => b.length - a.length);

/** Of adjectives, participles, verbal nouns and verbs; taken off one after the other. */
const FORMATIVE = /(?:osc|ujac|ajac|owan|ial|ian|ion|ac|aj|al|an|en|il|on|ow|uj|yl)$/;

function stripEnding(word: string): string {
  const ending = ENDINGS.find((end) => word.endsWith(end) && word.length - end.length >= MIN_LEFT);
  return ending === undefined ? word : unsoften(word.slice(0, -ending.length), ending);
}

/** Before an ending with `i`, `c` is what `t` has become, and `dz` what `d` has: kobieta, kobiecie; woda, wodzie. */
function unsoften(stem: string, ending: string): string {
  if (!ending.startsWith('i')) return stem;
  if (stem.endsWith('dz')) return stem.slice(0, -1);
  return stem.endsWith('c') && !stem.endsWith('osc') ? `${stem.slice(0, -1)}t` : stem;
}

function stripFormatives(stem: string): string {
  const at = FORMATIVE.exec(stem)?.index ?? 0;
  return at < MIN_LEFT_FORMED ? stem : stripFormatives(stem.slice(0, at));
}

/** Consonants that stand for each other at the end of a stem, and one for each group. */
const HARD: readonly (readonly [RegExp, string])[] = [
  [/(?:cz|c)$/, 'k'],
  [/rz$/, 'r'],
  [/(?:dz|g)$/, 'z'],
  [/(?:sz|ch)$/, 's'],
];

function hardenEnd(stem: string): string {
  const found = HARD.find(([pattern]) => pattern.test(stem));
  return found === undefined ? stem : stem.replace(found[0], found[1]);
}

function dropFleeting(stem: string): string {
  return stem.length > MIN_LEFT + 1 ? stem.replace(/i?e(?=[bcdfghjklmnprstwz]$)/, '') : stem;
}
