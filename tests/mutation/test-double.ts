/**
 * Stands for `vitest` where thousands of runs are made in one thread: tests are gathered as they are imported, and run one
 * after the other until the first fails. The assertions are vitest's own.
 */
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  customMatchers,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect';
import * as fc from 'fast-check';

/** Of a property; what a mistake changes is mostly seen in the first few. */
const RUNS = 25;

fc.configureGlobal({ numRuns: RUNS });

type Body = (...values: readonly unknown[]) => unknown;

interface Group {
  readonly before: Body[];
  readonly beforeEach: Body[];
  readonly after: Body[];
  readonly parts: (Group | Body)[];
}

let current = emptyGroup();
let cleanUps: Body[] = [];

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

export const expect = Object.assign(
  (value: unknown, message?: string) => chai.expect(value, message),
  chai.expect,
  Reflect.get(globalThis, ASYMMETRIC_MATCHERS_OBJECT),
);
Reflect.set(globalThis, GLOBAL_EXPECT, expect);
setState({ assertionCalls: 0, expectedAssertionsNumber: null }, expect);
const extend: unknown = Reflect.get(chai.expect, 'extend');
if (typeof extend === 'function') Reflect.apply(extend, chai.expect, [expect, customMatchers]);

export const describe = Object.assign(define, {
  each: eachOf(define),
  skipIf: (isSkipped: boolean) => (isSkipped ? passOver : define),
});
export const it = Object.assign(addTest, { each: eachOf(addTest) });

export function beforeAll(body: Body): void {
  current.before.push(body);
}

export function beforeEach(body: Body): void {
  current.beforeEach.push(body);
}

export function afterAll(body: Body): void {
  current.after.push(body);
}

export function afterEach(body: Body): void {
  current.beforeEach.push(() => void cleanUps.push(body));
}

export function onTestFinished(body: Body): void {
  cleanUps.push(body);
}

/**
 * Runs what was gathered, and forgets it.
 *
 * @returns why the first test that failed did so; null where none did
 */
export async function runGathered(): Promise<string | null> {
  const group = current;
  current = emptyGroup();
  try {
    await runGroup(group, []);
    return null;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

function emptyGroup(): Group {
  return { before: [], beforeEach: [], after: [], parts: [] };
}

function define(_name: string, body: Body): void {
  const outer = current;
  current = emptyGroup();
  outer.parts.push(current);
  body();
  current = outer;
}

function passOver(): void {}

function addTest(_name: string, body: Body): void {
  current.parts.push(body);
}

function eachOf(add: (name: string, body: Body) => void) {
  return (rows: readonly unknown[]) =>
    (name: string, body: Body): void => {
      for (const row of rows) add(name, () => (Array.isArray(row) ? body(...row) : body(row)));
    };
}

async function runGroup(group: Group, outer: readonly Body[]): Promise<void> {
  for (const body of group.before) await body();
  const inner = [...outer, ...group.beforeEach];
  for (const part of group.parts) {
    if (typeof part === 'function') await runTest(part, inner);
    else await runGroup(part, inner);
  }
  for (const body of group.after) await body();
}

async function runTest(body: Body, before: readonly Body[]): Promise<void> {
  try {
    for (const each of before) await each();
    await body();
  } finally {
    const done = cleanUps.reverse();
    cleanUps = [];
    for (const cleanUp of done) await cleanUp();
  }
}
