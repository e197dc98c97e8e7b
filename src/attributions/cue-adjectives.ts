import type { CueUse } from './cue-words.ts';
import type { Cue } from './cue.ts';
import { contentEnd, hasVerbSoon } from './content-words.ts';
import { findSubject } from './find-source.ts';
import { BE_FORMS, isAdverb } from './word-classes.ts';
import type { Word } from './word.ts';

/** Adjectives of attitude, by the small words behind which stands what it is an attitude to. */
const LINKS: Readonly<Record<string, string>> = {
  of: 'skeptical sceptical critical supportive wary afraid aware fearful proud certain dismissive tolerant mindful suspicious contemptuous',
  to: `opposed reluctant ready willing unwilling eager determined committed hesitant keen afraid prepared hostile open resigned
    unafraid anxious loath`,
  about:
    'concerned worried confident optimistic pessimistic skeptical sceptical angry enthusiastic upset furious cautious serious nervous upfront frustrated excited',
  in: 'interested disappointed confident',
  with: 'pleased frustrated disappointed satisfied unhappy furious',
  by: 'alarmed',
  at: 'angry furious',
  over: 'concerned worried alarmed',
  that: `confident convinced sure afraid hopeful optimistic glad certain concerned worried aware disappointed pleased proud surprised
    grateful adamant clear satisfied doubtful shocked`,
};

/** Verbs that join an adjective to whom it is said of. */
const COPULAS =
  /^(?:remain|feel|grow|become|seem|appear|sound|stay)(?:s|ed)?$|^(?:felt|grew|became)$/;

/** `Israel is deeply concerned about the road`, `remains opposed to the deal` */
export function readAdjective(words: readonly Word[], at: number): Cue | null {
  const word = words[at];
  const link = words[at + 1];
  if (word?.kind !== 'word' || word.isCapital || link?.kind !== 'word') return null;
  links ??= readLinks();
  const own = links.get(word.lower);
  if (own === undefined) return null;
  const isLinked = own.has(link.lower);
  const isClause = !isLinked && own.has('that') && hasVerbSoon(words, at + 1);
  if (!isLinked && !isClause) return null;
  const verb = copulaBefore(words, at);
  const source = verb === null ? null : findSubject(words, verb);
  if (source === null || source.to > at || /^(?:i|we|you)$/.test(words[source.from]?.lower ?? ''))
    return null;
  const use: CueUse =
    link.lower === 'to' ? 'infinitive' : isClause || link.lower === 'that' ? 'clause' : 'object';
  const from = use === 'object' ? at + 2 : at + 1;
  const content = { from, to: contentEnd(words, from, use) };
  if (content.to <= content.from) return null;
  return {
    from: at,
    to: from,
    source,
    contents: [content],
    use: 'object',
    isAnnouncing: false,
    isBehind: false,
  };
}

let links: ReadonlyMap<string, ReadonlySet<string>> | null = null;

/** The small words behind each adjective. */
function readLinks(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const [link, adjectives] of Object.entries(LINKS)) {
    for (const adjective of adjectives.split(/\s+/))
      found.set(adjective, (found.get(adjective) ?? new Set()).add(link));
  }
  return found;
}

function copulaBefore(words: readonly Word[], at: number): number | null {
  let verb = at - 1;
  for (let word = words[verb]; verb > 0 && word !== undefined; word = words[--verb]) {
    if (
      word.kind !== 'word' ||
      !(isAdverb(word) || /^(?:very|quite|more|less|most)$/.test(word.lower))
    )
      break;
  }
  const lower = words[verb]?.lower ?? '';
  return BE_FORMS.has(lower) || COPULAS.test(lower) || /['’](?:s|re)$/.test(lower) ? verb : null;
}
