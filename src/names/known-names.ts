import type { NameKind } from './actor.ts';

/** What no package has: names that stand for a country, and how the world calls some people. */
export interface KnownName {
  /** The ISO 3166-1 code of the country, or the person's commonest name. */
  readonly of: string;
  readonly kind: NameKind;
  readonly texts: readonly string[];
}

/**
 * Seats of government: Wikipedia, “List of metonyms”, section on government (read 2025).
 * Other spellings and short names: Encyclopædia Britannica, the article on each country or capital (“also called”,
 * “also spelled”, “formerly”). The same names in other scripts: the Wikipedia articles of those languages on the same
 * places, by their titles.
 */
export const NAMES_OF_COUNTRIES: readonly KnownName[] = [
  { of: 'EU', kind: 'name', texts: ['European Union', 'EU'] },
  { of: 'UN', kind: 'name', texts: ['United Nations', 'UN'] },
  { of: 'BA', kind: 'name', texts: ['Bosnia'] },
  { of: 'CN', kind: 'seat', texts: ['Peking', 'Zhongnanhai', '北京'] },
  { of: 'DE', kind: 'seat', texts: ['Берлин', 'برلين', 'ברלין', 'Берлін'] },
  { of: 'EU', kind: 'seat', texts: ['Brussels', 'Брюссель', 'بروكسل', 'בריסל'] },
  { of: 'FR', kind: 'seat', texts: ['Élysée', 'Париж', 'باريس', 'פריז'] },
  { of: 'GB', kind: 'name', texts: ['Britain'] },
  { of: 'GB', kind: 'demonym', texts: ['Briton'] },
  { of: 'GB', kind: 'seat', texts: ['Downing Street', 'Whitehall', 'Лондон', 'لندن', 'לונדון'] },
  { of: 'IL', kind: 'seat', texts: ['Иерусалим', 'القدس', 'ירושלים', 'Kudüs', 'Єрусалим'] },
  { of: 'IR', kind: 'seat', texts: ['Тегеран', 'طهران', 'תהרן', 'טהרן', 'Tahran'] },
  { of: 'LB', kind: 'seat', texts: ['Бейрут', 'بيروت', 'ביירות', 'Beyrut'] },
  { of: 'EG', kind: 'seat', texts: ['Каир', 'القاهرة', 'קהיר', 'Kahire', 'Каїр'] },
  { of: 'KR', kind: 'seat', texts: ['Blue House'] },
  {
    of: 'RU',
    kind: 'seat',
    texts: ['Kremlin', 'Kreml', 'Кремль', 'الكرملين', 'הקרמלין', '克里姆林宫'],
  },
  {
    of: 'RU',
    kind: 'seat',
    texts: ['Москва', 'موسكو', 'מוסקבה', 'Moskova', 'Moskau', 'Moscou', '莫斯科'],
  },
  { of: 'SA', kind: 'seat', texts: ['Эр-Рияд', 'الرياض', 'ריאד', 'Riyad'] },
  { of: 'SY', kind: 'seat', texts: ['Дамаск', 'دمشق', 'דמשק', 'Şam', 'Damas', '大马士革'] },
  { of: 'TR', kind: 'name', texts: ['Turkey', 'תורכיה'] },
  { of: 'TR', kind: 'demonym', texts: ['Turk', 'Türk'] },
  { of: 'TR', kind: 'seat', texts: ['Анкара', 'أنقرة', 'אנקרה', '安卡拉'] },
  { of: 'UA', kind: 'seat', texts: ['Kiev', 'Київ', 'Киев', 'كييف', 'קייב', 'Kiew', '基辅'] },
  { of: 'US', kind: 'name', texts: ['America', 'Америка', 'أمريكا', 'אמריקה', 'Amerika'] },
  {
    of: 'US',
    kind: 'seat',
    texts: ['White House', 'Washington', 'Белый дом', 'Вашингтон', 'Білий дім'],
  },
  {
    of: 'US',
    kind: 'seat',
    texts: ['البيت الأبيض', 'واشنطن', 'הבית הלבן', 'וושינגטון', 'Beyaz Saray'],
  },
  {
    of: 'US',
    kind: 'seat',
    texts: ['Weißes Haus', 'Weiße Haus', 'Maison-Blanche', 'Casa Blanca', '白宫', '华盛顿'],
  },
];

/**
 * Nouns for people where the adjective of the country data is another word: CIA, The World Factbook, field
 * “Nationality” (public domain). Left out is what is first of all a common word (Pole).
 */
export const PEOPLES: Readonly<Record<string, string>> = {
  AR: 'Argentinian,Argentinean',
  DK: 'Dane',
  EC: 'Ecuadorian',
  ES: 'Spaniard',
  FI: 'Finn',
  FR: 'Frenchman,Frenchmen',
  HR: 'Croat',
  IE: 'Irishman,Irishmen',
  IS: 'Icelandic',
  KG: 'Kyrgyz,Kyrgyzstani',
  KZ: 'Kazakh',
  NL: 'Dutchman,Dutchmen',
  PH: 'Philippine',
  RS: 'Serb',
  SA: 'Saudi',
  SE: 'Swede',
  SI: 'Slovenian',
  SK: 'Slovakian',
  TJ: 'Tajik,Tajikistani',
  UZ: 'Uzbek',
  XK: 'Kosovan',
};

/** Bynames that share no letter pattern with the name: Encyclopædia Britannica, “byname”, “nom de guerre” or “acronym”
 * in the first sentence of the article on each person or body. */
export const NAMES_OF_OTHERS: readonly KnownName[] = [
  { of: 'Netanyahu', kind: 'name', texts: ['Bibi', 'Benjamin Netanyahu'] },
  { of: 'Mahmoud Abbas', kind: 'name', texts: ['Abu Mazen'] },
  {
    of: 'Ahmed al-Sharaa',
    kind: 'name',
    texts: ['Jolani', 'al-Julani', 'Golani', 'Ahmad al-Sharaa'],
  },
  { of: 'Mohammed bin Salman', kind: 'name', texts: ['MBS'] },
  { of: 'Mohammed bin Zayed', kind: 'name', texts: ['MBZ'] },
  { of: 'Luiz Inácio Lula da Silva', kind: 'name', texts: ['Lula'] },
  { of: 'Andrés Manuel López Obrador', kind: 'name', texts: ['AMLO'] },
  { of: 'Abdullah Öcalan', kind: 'name', texts: ['Apo'] },
  {
    of: 'Israel Defense Forces',
    kind: 'name',
    texts: ['IDF', 'Israel Defence Forces', 'Tzahal', 'Israeli army'],
  },
  { of: 'Islamic State', kind: 'name', texts: ['ISIS', 'ISIL', 'Daesh'] },
  { of: 'North Atlantic Treaty Organization', kind: 'name', texts: ['NATO'] },
  {
    of: 'Islamic Revolutionary Guard Corps',
    kind: 'name',
    texts: ['IRGC', 'Revolutionary Guards'],
  },
];
