import { readReference } from '../../queries/references.ts';

/** What a line typed at the prompt asks for. */
export type PromptLine =
  | { readonly kind: 'nothing' | 'next' | 'back' | 'nearest' | 'plain' | 'help' | 'quit' }
  | { readonly kind: 'question'; readonly text: string }
  /** `number` is the quotation's, as the card counts them. */
  | { readonly kind: 'more'; readonly number: number }
  | { readonly kind: 'cite'; readonly id: string };

const WORDS = new Map<
  string,
  PromptLine['kind'] & ('next' | 'back' | 'nearest' | 'plain' | 'help' | 'quit')
>([
  ['next', 'next'],
  ['back', 'back'],
  ['nearest', 'nearest'],
  ['plain', 'plain'],
  ['help', 'help'],
  ['?', 'help'],
  ['quit', 'quit'],
  ['exit', 'quit'],
]);

/** Reads a line of the prompt. A verb is a verb only if nothing else is on the line; all else is a question. */
export function readPromptLine(line: string): PromptLine {
  const text = line.trim();
  if (text === '') return { kind: 'nothing' };
  const kind = WORDS.get(text.toLowerCase());
  if (kind !== undefined) return { kind };
  const more = /^more(?:\s+\[?(\d{1,3})\]?)?$/i.exec(text);
  if (more !== null) return { kind: 'more', number: Number(more[1] ?? 1) };
  const id = /^cite\s+(.+)$/iu.exec(text)?.[1]?.replace(/^\[|\]$/g, '');
  const isReference = id !== undefined && readReference(id) !== null;
  return isReference ? { kind: 'cite', id } : { kind: 'question', text };
}
