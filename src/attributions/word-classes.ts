import type { Word } from './word.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

export const SUBJECT_PRONOUNS = set('he she they it we i you who');

export const PRONOUNS = set(
  'he she they it we i you who him her them us me himself herself themselves itself others everyone everybody nobody somebody someone anyone those these this that',
);

export const DETERMINERS = set(
  'the a an his her their its our my your this that these those some many several most all both each every no any few one two three four five six seven eight nine ten another other more half dozens hundreds thousands millions',
);

export const PREPOSITIONS = set(
  'of in on at by for from with to into about against over under after before during since until through between among around amid near across behind beyond despite within without toward towards like as per via upon inside outside throughout including following regarding concerning besides alongside',
);

export const CONJUNCTIONS = set(
  'and or but nor yet so because although though while when whenever if unless whereas where how why what whatever whether that which who whom whose than once lest as since until before after',
);

export const AUXILIARIES = set(
  "is are was were be been being am has have had having do does did will would shall should can could may might must cannot can't won't wouldn't don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't couldn't shouldn't mustn't 's 've 'd 'll ought",
);

export const BE_FORMS = set(
  "is are was were be been being am isn't aren't wasn't weren't get gets got getting",
);

export const TIMES = set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight january february march april may june july august september october november december week month year morning afternoon evening night weekend recently earlier later ago now then noon midnight jan. feb. aug. sept. oct. nov. dec. mon. tue. wed. thu. fri. sat. sun.',
);

const ADVERBS = set(
  'also then again already just not never ever still even once now too only first further later earlier recently soon often always sometimes instead rather perhaps maybe thus once twice further largely long since yesterday today',
);

export function isAdverb({ lower, isCapital }: Word): boolean {
  if (ADVERBS.has(lower)) return true;
  return !isCapital && lower.length > 4 && lower.endsWith('ly') && !NOT_ADVERBS.has(lower);
}

const NOT_ADVERBS = set(
  'family ally only assembly july italy reply supply rally daily weekly early elderly friendly bully',
);

export function isMark(word: Word | undefined, marks: string): boolean {
  return word?.kind === 'mark' && marks.includes(word.text);
}

export function isTerminal(word: Word | undefined): boolean {
  return word === undefined || isMark(word, '.!?…;');
}
