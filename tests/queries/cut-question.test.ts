import { expect, it } from 'vitest';
import { cutQuestion, MAX_QUESTION_CHARS } from '../../src/queries/cut-question.ts';

const LONG = 'x'.repeat(MAX_QUESTION_CHARS);

it.each([
  ['  mill ', 'mill', false],
  [LONG, LONG, false],
  [`${LONG} `, LONG, false],
  [`${LONG}x`, LONG, true],
  [`${LONG} mill`, LONG, true],
  [`${'x'.repeat(290)} ${'y'.repeat(10)}`, 'x'.repeat(290), true],
  [`${'x'.repeat(290)} ${'y'.repeat(9)}`, `${'x'.repeat(290)} ${'y'.repeat(9)}`, false],
  [`a ${LONG}`, 'a', true],
  [`${'x'.repeat(299)}👍👍`, 'x'.repeat(299), true],
  [`${'x'.repeat(298)}👍👍`, `${'x'.repeat(298)}👍`, true],
  ['e\u0301', '\u00e9', false],
  [`mill${' '.repeat(1_200)}`, 'mill', false],
  [`mill${' '.repeat(1_200)}more`, 'mill', true],
])('reads of %j as much as fits: %#', (question, text, isCut) => {
  expect(cutQuestion(question)).toEqual({ text, isCut });
});
