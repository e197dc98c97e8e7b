import type { Knowledge } from './knowledge.ts';

/** How many words are remembered for each purpose; at some 300 bytes each, 6 MB. */
const MAX_WORDS = 20_000;

/**
 * Remembers what `read` says of a word, for each knowledge apart: what depends on nothing else is worked out once, for
 * people ask with the same words again and again.
 */
export function rememberWords<Value>(
  read: (word: string, knowledge: Knowledge) => Value,
): (word: string, knowledge: Knowledge) => Value {
  const memories = new WeakMap<Knowledge, Map<string, Value>>();
  return (word, knowledge) => {
    const memory = memories.get(knowledge) ?? new Map<string, Value>();
    memories.set(knowledge, memory);
    const known = memory.get(word);
    if (known !== undefined) return known;
    const value = read(word, knowledge);
    if (memory.size >= MAX_WORDS) memory.clear();
    memory.set(word, value);
    return value;
  };
}
