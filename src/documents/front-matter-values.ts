import type { Metadata } from './document.ts';

/** What front matter may say: the metadata and the document's id. */
export interface FrontMatter extends Metadata {
  readonly id: string | null;
}

/** What a document without front matter says of itself. */
export const NO_FRONT_MATTER: FrontMatter = {
  id: null,
  title: null,
  publisher: null,
  author: null,
  date: null,
  url: null,
  language: null,
  tags: [],
};

/** Whether a text is an address of the web. */
export function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url);
}

/** Whether a text is one language tag (BCP 47). */
export function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
