import { withoutMarkup } from './message-text.ts';
import type { WireMessage } from './wire.ts';

/** Everything that people read in a message: what was written, forwarded, or is shown below it. A part a line. */
export function wordsOf(message: WireMessage): string {
  const forwarded = (message.message_snapshots ?? []).map(({ message: original }) => original);
  const parts = [message, ...forwarded].flatMap(({ content, embeds }) => [
    content ?? '',
    ...(embeds ?? []).flatMap(({ title, description, fields }) => [
      title ?? '',
      description ?? '',
      ...(fields ?? []).flatMap(({ name, value }) => [name, value]),
    ]),
  ]);
  return withoutMarkup([...new Set(parts.filter((part) => part !== ''))].join('\n'));
}
