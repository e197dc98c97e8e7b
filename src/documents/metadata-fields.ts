/** The names under which the usual tools keep what a document says of itself, in the order in which they count. */

const list = (names: string): readonly string[] => names.split(' ');

/** `date` first, then days of publication. */
const PUBLISHED = list(
  'date published publishdate publish_date published_date date_published datepublished publication_date publicationdate pubdate pub_date date_publication published_at published_on publishedat article:published_time published_time posted posted_on posted_at post_date report_date release_date released issued date_issued dc.date dc.date.issued dcterms.created dateline day created created_at createdat created_on date_created datecreated creation_date timestamp time datum fecha data tarih дата تاريخ תאריך 日期 날짜 date_de_publication erscheinungsdatum veröffentlicht',
);

/** Days of a change, where no day of publication is given. */
const CHANGED = list(
  'modified date_modified datemodified modified_date modified_at article:modified_time last_modified lastmod last_mod lastmodified last_updated lastupdated updated updated_at updated_on updatedat date_updated dc.date.modified dcterms.modified revised',
);

/** The names of one thing, by what Sitrep calls it. */
export const FIELD_NAMES = {
  id: ['id'],
  title: list(
    'title headline og:title dc.title name subject titel titre título titulo titolo başlık заголовок назва título עלון 标题 標題',
  ),
  publisher: list(
    'publisher source site sitename site_name og:site_name publication outlet newspaper agency dc.publisher organization organisation herausgeber quelle fuente yayıncı издатель источник',
  ),
  author: list(
    'author authors byline by creator dc.creator article:author autor autoren auteur autore yazar автор',
  ),
  date: [...PUBLISHED, ...CHANGED],
  url: list(
    'url link canonical canonical_url canonicalurl permalink source_url original_url originalurl external_url external_link og:url website href guid',
  ),
  language: list('language lang locale og:locale dc.language sprache langue idioma dil язык'),
  tags: list('tags tag keywords categories category topics labels'),
  summary: list(
    'preview description summary excerpt abstract og:description lead teaser standfirst dek',
  ),
  text: list(
    'text content content_html content_text content:encoded html body articlebody article_body full_text fulltext story article message transcript',
  ),
} as const;

/** Every name, for telling a header from a text that has a colon. */
export const KNOWN_FIELDS: ReadonlySet<string> = new Set(
  [
    Object.values(FIELD_NAMES),
    list(
      'slug status template save_as modified summary layout draft weight type series from to cc reply-to message-id keywords copyright rights license version section edition classification place location city country',
    ),
  ].flat(2),
);
