import type { PassageStance, PositionReading } from '../answers/answer.ts';

/** The headings of a card's parts. */
export const PARTS: Readonly<Record<PassageStance['part'] | 'other', string>> = {
  own: 'In their own words',
  reported: 'As reported',
  other: 'Other passages',
};

/** How a question about what somebody says was read, as a clause. */
export function describePosition({
  form,
  actors,
  topic,
}: Pick<PositionReading, 'form' | 'actors' | 'topic'>): string {
  const about = topic === null ? '' : ` about ${topic}`;
  if (form === 'who') return `read as: who takes a stand on ${topic ?? 'it'}`;
  if (form === 'quotes') return `read as: what ${actors.join(' and ')} said${about}`;
  if (form === 'compare') return `read as: ${actors.join(' and ')} compared${about}`;
  return `read as: the position of ${actors.join(' and ')}${about}`;
}

/** What no document knows, as a clause; empty where all is known. */
export function describeUnknown({ unknown }: Pick<PositionReading, 'unknown'>): string {
  return unknown.length === 0 ? '' : `no document names ${unknown.join(' or ')}`;
}

/** Of whom nothing was found beside another, as a clause; empty where of both. */
export function describeSilent({ silent }: Pick<PositionReading, 'silent'>): string {
  return silent.length === 0 ? '' : `nothing was found of ${silent.join(' or ')}`;
}

/** Who speaks and why it counts: `Israel Katz, for Israel`; empty where nobody is named. */
export function describeSpeaker({
  speaker,
  for: actors,
}: Pick<PassageStance, 'speaker' | 'for'>): string {
  const others = actors.filter((actor) => actor !== speaker);
  const behalf = others.length === 0 ? '' : `for ${others.join(', ')}`;
  return [speaker ?? '', behalf].filter((part) => part !== '').join(', ');
}
