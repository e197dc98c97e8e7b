import type { NameKind } from '../names/actor.ts';
import { countryCodes, countryOf } from '../names/countries.ts';

/** A state that a name stands for. */
export interface StateName {
  /** The state’s commonest name in English. */
  readonly state: string;
  readonly kind: NameKind;
}

/** Names that the country data put second to the state’s own spelling. */
const COMMON_NAMES: Readonly<Record<string, string>> = { TR: 'Turkey' };

/** Names of states that are as often something else when they stand alone. */
const AMBIGUOUS = new Set([
  'chad',
  'georgia',
  'jordan',
  'guinea',
  'turkey red',
  'as',
  'in',
  'it',
  'us',
  'no',
]);

/** Finds the state that words name; null for any other. */
export type StateLookup = (lower: string) => StateName | null;

/** Seats that are also a state's capital. */
const SEATS: Readonly<Record<string, string>> = {
  brussels: 'European Union',
  pentagon: 'United States',
  'state department': 'United States',
};

let table: ReadonlyMap<string, StateName> | null = null;

/** The state that words name, in English: `israel`, `israeli`, `the kremlin` without its article; null for any other. */
export function stateOf(lower: string): StateName | null {
  table ??= readStates();
  return table.get(lower.replaceAll('.', '')) ?? null;
}

/** Whether a name is as often a person's or another place's. */
export function isAmbiguousState(lower: string): boolean {
  return AMBIGUOUS.has(lower);
}

function readStates(): ReadonlyMap<string, StateName> {
  const names = new Map<string, StateName>();
  for (const code of countryCodes()) {
    const country = countryOf(code);
    const state = COMMON_NAMES[code] ?? country.names[0]?.text ?? code;
    for (const { text, kind, language } of country.names) {
      if (language !== null && language !== 'en') continue;
      for (const lower of formsOf(text.toLowerCase(), kind)) {
        const known = names.get(lower);
        if (known === undefined || rankOf(kind) > rankOf(known.kind))
          names.set(lower, { state, kind });
      }
    }
  }
  for (const [seat, state] of Object.entries(SEATS)) names.set(seat, { state, kind: 'seat' });
  return names;
}

function formsOf(lower: string, kind: NameKind): readonly string[] {
  const plain = lower.replaceAll('’', "'");
  if (kind !== 'demonym') return [plain];
  return [plain, plain.endsWith('ese') ? plain : `${plain}s`];
}

/** A state's own name goes before another's demonym or capital. */
function rankOf(kind: NameKind): number {
  return kind === 'name' || kind === 'acronym' ? 2 : kind === 'demonym' ? 1 : 0;
}
