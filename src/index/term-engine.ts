import MiniSearch from 'minisearch';
import { K1, rarityAmong, saturate } from './bm25.ts';
import { FIELD_WEIGHTS } from './passage-index.ts';
import type { TermScores } from './term-scores.ts';

const FIELDS = ['text', 'title', 'source'] as const satisfies (keyof typeof FIELD_WEIGHTS)[];

/** The terms of each field of a passage. */
export type Fields = Readonly<Record<(typeof FIELDS)[number], readonly string[]>>;

/** A passage by its number. */
export interface Entry {
  readonly number: number;
}

/** How often each passage, by its number, has a term. */
type Postings = Map<number, number>;

/**
 * MiniSearch filled with terms instead of texts. Its own `add` walks down its tree of letters for each occurrence of a
 * term, which takes most of its time; here the tree is walked once for each term. It ends up as `add` would have left it.
 *
 * Its own `search` makes a result of five parts for every passage that holds a term; {@link TermEngine.scoreTerm} makes a
 * number of it.
 *
 * A class, because MiniSearch shows its index, as `_index` and so on, to those alone who extend it.
 */
export class TermEngine extends MiniSearch<Entry> {
  /** What was met since a term was last scored: in each field the postings of terms, in the text also those of forms. */
  readonly #met: readonly Map<string, Postings>[] = FIELDS.map(() => new Map());
  #forms: (Postings | undefined)[] = [];
  /** For each passage its score for the term in question; else 0. */
  #sums = new Float64Array(0);

  constructor() {
    super({
      idField: 'number',
      fields: [...FIELDS],
      autoVacuum: false,
      extractField: ({ number }, field) => (field === 'number' ? number : null),
    });
  }

  /** Adds a passage, with the forms of its text's terms; passages are numbered from 0 in the order of adding. */
  addTerms(number: number, fields: Fields, forms: readonly number[]): void {
    super.add({ number });
    const lengths: number[] = [];
    for (const [field, name] of FIELDS.entries()) {
      const terms = fields[name];
      if (terms.length === 0) continue;
      const distinct = this.#addField(number, field, terms, name === 'text' ? forms : []);
      const mean = this._avgFieldLength[field] ?? 0;
      const count = this._documentCount;
      this._avgFieldLength[field] = (mean * (count - 1) + distinct) / count;
      lengths[field] = distinct;
    }
    if (lengths.length > 0) this._fieldLength.set(number, lengths);
  }

  override discard(number: number): void {
    this.#forget();
    super.discard(number);
  }

  /** What a term scores by BM25 (MiniSearch's BM25+ with a `d` of 0) in each passage that holds it, in the fields together: what `search` would say. */
  scoreTerm(term: string): TermScores {
    this.#forget();
    if (this.#sums.length < this._nextId) this.#sums = new Float64Array(2 * this._nextId);
    const found: number[] = [];
    const fields = this._index.get(term);
    for (const [field, name] of FIELDS.entries()) {
      const postings = fields?.get(field);
      if (postings !== undefined) this.#addScores(postings, field, FIELD_WEIGHTS[name], found);
    }
    const numbers = Int32Array.from(found);
    const scores = new Float32Array(numbers.length);
    for (let at = 0; at < numbers.length; at += 1) {
      const number = numbers[at] ?? 0;
      scores[at] = this.#sums[number] ?? 0;
      this.#sums[number] = 0;
    }
    return { numbers, scores };
  }

  #addScores(postings: Postings, field: number, weight: number, found: number[]): void {
    const held = this.#countHeld(postings);
    const rarity = rarityAmong(held, this._documentCount);
    const mean = this._avgFieldLength[field] ?? 1;
    for (const [number, count] of postings) {
      if (!this.#isHeld(number)) continue;
      const length = this._fieldLength.get(number)?.[field] ?? 0;
      const share = (K1 + 1) * saturate(count, length / mean);
      const sum = this.#sums[number] ?? 0;
      if (sum === 0) found.push(number);
      this.#sums[number] = sum + weight * rarity * share;
    }
  }

  #countHeld(postings: Postings): number {
    if (this.dirtCount === 0) return postings.size;
    return [...postings.keys()].filter((number) => this.#isHeld(number)).length;
  }

  /** Discarded passages stay in the postings until they are swept out. */
  #isHeld(number: number): boolean {
    return this.dirtCount === 0 || this._documentIds.has(number);
  }

  /** Returns the number of distinct terms. */
  #addField(
    number: number,
    field: number,
    terms: readonly string[],
    forms: readonly number[],
  ): number {
    let distinct = 0;
    for (const [at, term] of terms.entries()) {
      const postings = this.#postingsOf(term, field, forms[at]);
      const count = postings.get(number);
      if (count === undefined) distinct += 1;
      postings.set(number, (count ?? 0) + 1);
    }
    return distinct;
  }

  #postingsOf(term: string, field: number, form: number | undefined): Postings {
    const known = form === undefined ? undefined : this.#forms[form];
    if (known !== undefined) return known;
    const postings = this.#met[field]?.get(term) ?? this.#meet(term, field);
    if (form === undefined || this.dirtCount > 0) return postings;
    while (this.#forms.length <= form) this.#forms.push(undefined);
    this.#forms[form] = postings;
    return postings;
  }

  #meet(term: string, field: number): Postings {
    const fields = this._index.fetch(term, () => new Map<number, Postings>());
    const postings = fields.get(field) ?? new Map<number, number>();
    fields.set(field, postings);
    // When discarded passages are swept out, a term may go with them.
    if (this.dirtCount === 0) this.#met[field]?.set(term, postings);
    return postings;
  }

  #forget(): void {
    this.#forms = [];
    for (const met of this.#met) if (met.size > 0) met.clear();
  }
}
