import type { Mutant } from './find-mutants.ts';

/** A mutant with its number among those of the sample. */
export interface NumberedMutant extends Mutant {
  readonly id: number;
}

/** Tells, where a mutant's place is reached, whether its mistake is the one that is made now. */
export const SWITCH = 'globalThis.__isMistaken';

/** The source with all the mutants in it, each behind its {@link SWITCH}: one bundle serves them all. */
export function instrument(source: string, mutants: readonly NumberedMutant[]): string {
  const sorted = [...mutants].sort((a, b) => a.start - b.start || b.end - a.end);
  return weave(source, 0, source.length, sorted);
}

/** A stretch of the source with the mutants that lie in it, the outermost first. */
function weave(
  source: string,
  start: number,
  end: number,
  mutants: readonly NumberedMutant[],
): string {
  let [code, at, rest] = ['', start, mutants];
  for (let [outer] = rest; outer !== undefined; [outer] = rest) {
    const { start: from, end: to } = outer;
    const same = rest.filter((one) => one.start === from && one.end === to);
    const inner = rest.filter((one) => one.start < to && !same.includes(one));
    rest = rest.filter((one) => one.start >= to);
    const original = weave(source, from, to, inner);
    code += source.slice(at, from) + same.reduce(choose, original);
    at = to;
  }
  return code + source.slice(at, end);
}

function choose(original: string, { id, form, mutated }: NumberedMutant): string {
  const isMistaken = `${SWITCH}(${id})`;
  switch (form) {
    case 'expression':
      return `(${isMistaken} ? ${mutated} : ${original})`;
    case 'statement':
      return `if (!${isMistaken}) { ${original} }`;
    case 'property': {
      const name = /\w+$/.exec(original)?.[0] ?? '';
      const link = original.includes('?.') ? '?.' : '';
      return `${link}[${isMistaken} ? '${mutated}' : '${name}']`;
    }
  }
}
