/** Words by which a question asks for a position; shorter ones are too near to others. */
const WORDS =
  `position stance policy opinion attitude statement remarks support supports oppose opposes reject rejects criticise criticised
  criticize criticized condemn condemned accuse accused blamed towards toward about differ compare between regarding`.split(
    /\s+/,
  );

const MIN_LETTERS = 5;

/** A question with its asking words as they were meant: `positon`, `stnace`. */
export function repairWords(question: string): string {
  return question.replaceAll(/\p{L}+/gu, (word) => {
    const lower = word.toLowerCase();
    if (lower.length < MIN_LETTERS || word !== lower) return word;
    const meant = WORDS.find((one) => isOneEdit(one, lower));
    return meant === undefined || OTHER.test(lower) ? word : meant;
  });
}

/** Words that are near to one of these and mean something else. */
const OTHER = /^(?:police|polices|afford|rejoice|supper)$/;

/** Whether one letter is missing, too many, another, or changed places with the next. */
function isOneEdit(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const [a, b] = [one.slice(at), other.slice(at)];
  return (
    a.slice(1) === b ||
    a === b.slice(1) ||
    a.slice(1) === b.slice(1) ||
    (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2))
  );
}
