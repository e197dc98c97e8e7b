/** How a form of a verb is used: `says` and `said` can be a clause's only verb, `saying` cannot. */
export type VerbForm = 'base' | 'present' | 'past' | 'participle' | 'gerund';

/** The past and the participle of verbs that do not form them with `-ed`. */
const IRREGULAR: Readonly<Record<string, readonly [string, string]>> = {
  say: ['said', 'said'],
  tell: ['told', 'told'],
  write: ['wrote', 'written'],
  think: ['thought', 'thought'],
  know: ['knew', 'known'],
  feel: ['felt', 'felt'],
  see: ['saw', 'seen'],
  understand: ['understood', 'understood'],
  seek: ['sought', 'sought'],
  swear: ['swore', 'sworn'],
  read: ['read', 'read'],
  speak: ['spoke', 'spoken'],
  go: ['went', 'gone'],
  begin: ['began', 'begun'],
  cut: ['cut', 'cut'],
  sing: ['sang', 'sung'],
  run: ['ran', 'run'],
  shoot: ['shot', 'shot'],
  make: ['made', 'made'],
  give: ['gave', 'given'],
  withdraw: ['withdrew', 'withdrawn'],
  put: ['put', 'put'],
  find: ['found', 'found'],
  show: ['showed', 'shown'],
  foresee: ['foresaw', 'foreseen'],
  forecast: ['forecast', 'forecast'],
  have: ['had', 'had'],
  dream: ['dreamed', 'dreamt'],
  learn: ['learned', 'learnt'],
  hear: ['heard', 'heard'],
  mean: ['meant', 'meant'],
  take: ['took', 'taken'],
  stand: ['stood', 'stood'],
  hold: ['held', 'held'],
  come: ['came', 'come'],
  choose: ['chose', 'chosen'],
  forbid: ['forbade', 'forbidden'],
};

/** Verbs whose last consonant is doubled. */
const DOUBLED = new Set(
  'admit plan quip blog slam snap brag rebut refer infer begin cut run prefer regret commit permit concur'.split(
    ' ',
  ),
);

/** Every form of a regular or listed verb with how it is used. */
export function formsOf(verb: string): readonly (readonly [string, VerbForm])[] {
  const stem = DOUBLED.has(verb) ? verb + verb.slice(-1) : verb;
  const [past, participle] = IRREGULAR[verb] ?? [pastOf(stem), pastOf(stem)];
  return [
    [verb, 'base'],
    [presentOf(verb), 'present'],
    [past, 'past'],
    [participle, past === participle ? 'past' : 'participle'],
    [gerundOf(stem), 'gerund'],
  ];
}

function presentOf(verb: string): string {
  if (verb === 'have') return 'has';
  if (/(?:s|x|z|ch|sh|[^aeiou]o|go)$/.test(verb)) return `${verb}es`;
  return verb.replace(/([^aeiou])y$/, '$1ie') + 's';
}

function pastOf(stem: string): string {
  if (stem.endsWith('e')) return `${stem}d`;
  return `${stem.replace(/([^aeiou])y$/, '$1i')}ed`;
}

function gerundOf(stem: string): string {
  if (/(?:ee|oe|ye)$/.test(stem)) return `${stem}ing`;
  return `${stem.replace(/e$/, '')}ing`;
}
