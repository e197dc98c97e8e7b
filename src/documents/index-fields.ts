import { type FieldMap, type FieldValue, isFieldMap } from './field-value.ts';
import { fieldKeyOf } from './metadata-fields.ts';

/** A field as it is named in the file. */
export interface Field {
  readonly name: string;
  readonly value: FieldValue;
}

/** By `fieldKeyOf`. */
export type Fields = ReadonlyMap<string, Field>;

/** Fields that hold those of a document, where tools wrap them. */
const WRAPPERS =
  /^(?:meta|metadata|params|extra|header|headers|properties|frontmatter|info|source|attributes|fields|article|post)$/;

/** The fields of a map; what a wrapper holds counts where nothing outside it is of that name. */
export function indexFields(map: FieldMap): Fields {
  const fields = new Map<string, Field>();
  const add = (inner: FieldMap): void => {
    for (const [name, value] of Object.entries(inner)) {
      const key = name.startsWith('_') ? name : fieldKeyOf(name);
      if ((fields.get(key)?.value ?? null) === null) fields.set(key, { name, value });
    }
  };
  add(map);
  for (const [name, value] of Object.entries(map)) {
    if (isFieldMap(value) && WRAPPERS.test(fieldKeyOf(name).replace(/^_/, ''))) add(value);
  }
  return fields;
}
