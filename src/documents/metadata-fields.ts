/**
 * The names under which the usual tools keep what a document says of itself, in the order in which they count, written as
 * `fieldKeyOf` writes them: `publishDate`, `publish_date`, `publish-date` and `Publish Date` are one name.
 */

const list = (names: string): readonly string[] => names.split(' ');

/** What a name is without the marks and capitals in which tools differ. */
export function fieldKeyOf(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/^(?:og:(?=article:)|wp:|schema:|prism:)|[\s_.:-]+/g, '');
}

/** `date` first, then days of publication. */
const PUBLISHED = list(
  'date datepublished published publishdate publisheddate publicationdate pubdate datepublication publishedat publishedon publishtime publishedtime articlepublishedtime firstpublished firstpublishedat ogpublishedtime publicationtime articlepublished originalpublicationdate citationpublicationdate citationdate parselypubdate sailthrudate cxenseparserecspublishtime btpubdate dcdate dcdateissued dctermsdate dctermsissued dctermsavailable dcdatecreated dctermscreated posted postedon postedat postdate reportdate releasedate released issued issuedate dateissued sent dateline datetime day created createdat createdon datecreated createddate creationdate createdutc timestamp time eventdate datum fecha data tarih дата تاريخ תאריך 日期 日付 날짜 fechapublicacion fechadepublicación fechadepublicacion datepubliée datedepublication datadipubblicazione datapubblicazione datadepublicação datapublicacao erscheinungsdatum veröffentlichungsdatum veröffentlicht veröffentlichtam датапубликации датапублікації опубликовано опубліковано yayıntarihi yayınlanmatarihi datapublikacji تاريخالنشر تاریخانتشار תאריךפרסום 发布时间 发布日期 发表时间 時間 时间 公開日 投稿日 掲載日 게시일 작성일 입력',
);

/** Days of a change, where no day of publication is given. */
const CHANGED = list(
  'modified datemodified modifieddate modifiedat modifiedtime articlemodifiedtime lastmodified lastmodifiedat lastmod lastupdate lastupdated lastupdatedat updated updatedat updatedon updatetime updateddate dateupdated ogupdatedtime dcdatemodified dcmodified dctermsmodified revised revisiondate',
);

/** The names of one thing, by what Sitrep calls it. */
export const FIELD_NAMES = {
  id: ['id'],
  title: list(
    'title headline ogtitle dctitle dctermstitle twittertitle citationtitle pagetitle name subject titel überschrift titre título titulo titolo başlık заголовок назва заглавие tytuł عنوان العنوان título כותרת 标题 標題 タイトル 題名 제목',
  ),
  publisher: list(
    'publisher source site sitename ogsitename applicationname publication outlet newspaper agency feed dcpublisher dctermspublisher dcsource citationpublisher organization organisation herausgeber quelle fuente medio média fonte yayıncı kaynak издатель источник джерело źródło المصدر מקור 来源 來源 媒体 出典 출처',
  ),
  author: list(
    'author authors byline by creator writer dccreator dctermscreator articleauthor citationauthor parselyauthor sailthruauthor autor autoren verfasser auteur autore yazar автор المؤلف الكاتب מחבר 作者 著者 기자',
  ),
  date: [...PUBLISHED, ...CHANGED],
  url: list(
    'url link canonical canonicalurl permalink sourceurl urlsource originalurl externalurl externallink ogurl articleurl weburl website webpage href guid uri',
  ),
  language: list(
    'language lang locale oglocale dclanguage dctermslanguage inlanguage contentlanguage sprache langue idioma dil язык мова اللغة 语言',
  ),
  tags: list('tags tag keywords categories category topics labels'),
  summary: list(
    'preview description summary excerpt abstract ogdescription lead teaser standfirst dek subtitle snippet',
  ),
  text: list(
    'text content contenthtml contenttext contentencoded html body bodytext bodyhtml articlebody articletext articlecontent article fulltext maintext plaintext rawtext story message transcript markdown paragraphs texte inhalt artikel contenu contenido cuerpo texto testo metin içerik текст зміст содержание نص المحتوى טקסט תוכן 正文 内容 內容 本文 본문 내용',
  ),
} as const;

/** Every name, for telling a header from a text that has a colon. */
export const KNOWN_FIELDS: ReadonlySet<string> = new Set(
  [
    Object.values(FIELD_NAMES),
    list(
      'markdowncontent sourcefile number sent slug status template saveas modified summary layout draft weight type series from to cc replyto messageid keywords copyright rights license version section edition classification place location city country',
    ),
  ].flat(2),
);
