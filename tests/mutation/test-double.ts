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
  readonly parts: (Group | Test)[];
}

interface Test {
  readonly number: number;
  readonly body: Body;
}

let current = emptyGroup();
let count = 0;
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

/** What a test reached, and how long it took, in milliseconds. Tests are numbered in the order in which they stand. */
export interface TestRun {
  readonly test: number;
  readonly tookMs: number;
  readonly reached: readonly number[];
}

/** Which tests are run, and what was reached since it was last asked for. */
interface Course {
  readonly tests: ReadonlySet<number> | null;
  readonly takeReached: () => readonly number[];
  readonly runs: TestRun[];
}

/**
 * Runs what was gathered, or those of it that are wanted, up to the first that fails.
 *
 * @returns why that one failed, null where none did; and of each test what it reached, with what was reached for all tests of
 *   its group before the first, and for all tests of the file while it was loaded
 */
export async function runGathered(
  tests: readonly number[] | null,
  takeReached: () => readonly number[],
): Promise<{ readonly failure: string | null; readonly runs?: readonly TestRun[] }> {
  const group = current;
  current = emptyGroup();
  const course = { tests: tests && new Set(tests), takeReached, runs: [] };
  try {
    await runGroup(group, [], takeReached(), course);
    return { failure: null, runs: course.runs };
  } catch (error) {
    const failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { failure };
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
  current.parts.push({ number: count, body });
  count += 1;
}

function eachOf(add: (name: string, body: Body) => void) {
  return (rows: readonly unknown[]) =>
    (name: string, body: Body): void => {
      for (const row of rows) add(name, () => (Array.isArray(row) ? body(...row) : body(row)));
    };
}

async function runGroup(
  group: Group,
  outer: readonly Body[],
  shared: readonly number[],
  course: Course,
): Promise<void> {
  if (!holdsWanted(group, course)) return;
  for (const body of group.before) await body();
  const inner = [...outer, ...group.beforeEach];
  const prepared = [...shared, ...course.takeReached()];
  for (const part of group.parts) {
    if ('parts' in part) await runGroup(part, inner, prepared, course);
    else if (isWanted(part, course)) await runTest(part, inner, prepared, course);
  }
  for (const body of group.after) await body();
}

function holdsWanted({ parts }: Group, course: Course): boolean {
  return parts.some((part) =>
    'parts' in part ? holdsWanted(part, course) : isWanted(part, course),
  );
}

function isWanted({ number }: Test, { tests }: Course): boolean {
  return tests === null || tests.has(number);
}

async function runTest(
  { number, body }: Test,
  before: readonly Body[],
  prepared: readonly number[],
  { runs, takeReached }: Course,
): Promise<void> {
  const beganMs = performance.now();
  try {
    for (const each of before) await each();
    await body();
  } finally {
    const done = cleanUps.reverse();
    cleanUps = [];
    for (const cleanUp of done) await cleanUp();
  }
  const reached = [...new Set([...prepared, ...takeReached()])];
  runs.push({ test: number, tookMs: performance.now() - beganMs, reached });
}
