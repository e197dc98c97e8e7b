import type { Answer, Verdict } from '../../answers/answer.ts';
import type { Sitrep } from '../../library/sitrep.ts';
import type { PositionAnswer, PositionRequest } from '../../positions/position.ts';
import { renderPosition, renderTimeline } from '../../rendering/terminal/position-card.ts';
import type { Arguments } from './arguments.ts';
import { folderOf, readCommand, textOf, wrongUse } from './arguments.ts';
import { EXIT, print, screenOf, type Surroundings } from './console.ts';
import { openCorpus } from './open-corpus.ts';
import { readDays } from './read-days.ts';
import { passageToJson, stringifySafely } from './to-json.ts';

/** Counts up when a field changes its meaning or is taken away. */
const VERSION = 1;

const USAGE: Readonly<Record<Form, string>> = {
  position: `npm run -s position -- "ACTOR" "TOPIC" [options]

What an actor says of a topic in its own words, and what is reported of it, newest first.

  --timeline       one line each, the oldest first`,
  quotes: `npm run -s quotes -- "SPEAKER" ["TOPIC"] [options]
npm run -s quotes -- --all --json [--corpus DIR]

What somebody said, newest first; with --all everything that the documents attribute to anybody, one JSON object a line:
  {document, kind: "direct"|"reported", content: {start, end}, cue, source, speaker, for: [actor], passage}
with offsets in the document's file.
`,
  compare: `npm run -s compare -- "A" "B" "TOPIC" [options]

What two actors say of a topic, side by side.
`,
};

const OPTIONS = `
  --since DATE     only documents of this date or later
  --until DATE     only documents of this date or earlier
  --corpus DIR     the folder of your documents (corpus)
  --json           print the answer as one JSON object
  --help           print this

Exit status: 0 answered, 1 nothing found, 2 wrong use or no readable document.
`;

type Form = 'position' | 'quotes' | 'compare';

/**
 * `position`, `quotes` and `compare`: what actors say.
 *
 * @returns the exit status
 * @throws ProblemError for wrong use, and where the folder cannot be read
 */
export async function runPosition(
  form: Form,
  args: readonly string[],
  surroundings: Surroundings,
): Promise<number> {
  const given = readCommand(form, USAGE[form] + OPTIONS, args, {
    since: { type: 'string' },
    until: { type: 'string' },
    source: { type: 'string' },
    corpus: { type: 'string' },
    timeline: { type: 'boolean' },
    json: { type: 'boolean' },
  });
  if (given === null) return EXIT.answered;
  const request = {
    ...readRequest(form, given),
    ...readDays(form, given, surroundings.today),
  };
  const sitrep = await openCorpus(folderOf(given, form, surroundings.corpusDir), {
    ...surroundings,
    cluster: null,
  });
  const answer = await sitrep.positions(request);
  if (given.values['json'] === true) print(`${stringifySafely(toJson(answer))}\n`);
  else if (given.values['timeline'] === true) print(renderTimeline(answer, screenOf(surroundings)));
  else print(renderPosition(answer, await askPlainly(sitrep, answer), screenOf(surroundings)));
  await sitrep.close();
  return statusOf(answer.verdict);
}

/** What a search finds where no position is known; null where one is. */
async function askPlainly(
  sitrep: Sitrep,
  { verdict, read }: PositionAnswer,
): Promise<Answer | null> {
  if (verdict !== 'none') return null;
  return sitrep.ask({ text: [...read.actors, read.topic ?? ''].join(' '), isPlain: true });
}

function statusOf(verdict: Verdict): number {
  return verdict === 'none' ? EXIT.noAnswer : EXIT.answered;
}

/** How many names each takes, and whether a topic must come behind them. */
const SHAPES: Readonly<Record<Form, readonly [actors: number, topics: number]>> = {
  position: [1, 1],
  quotes: [1, 0],
  compare: [2, 1],
};

function readRequest(form: Form, given: Arguments): PositionRequest {
  const words = given.positionals.map((word) => word.trim());
  const [count, needed] = SHAPES[form];
  if (words.some((word) => word === '')) throw wrongUse(form, 'a name or the topic is empty');
  if (words.length < count + needed)
    throw wrongUse(form, needed === 0 ? 'no speaker is named' : 'an actor or the topic is missing');
  if (words.length > count + 1)
    throw wrongUse(form, 'too many names; put a name of several words in quotation marks');
  const source = textOf(given, 'source');
  return {
    form,
    actors: words.slice(0, count),
    topic: words[count] ?? null,
    verbs: [],
    ...(source === null ? {} : { source }),
  };
}

function toJson({ read, verdict, stances }: PositionAnswer): object {
  const [first, second] = stances.map(({ own, reported }) => ({
    own: own.map(positionToJson),
    reported: reported.map(positionToJson),
  }));
  const [a = '', b = ''] = read.actors;
  const { topic } = read;
  if (read.form === 'compare')
    return { version: VERSION, read: { a, b, topic }, verdict, a: first, b: second };
  return {
    version: VERSION,
    read: read.form === 'quotes' ? { speaker: a, topic } : { actor: a, topic },
    verdict,
    ...first,
  };
}

function positionToJson(passage: PositionAnswer['stances'][number]['own'][number]): object {
  const { start, end } = passage.attribution;
  return { ...passageToJson(passage), for: [...passage.for], attribution: { start, end } };
}
