import { expect, it } from 'vitest';
import { asksPosition } from '../../src/queries/asks-position.ts';

it.each([
  'what is Norland’s position on Corva',
  'how does Norland see Corva',
  'is Norland against the embargo',
  'does Arland support a ceasefire',
  'Wie steht Norland zu Corva?',
  'Haltung von Velm zu den Zöllen',
  'que pense Velm d’Osmer',
  '¿Qué opina Velm de Osmer?',
  'как относится Норландия к Корве',
])('%s asks for a side', (question) => {
  expect(asksPosition(question)).toBe(true);
});

it.each([
  'who met the generals of Corva',
  'when did Norland join the pact',
  'where are the artillery batteries',
  'how many lorries wait at the border',
  'Wie viele Schiffe warten vor Osmer?',
])('%s asks for none', (question) => {
  expect(asksPosition(question)).toBe(false);
});
