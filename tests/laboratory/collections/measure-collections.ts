import {
  measureCollection,
  meanOfMeasures,
  oddsOf,
  areaUnderCurve,
  verdictShare,
  type CollectionMeasures,
  type CollectionOutcome,
} from './collection-measures.ts';
import {
  foreignQuestions,
  withoutDocuments,
  withoutPassages,
  type UnanswerableSet,
} from './unanswerable-sets.ts';
import type { Collection } from './read-collection.ts';
import { createBaseline, type Baseline } from './baseline-index.ts';
import { FEATURE_GROUPS } from './feature-groups.ts';
import type { Features } from '../../../src/ranking/features.ts';
import type { Weights } from '../../../src/ranking/weighted-sum.ts';
import { RANKING_WEIGHTS } from '../../../src/ranking/weights.ts';
import { askCollection } from './ask-collection.ts';
import { buildCollection, type CollectionLibrary } from './collection-library.ts';

/** What to measure besides the program itself. */
export interface MeasureOptions {
  /** Entries are passages already. */
  readonly arePassages: boolean;
  readonly hasBaselines: boolean;
  readonly hasAblation: boolean;
  readonly hasAbstention: boolean;
}

/** The measures of several collections by one configuration. */
export interface CollectionsReport {
  readonly collections: Readonly<Record<string, CollectionMeasures>>;
  readonly mean: CollectionMeasures;
  /** nDCG@10 by engine and collection, where asked for. */
  readonly baselines?: NdcgTable;
  /** nDCG@10 with one group of features off, by group and collection, where asked for. */
  readonly ablation?: NdcgTable;
  /** By collection, where asked for. */
  readonly abstention?: Readonly<Record<string, Readonly<Record<string, Abstention>>>>;
}

/** nDCG@10 by row and collection, `mean` among them. */
export type NdcgTable = Readonly<Record<string, Readonly<Record<string, number | null>>>>;

/** How a harder set fares against the answerable questions of the untouched collection. */
export interface Abstention {
  readonly questions: number;
  readonly auroc: number | null;
  readonly refused: number | null;
  readonly strong: number | null;
}

/** Told of each question asked: of which collection, how many are done, and of how many. */
export type OnQuestion = (collection: string, done: number, total: number) => void;

/** Measures collections one after the other. */
export async function measureCollections(
  collections: readonly Collection[],
  options: MeasureOptions,
  onQuestion: OnQuestion = () => {},
): Promise<CollectionsReport> {
  const measures: Record<string, CollectionMeasures> = {};
  const abstention: Record<string, Record<string, Abstention>> = {};
  const baselines = new Table();
  const ablation = new Table();
  for (const collection of collections) {
    const { name, entries } = collection;
    const built = await buildCollection(entries, options.arePassages);
    const outcomes = await askAll(built, collection, onQuestion);
    measures[name] = measureCollection(outcomes);
    if (options.hasBaselines) {
      for (const kind of BASELINES) {
        baselines.set(kind, name, measureBaseline(kind, collection, built));
      }
    }
    if (options.hasAblation) {
      for (const [group, weights] of ablated()) {
        const without = await askAll(built, judgedOf(collection), () => {}, weights);
        ablation.set(group, name, measureCollection(without).ndcg10);
      }
    }
    if (options.hasAbstention) {
      const positives = outcomes.filter(({ question }) => question.isAnswerable);
      abstention[name] = await measureAbstention(collection, collections, positives, options);
    }
  }
  return {
    collections: measures,
    mean: meanOfMeasures(Object.values(measures)),
    ...(options.hasBaselines ? { baselines: baselines.rows() } : {}),
    ...(options.hasAblation ? { ablation: ablation.rows() } : {}),
    ...(options.hasAbstention ? { abstention } : {}),
  };
}

const BASELINES: readonly Baseline[] = ['defaults', 'bm25'];

async function askAll(
  built: CollectionLibrary,
  { name, questions }: Pick<Collection, 'name' | 'questions'>,
  onQuestion: OnQuestion,
  weights?: Weights<keyof Features>,
): Promise<readonly CollectionOutcome[]> {
  const outcomes: CollectionOutcome[] = [];
  for (const question of questions) {
    outcomes.push(await askCollection(built, question, weights));
    onQuestion(name, outcomes.length, questions.length);
  }
  return outcomes;
}

function judgedOf({ name, questions }: Collection): Pick<Collection, 'name' | 'questions'> {
  return { name, questions: questions.filter(({ relevant }) => relevant.size > 0) };
}

function measureBaseline(
  kind: Baseline,
  collection: Collection,
  { library }: CollectionLibrary,
): number | null {
  const { analyze, languages } = library.knowledge;
  const termsOf = (text: string) =>
    analyze(text, languages[0] ?? 'en').flatMap(({ isStop, term }) => (isStop ? [] : [term]));
  const texts = collection.entries.map(({ title, text }) => `${title ?? ''}\n${text}`);
  const search = createBaseline(kind, texts, termsOf);
  const outcomes = judgedOf(collection).questions.map((question) => {
    const names = search(question.text, RANKED).flatMap((at) => {
      const entry = collection.entries[at];
      return entry === undefined ? [] : [entry.parent ?? entry.id];
    });
    const none = { odds: null, verdict: null, isAnswerMarked: null, markedShare: null };
    return { question, ranked: [...new Set(names)], ...none };
  });
  return measureCollection(outcomes).ndcg10;
}

/** Deep enough for ten parents. */
const RANKED = 200;

function* ablated(): Generator<readonly [string, Weights<keyof Features>]> {
  for (const [group, names] of Object.entries(FEATURE_GROUPS)) {
    const off = new Set<string>(names);
    yield [group, RANKING_WEIGHTS.filter(([name]) => !off.has(name))];
  }
}

async function measureAbstention(
  collection: Collection,
  collections: readonly Collection[],
  positives: readonly CollectionOutcome[],
  { arePassages }: MeasureOptions,
): Promise<Record<string, Abstention>> {
  const others = collections.filter((other) => other !== collection);
  const sets = {
    foreign: foreignQuestions(collection, others, SEED),
    'document removed': withoutDocuments(collection, SEED),
    'passages removed': withoutPassages(collection, SEED),
  };
  const measured: Record<string, Abstention> = {};
  for (const [name, { entries, questions }] of Object.entries<UnanswerableSet>(sets)) {
    if (questions.length === 0) continue;
    const built = await buildCollection(entries, arePassages);
    const outcomes = await askAll(built, { name, questions }, () => {});
    measured[name] = {
      questions: questions.length,
      auroc: areaUnderCurve(oddsOf(positives), oddsOf(outcomes)),
      refused: verdictShare('none', outcomes),
      strong: verdictShare('strong', outcomes),
    };
  }
  return measured;
}

/** Any number; the sets are the same as long as it is. */
const SEED = 1;

/** Rows of numbers by collection, each with its mean. */
class Table {
  readonly #rows = new Map<string, Map<string, number | null>>();

  set(row: string, column: string, value: number | null): void {
    const known = this.#rows.get(row) ?? new Map<string, number | null>();
    this.#rows.set(row, known.set(column, value));
  }

  rows(): NdcgTable {
    return Object.fromEntries(
      [...this.#rows].map(([row, values]) => {
        const known = [...values.values()].flatMap((value) => value ?? []);
        const sum = known.reduce((total, value) => total + value, 0);
        const mean = known.length === 0 ? null : sum / known.length;
        return [row, { ...Object.fromEntries(values), mean }];
      }),
    );
  }
}
