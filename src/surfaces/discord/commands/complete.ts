import type { ListedActor } from '../../../positions/actor-list.ts';
import type { Source } from '../../../documents/source.ts';
import { showHidden } from '../../../rendering/discord/hidden-characters.ts';
import type { Choice, Exchange } from '../api/exchange.ts';
import { type Bot, serves } from '../bot.ts';
import type { AutocompleteInteraction } from '../events/interaction.ts';

/** Discord's limits. */
const MAX_CHOICES = 25;
const MAX_CHOICE_CHARS = 100;

/** A completion that takes longer is not worth waiting for, in milliseconds; Discord waits for 3,000. */
const PATIENCE_MS = 1_500;

/** Completes an option with titles, publishers or references. The newest letter of a person wins: older ones get nothing. */
export async function complete(
  bot: Bot,
  interaction: AutocompleteInteraction,
  exchange: Exchange,
): Promise<void> {
  const { userId, guildId } = interaction;
  if (!serves(bot, guildId)) return exchange.choices([]);
  bot.completing.get(userId)?.abort();
  const newest = new AbortController();
  bot.completing.set(userId, newest);
  const signal = AbortSignal.any([newest.signal, AbortSignal.timeout(PATIENCE_MS)]);
  const choices = await find(bot, interaction, signal);
  if (bot.completing.get(userId) === newest) bot.completing.delete(userId);
  return exchange.choices(newest.signal.aborted ? [] : choices.slice(0, MAX_CHOICES));
}

async function find(
  { sitrep }: Bot,
  { name, option, typed }: AutocompleteInteraction,
  signal: AbortSignal,
): Promise<readonly Choice[]> {
  try {
    if (name === 'cite' && option === 'id') return await references(sitrep, typed.trim(), signal);
    if (ACTOR_OPTIONS.has(`${name} ${option}`))
      return actorChoices(await sitrep.actors(typed, signal));
    return option === 'source' ? sourceChoices(await sitrep.sources(typed, signal)) : [];
  } catch {
    return [];
  }
}

/** Options that take the name of an actor. */
const ACTOR_OPTIONS = new Set([
  'position actor',
  'quotes speaker',
  'compare a',
  'compare b',
  'actors search',
]);

function actorChoices(actors: readonly ListedActor[]): readonly Choice[] {
  return actors
    .filter(({ name }) => name.length <= MAX_CHOICE_CHARS)
    .map(({ name, speaksFor }) => ({
      name: label([name, ...speaksFor.map(({ actor }) => actor)]),
      value: name,
    }));
}

/** Titles, which the option looks for; publishers that have several documents come once. */
function sourceChoices(sources: readonly Source[]): readonly Choice[] {
  const publishers = new Set(sources.flatMap(({ publisher }) => publisher ?? []));
  const titles = sources.map(({ title, id, date }) => {
    const value = title !== null && title.length <= MAX_CHOICE_CHARS ? title : id;
    return { name: label([title ?? id, date]), value };
  });
  const byValue = new Map(
    [
      ...[...publishers].map((publisher) => ({ name: label([publisher]), value: publisher })),
      ...titles,
    ]
      .filter(({ value }) => value.length > 0 && value.length <= MAX_CHOICE_CHARS)
      .map((choice) => [choice.value, choice]),
  );
  return [...byValue.values()];
}

/** `ynet` → the first passage of each document that fits; `ynet-2025-03-01.4` → passages 4, 40, 41 … of it. */
async function references(
  sitrep: Bot['sitrep'],
  typed: string,
  signal: AbortSignal,
): Promise<readonly Choice[]> {
  const [, document = typed, digits = ''] = /^(.+)\.(\d*)$/.exec(typed) ?? [];
  const sources = await sitrep.sources(document, signal);
  const exact = sources.find(({ id }) => id === document);
  if (exact === undefined || document === typed)
    return sources.map((source) => reference(source, 1));
  return Array.from({ length: exact.passages }, (_, index) => index + 1)
    .filter((number) => String(number).startsWith(digits))
    .slice(0, MAX_CHOICES)
    .map((number) => reference(exact, number));
}

function reference({ id, title, date }: Source, number: number): Choice {
  const value = `${id}.${number}`;
  return { name: label([value, title, date]), value };
}

function label(parts: readonly (string | null)[]): string {
  const whole = parts.filter((part) => part !== null && part !== '').join(' · ');
  const plain = showHidden(whole).replace(/\s+/g, ' ').trim() || '—';
  return plain.length <= MAX_CHOICE_CHARS ? plain : `${plain.slice(0, MAX_CHOICE_CHARS - 1)}…`;
}
