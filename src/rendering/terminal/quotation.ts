import type { QuotedPassage } from '../../answers/answer.ts';
import type { ExcerptPart } from '../excerpt.ts';
import { excerptOf, markMatches } from '../excerpt.ts';
import { citationParts } from '../wording.ts';
import type { Block } from './page.ts';
import type { Run } from './split-words.ts';

/** What stands between sentences that do not follow one another in the document. */
const CUT = '[…]';

const QUOTE = '> ';

/** The sentences of a passage that answer, quoted line by line, matched words in bold, those that answer underlined too. */
export function quoteAnswer(passage: QuotedPassage): Block {
  return { runs: excerptOf(passage).flatMap(styleOf), first: QUOTE };
}

/** A passage in full, quoted line by line, matched words in bold, those that answer underlined too. */
export function quoteWhole(passage: QuotedPassage): Block {
  return { runs: markMatches(passage, passage).flatMap(styleOf), first: QUOTE };
}

/** `[1] title · publisher · date · ¶ · id`; without a label, nothing stands before it. */
export function citeLine(passage: QuotedPassage, label: string): Block {
  const runs = joinParts(citationParts(passage));
  return label === ''
    ? { runs }
    : { runs, first: `[${label}] `, rest: ' '.repeat(label.length + 3) };
}

/** Parts of a line with ` · ` between them, which a line break may follow but not precede. */
export function joinParts(parts: readonly string[]): readonly Run[] {
  return parts.flatMap((text, index): readonly Run[] => {
    const isWhole = text.length <= MAX_WHOLE_CHARS || !text.includes(' ');
    const part: Run = { text, style: 'dim', isWhole };
    if (index === parts.length - 1) return [part];
    return [part, { text: ' ·', style: 'dim', isWhole: true }, { text: ' ', style: 'dim' }];
  });
}

/** Longer parts are sentences or titles; shorter ones read better unbroken: a date, a name, an id. */
const MAX_WHOLE_CHARS = 14;

function styleOf(part: ExcerptPart, index: number): readonly Run[] {
  if (part.kind === 'cut') return [{ text: index === 0 ? `${CUT} ` : ` ${CUT} `, style: 'dim' }];
  return [{ text: part.text, style: STYLES[part.kind] }];
}

/** Matches in bold; what answers stands out from them. */
const STYLES = { text: 'plain', match: 'bold', answer: 'underlined' } as const;
