import type { Answer } from '../../answers/answer.ts';
import type { Sitrep } from '../../library/sitrep.ts';
import { leansOnPrevious, understandFollowUp } from '../../queries/follow-up.ts';
import type { Question } from '../../queries/question.ts';
import { renderCard } from '../../rendering/terminal/render-card.ts';
import { renderCitation, renderContext } from '../../rendering/terminal/render-context.ts';
import { renderHelp } from '../../rendering/terminal/help.ts';
import { setPage, blockOf, type Screen } from '../../rendering/terminal/page.ts';
import { readPromptLine, type PromptLine } from './prompt-line.ts';

/** Passages shown on each side of one that is opened. */
const NEIGHBOURS = 1;

/** What has been asked so far. */
export interface Conversation {
  readonly question: Question | null;
  readonly answer: Answer | null;
}

/** Nothing asked yet. */
export const BEGINNING: Conversation = { question: null, answer: null };

/** What a line leads to: where the conversation stands then, and what is printed. `isOver` ends it. */
export interface Turn extends Conversation {
  readonly shown: string;
  readonly isOver?: boolean;
}

/** Takes one line of the prompt. `filters` hold for every new question. */
export async function takeTurn(
  sitrep: Sitrep,
  line: string,
  standing: Conversation,
  { screen, filters }: { readonly screen: Screen; readonly filters: Omit<Question, 'text'> },
): Promise<Turn> {
  const say = (text: string): Turn => ({ ...standing, shown: setPage([blockOf(text)], screen) });
  const ask = async (question: Question): Promise<Turn> => {
    const answer = await sitrep.ask(question);
    const use = { place: 'prompt' as const, wantsNearest: question.wantsNearest ?? false };
    return { question, answer, shown: renderCard(answer, screen, use) };
  };
  const read = readPromptLine(line);
  switch (read.kind) {
    case 'nothing':
      return { ...standing, shown: '' };
    case 'question':
      return ask({ ...filters, text: withSubject(read.text, standing) });
    case 'next':
    case 'back':
    case 'nearest':
    case 'plain': {
      const turned = turnPage(standing, read.kind);
      return typeof turned === 'string' ? say(turned) : ask(turned);
    }
    case 'more':
    case 'cite': {
      const shown = await openPassage(sitrep, read, standing, screen);
      return shown === null ? say(missing(read)) : { ...standing, shown };
    }
    case 'help':
      return { ...standing, shown: renderHelp(screen) };
    case 'quit':
      return { ...standing, shown: '', isOver: true };
  }
}

/** A question that leans on the one before (“and on Russia?”) with what that was about. */
function withSubject(text: string, { question }: Conversation): string {
  return question !== null && leansOnPrevious(text)
    ? understandFollowUp(question.text, text)
    : text;
}

/** The question that turns the page, or why it cannot be turned. */
function turnPage({ question, answer }: Conversation, verb: 'next' | 'back' | 'nearest' | 'plain') {
  if (question === null || answer === null) return 'Ask something first.';
  if (verb === 'plain') return { ...question, page: 1, isPlain: true };
  if (verb === 'nearest') {
    if (answer.verdict !== 'none')
      return 'There is an answer: the nearest passages are those above.';
    return { ...question, wantsNearest: true };
  }
  const page = answer.page + (verb === 'next' ? 1 : -1);
  if (page > answer.pages) return 'There is no further page.';
  return page < 1 ? 'This is the first page.' : { ...question, page };
}

async function openPassage(
  sitrep: Sitrep,
  read: Extract<PromptLine, { kind: 'more' | 'cite' }>,
  { answer }: Conversation,
  screen: Screen,
): Promise<string | null> {
  const shown = answer?.verdict === 'none' ? answer.nearest : answer?.passages;
  const id = read.kind === 'cite' ? read.id : shown?.[read.number - 1]?.id;
  if (id === undefined) return null;
  const found = await sitrep.cite(id, read.kind === 'more' ? NEIGHBOURS : 0);
  if (found === null) return null;
  return read.kind === 'more' ? renderContext(found, screen) : renderCitation(found, screen);
}

function missing(read: Extract<PromptLine, { kind: 'more' | 'cite' }>): string {
  return read.kind === 'more'
    ? `There is no quotation ${read.number} to open.`
    : `No passage has the reference ${read.id}.`;
}
