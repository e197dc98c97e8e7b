import { parseAst } from 'rolldown/parseAst';

/** One small mistake in a source, as somebody might make it. */
export interface Mutant {
  /** From the root of the repository. */
  readonly file: string;
  readonly line: number;
  /** What stands in the source from `start` to `end`, in UTF-16 code units, and what the mistake makes of it. */
  readonly start: number;
  readonly end: number;
  readonly original: string;
  readonly mutated: string;
  /** How the two are told apart while the program runs. */
  readonly form: 'expression' | 'property' | 'statement';
  /** The mistake alone, for people. */
  readonly change: string;
}

/** A node of the syntax tree, as far as it is looked at. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

type Mistake = Pick<Mutant, 'start' | 'end' | 'mutated' | 'form' | 'change'>;

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
    for (const mistake of mistakesIn(node, source)) {
      const line = source.slice(0, mistake.start).split('\n').length;
      mutants.push({ ...mistake, file, line, original: source.slice(mistake.start, mistake.end) });
    }
  });
  return mutants;
}

function mistakesIn(node: Node, source: string): readonly Mistake[] {
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
    case 'AssignmentExpression':
      return operatorMistakes(node, source);
    case 'Literal':
      return literalMistakes(node).map((mutated) => inPlace(node, source, mutated));
    case 'UnaryExpression':
      return node['operator'] === '!'
        ? [inPlace(node, source, source.slice(node.start + 1, node.end))]
        : [];
    case 'IfStatement':
    case 'ConditionalExpression': {
      const { test } = node;
      return isNode(test) ? ['true', 'false'].map((held) => inPlace(test, source, held)) : [];
    }
    case 'MemberExpression':
      return methodMistakes(node, source);
    case 'ExpressionStatement':
      return isNode(node['expression']) && node['expression'].type === 'CallExpression'
        ? [{ ...inPlace(node, source, ''), form: 'statement' }]
        : [];
    default:
      return [];
  }
}

function inPlace({ start, end }: Node, source: string, mutated: string): Mistake {
  const change = `${source.slice(start, end)} → ${mutated || '(nothing)'}`;
  return { start, end, mutated, form: 'expression', change };
}

function operatorMistakes(node: Node, source: string): readonly Mistake[] {
  const { left, right, operator, start, end } = node;
  if (!isNode(left) || !isNode(right) || typeof operator !== 'string') return [];
  if (operator === '??' && isGuard(right)) return [];
  const at = source.indexOf(operator, left.end);
  if (at === -1 || at >= right.start) return [];
  const [before, after] = [
    source.slice(start, at).trim(),
    source.slice(at + operator.length, end).trim(),
  ];
  return (OPERATORS[operator] ?? []).map((other) => ({
    start,
    end,
    // What is assigned to may stand in no parentheses that hold a type.
    mutated:
      other.endsWith('-=') || other.endsWith('+=')
        ? `${before} ${other} ${after}`
        : `(${before}) ${other} (${after})`,
    form: 'expression',
    change: `${before} ${operator} ${after} → ${other}`,
  }));
}

/** What stands after `??` where the compiler cannot know that there is a value. */
function isGuard({ type }: Node): boolean {
  return type === 'Literal' || type === 'ArrayExpression' || type === 'ObjectExpression';
}

function literalMistakes({ value }: Node): readonly string[] {
  if (typeof value === 'boolean') return [String(!value)];
  if (typeof value !== 'number') return [];
  if (value === 0) return ['1'];
  // Far enough off that a constant whose value matters is missed, near enough that the program runs.
  const isWhole = Number.isInteger(value);
  const less = isWhole ? value >> 1 : value / 2;
  return [String(isWhole ? Math.max(value + 1, value * 2) : value * 2), String(less)];
}

function methodMistakes({ object, property }: Node, source: string): readonly Mistake[] {
  if (!isNode(object) || !isNode(property) || property.type !== 'Identifier') return [];
  const name = String(property['name']);
  const other = METHODS[name];
  const [start, end] = [object.end, property.end];
  if (other === undefined || source.slice(property.start, end) !== name) return [];
  return [{ start, end, mutated: other, form: 'property', change: `${name} → ${other}` }];
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
    // The name of a property is no value.
    if (field === 'key' && value['computed'] !== true) continue;
    walk(child, visit);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}
