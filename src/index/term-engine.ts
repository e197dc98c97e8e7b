import MiniSearch from 'minisearch';
import type { FIELD_WEIGHTS } from './passage-index.ts';

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
 * A class, because MiniSearch shows its index, as `_index` and so on, to those alone who extend it.
 */
export class TermEngine extends MiniSearch<Entry> {
  /** What was met since the last search: in each field the postings of terms, in the text also those of forms. */
  readonly #met: readonly Map<string, Postings>[] = FIELDS.map(() => new Map());
  #forms: (Postings | undefined)[] = [];

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

  override search(...asked: Parameters<MiniSearch<Entry>['search']>) {
    this.#forget();
    return super.search(...asked);
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
