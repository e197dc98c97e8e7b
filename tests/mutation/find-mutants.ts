import { parseAst } from 'rolldown/parseAst';

/** One small mistake in a source, as somebody might make it. */
export interface Mutant {
  /** From the root of the repository. */
  readonly file: string;
  readonly line: number;
  /** What stands in the source from `start` to `end`, in UTF-16 code units, and what is put in its place. */
  readonly start: number;
  readonly end: number;
  readonly original: string;
  readonly replacement: string;
}

/** A node of the syntax tree, as far as it is looked at. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

type Replacement = readonly [start: number, end: number, text: string];

/** Every operator with the mistakes that are made for it. */
const OPERATORS: Readonly<Record<string, readonly string[]>> = {
  '===': ['!=='],
  '!==': ['==='],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
  '&': ['|'],
  '|': ['&'],
  '<<': ['>>'],
  '>>': ['<<'],
  '+=': ['-='],
  '-=': ['+='],
};

/** Methods that are easily mistaken for each other. */
const METHODS: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  min: 'max',
  max: 'min',
  indexOf: 'lastIndexOf',
  lastIndexOf: 'indexOf',
  floor: 'ceil',
  ceil: 'floor',
  find: 'findLast',
  findLast: 'find',
};

/**
 * All mutants of a source: operators, numbers, truths, conditions, methods, dropped calls. Texts and patterns are left
 * alone, most of which are lists of words, and so is what the compiler alone demands, the right side of `??` where it is a
 * literal.
 */
export function findMutants(file: string, source: string): readonly Mutant[] {
  const mutants: Mutant[] = [];
  walk(parseAst(source, { lang: 'ts' }), (node) => {
    for (const [start, end, replacement] of mistakesIn(node, source)) {
      const line = source.slice(0, start).split('\n').length;
      const original = source.slice(start, end);
      mutants.push({ file, line, start, end, original, replacement });
    }
  });
  return mutants;
}

/** The source with the mistake in it. */
export function mutate(source: string, { start, end, replacement }: Mutant): string {
  return source.slice(0, start) + replacement + source.slice(end);
}

function mistakesIn(node: Node, source: string): readonly Replacement[] {
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
    case 'AssignmentExpression':
      return operatorMistakes(node, source);
    case 'Literal':
      return literalMistakes(node);
    case 'UnaryExpression':
      return node['operator'] === '!' ? [[node.start, node.start + 1, '']] : [];
    case 'IfStatement':
    case 'ConditionalExpression':
      return conditionMistakes(node);
    case 'MemberExpression':
      return methodMistakes(node);
    case 'ExpressionStatement':
      return isNode(node['expression']) && node['expression'].type === 'CallExpression'
        ? [[node.start, node.end, ';']]
        : [];
    default:
      return [];
  }
}

function operatorMistakes(node: Node, source: string): readonly Replacement[] {
  const { left, right, operator } = node;
  if (!isNode(left) || !isNode(right) || typeof operator !== 'string') return [];
  if (operator === '??' && isGuard(right)) return [];
  const at = source.indexOf(operator, left.end);
  if (at === -1 || at >= right.start) return [];
  return (OPERATORS[operator] ?? []).map((other) => [at, at + operator.length, other]);
}

/** What stands after `??` where the compiler cannot know that there is a value. */
function isGuard({ type }: Node): boolean {
  return type === 'Literal' || type === 'ArrayExpression' || type === 'ObjectExpression';
}

function literalMistakes({ value, start, end }: Node): readonly Replacement[] {
  if (typeof value === 'boolean') return [[start, end, String(!value)]];
  if (typeof value !== 'number') return [];
  if (value === 0) return [[start, end, '1']];
  // Far enough off that a constant whose value matters is missed, near enough that the program runs.
  const off = Number.isInteger(value) ? Math.max(value + 1, value * 2) : value * 2;
  return [
    [start, end, String(off)],
    [start, end, value === 1 ? '0' : String(Number.isInteger(value) ? value >> 1 : value / 2)],
  ];
}

function conditionMistakes({ test }: Node): readonly Replacement[] {
  if (!isNode(test)) return [];
  return [
    [test.start, test.end, 'true'],
    [test.start, test.end, 'false'],
  ];
}

function methodMistakes({ property }: Node): readonly Replacement[] {
  if (!isNode(property) || property.type !== 'Identifier') return [];
  const other = METHODS[String(property['name'])];
  return other === undefined ? [] : [[property.start, property.end, other]];
}

/** Types, imports and what is only declared cannot be mistaken at run time. */
const PASSED_OVER = /^(?:TS(?!AsExpression|NonNull|Satisfies)|Import|ExportAll)/;

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) {
    for (const each of value) walk(each, visit);
    return;
  }
  if (!isNode(value) || PASSED_OVER.test(value.type)) return;
  visit(value);
  const guarded = value.type === 'LogicalExpression' && value['operator'] === '??';
  for (const [field, child] of Object.entries(value)) {
    if (guarded && field === 'right' && isNode(child) && isGuard(child)) continue;
    walk(child, visit);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}
