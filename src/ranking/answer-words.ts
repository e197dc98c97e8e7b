import type { Language } from '../text/language.ts';

/** Words of a language that answer a kind of question, in the forms that its stemmer keeps apart. */
export interface AnswerWords {
  readonly number: string;
  /** Besides the names of months and weekdays. */
  readonly time: string;
  readonly reason: string;
  readonly statement: string;
  /** Words by which somebody takes a side. */
  readonly stance: string;
  /** Where numbers are written as one word: what such a word is made of, or how one is told. */
  readonly joined?: RegExp;
}

/** English has its own list, of stems (`cues.ts`); digits are numbers in any language. */
export const ANSWER_WORDS: Readonly<Record<Language, AnswerWords>> = {
  de: {
    number: `eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf hundert tausend million millionen milliarde
      milliarden dutzend hälfte drittel viertel prozent`,
    time: 'jahrhundert jahr monat woche tag stunde heute gestern morgen seit bis abend nacht vormittag jahrzehnt',
    reason:
      'weil wegen grund ursache deshalb deswegen daher infolge aufgrund begründen führen damit folge',
    statement:
      'sagen sagte erklären erklärte mitteilen kündigte warnen fordern behaupten betonen schreiben nennen',
    joined:
      /^(?:ein|zwei|zwo|drei|vier|funf|sechs?|sieb(?:en)?|acht|neun|zehn|elf|zwolf|und|zwanz(?:ig)?|z(?:ig)?|ss(?:ig)?|hundert|tausend)+$/,
    stance:
      'sagte erklärte forderte warnte betonte unterstützt unterstützen lehnt ablehnen gegen befürwortet befürworten verurteilt verurteilen begrüßt will wollen fordert bevorzugt bevorzugen hält strikt bereit akzeptiert weigert kritisiert',
  },
  fr: {
    number: `deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante
      cinquante soixante cent cents mille million millions milliard milliards dizaine dizaines centaine centaines millier
      milliers moitié tiers quart pour-cent douzaine`,
    time: `siècle année an ans mois semaine jour journée décennie aujourd'hui hier demain matin soir nuit heure heures`,
    reason: 'parce cause causes raison raisons faute grâce motif suite provoquer éviter permettre',
    statement:
      'dit dire déclaré déclarer annoncé annoncer affirmé affirmer averti expliqué expliquer estimé demandé écrit',
    stance:
      'dit déclaré exigé averti soutient soutenir oppose opposer contre rejette rejeter condamne condamner salue veut vouloir préfère préférer demande refuse refuser accepte critique favorable estime juge',
  },
  es: {
    number: `dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince veinte treinta cuarenta
      cincuenta sesenta setenta ochenta noventa cien ciento cientos mil millón millones docena mitad tercio cuarto
      doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos veintiuno veintidós
      veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve dieciséis diecisiete dieciocho
      diecinueve decenas miles`,
    time: 'siglo año mes semana día década hoy ayer mañana noche tarde hora madrugada',
    reason: 'porque causa causas razón motivo debido pues consecuencia provocar evitar permitir',
    statement:
      'dijo decir declaró declarar anunció anunciar afirmó advirtió explicó exigió aseguró replicó escribió',
    stance:
      'dijo declaró exigió advirtió apoya apoyar opone oponerse contra rechaza rechazar condena condenar quiere querer prefiere preferir exige pide niega acepta critica favorable considera cree',
  },
  it: {
    number: `due tre quattro cinque sei sette otto nove dieci undici dodici venti trenta quaranta cinquanta sessanta
      settanta ottanta novanta cento mille mila milione milioni miliardo miliardi metà terzo quarto`,
    time: 'secolo anno mese settimana giorno decennio oggi ieri domani mattina sera notte ora',
    reason: 'perché causa ragione motivo dovuto grazie conseguenza provocare evitare',
    statement: 'detto dire dichiarato annunciato affermato avvertito spiegato chiesto scritto',
    joined:
      /^(?:un|due|tre|quattr|cinque|sei|sett|nov|dodic|vent|trent|quarant|cinquant|sessant|settant|ottant|novant|cent|mil|o|i|a|e)+$/,
    stance:
      'detto dichiarato avvertito sostiene sostenere oppone contro respinge respingere condanna condannare vuole preferisce chiede rifiuta accetta critica favorevole ritiene',
  },
  pt: {
    number: `dois duas três quatro cinco seis sete oito nove dez onze doze vinte trinta quarenta cinquenta sessenta setenta
      oitenta noventa cem cento duzentos trezentos mil milhão milhões bilhão metade terço quarto`,
    time: 'século ano mês semana dia década hoje ontem amanhã noite tarde hora manhã',
    reason: 'porque causa razão motivo devido consequência provocar evitar',
    statement: 'disse dizer declarou anunciou afirmou alertou explicou exigiu escreveu',
    stance:
      'disse declarou exigiu alertou apoia apoiar opõe contra rejeita rejeitar condena condenar quer prefere exige recusa aceita critica favorável considera',
  },
  nl: {
    number: `twee drie vier vijf zes zeven acht negen tien elf twaalf twintig dertig veertig vijftig honderd duizend miljoen
      miljard dozijn helft derde kwart procent`,
    time: 'eeuw jaar maand week dag decennium vandaag gisteren morgen nacht avond uur',
    reason: 'omdat wegens reden oorzaak daarom doordat dankzij gevolg',
    statement: 'zei zeggen verklaarde meldde kondigde waarschuwde eiste schreef beweerde',
    stance:
      'zei verklaarde eiste waarschuwde steunt steunen tegen verwerpt veroordeelt wil willen verkiest eist weigert aanvaardt bekritiseert vindt',
  },
  pl: {
    number: `dwa dwie dwóch dwaj dwoma trzy trzech trzema cztery czterech pięć pięciu sześć sześciu siedem siedmiu osiem ośmiu
      dziewięć dziewięciu dziesięć dziesięciu jedenaście jedenastu dwanaście dwunastu trzynaście trzynastu czternaście
      czternastu piętnaście piętnastu szesnaście szesnastu siedemnaście siedemnastu osiemnaście osiemnastu dziewiętnaście
      dziewiętnastu dwadzieścia dwudziestu trzydzieści trzydziestu czterdzieści czterdziestu pięćdziesiąt pięćdziesięciu
      sześćdziesiąt sześćdziesięciu siedemdziesiąt siedemdziesięciu osiemdziesiąt osiemdziesięciu dziewięćdziesiąt
      dziewięćdziesięciu sto stu dwieście dwustu trzysta trzystu czterysta czterystu pięćset pięciuset sześćset siedemset
      osiemset dziewięćset tysiąc tysiące tysięcy milion miliony miliard miliardy dwoje troje tuzin połowa połowę procent
      jedna trzecia kilkanaście kilkunastu kilkadziesiąt kilkaset półtora`,
    time: 'wiek rok roku lata lat miesiąc miesiące miesięcy tydzień tygodnia tygodni dzień dnia dni doba dziś dzisiaj wczoraj jutro rano wieczór noc godzina',
    reason:
      'ponieważ bo bowiem gdyż dlatego powód powodu przyczyna wskutek skutek dzięki wynik żeby aby',
    statement:
      'powiedział mówi oświadczył ogłosił zapowiedział ostrzegł twierdzi zażądał wyjaśnił napisał odpowiedział przyznał',
    stance:
      'powiedział oświadczył zażądał ostrzegł popiera poparł sprzeciwia przeciw przeciwko odrzuca odrzucił potępia potępił chce woli żąda odmawia akceptuje krytykuje uważa',
  },
  tr: {
    number: `iki üç dört beş altı yedi sekiz dokuz on yirmi otuz kırk elli altmış yetmiş seksen doksan yüz bin milyon milyar
      düzine yarı yarısı üçte çeyrek yüzde onlarca yüzlerce binlerce`,
    time: 'yüzyıl yıl ay hafta gün bugün dün yarın sabah akşam gece saat geçen önce öğle',
    reason: 'çünkü nedeniyle nedeni sebep sebebi yüzünden dolayı sonucu amacıyla',
    statement:
      'dedi söyledi açıkladı duyurdu belirtti uyardı istedi anlattı vurguladı bildirdi savundu yazdı',
    stance:
      'dedi söyledi uyardı savundu savunuyor destekliyor destekledi karşı reddetti reddediyor kınadı kınıyor istiyor istedi tercih talep eleştirdi eleştiriyor kabul',
  },
  ru: {
    number: `два две двух двое двумя три трех трое тремя четыре четырех пять пяти шесть шести семь семи восемь восьми девять
      девяти десять десяти одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать
      девятнадцать двадцать тридцать одиннадцати двенадцати тринадцати четырнадцати
      пятнадцати шестнадцати семнадцати восемнадцати девятнадцати двадцати тридцати сорок сорока пятьдесят пятидесяти шестьдесят шестидесяти семьдесят семидесяти
      восемьдесят восьмидесяти девяносто сто ста двести двухсот триста трехсот четыреста четырехсот пятьсот пятисот шестьсот
      шестисот семьсот семисот восемьсот восьмисот девятьсот девятисот тысяча тысяч миллион миллиард дюжина половина треть
      четверть процент полтора пятеро четверо сотня десяток`,
    time: 'век год года лет месяц неделя день дня дней сутки сегодня вчера завтра утро утром вечер вечером ночь ночью час',
    reason:
      'потому поскольку причина причины изза вследствие благодаря чтобы ввиду вызвать привести',
    statement:
      'сказал заявил сообщил объявил предупредил объяснил потребовал утверждает ответил написал признал',
    stance:
      'сказал заявил потребовал предупредил поддерживает поддержал выступает против отвергает отверг осуждает осудил хочет предпочитает требует отказывается согласен критикует считает',
  },
  uk: {
    number: `два дві двох двоє двома три трьох троє трьома чотири чотирьох пять пяти шість шести сім семи вісім восьми девять
      девяти десять десяти одинадцять дванадцять тринадцять чотирнадцять пятнадцять шістнадцять сімнадцять вісімнадцять
      девятнадцять дванадцяти тринадцяти пятнадцяти двадцяти тридцяти двадцять тридцять сорок сорока пятдесят пятдесяти шістдесят сімдесят вісімдесят девяносто сто ста двісті
      двохсот триста трьохсот чотириста чотирьохсот пятсот пятисот шістсот шестисот сімсот семисот вісімсот восьмисот
      девятсот девятисот тисяча тисяч мільйон мільярд дюжина половина третина чверть відсоток півтора сотня десяток`,
    time: 'століття рік року років місяць тиждень тижня день дня днів доба сьогодні вчора завтра ранок вранці вечір увечері ніч уночі година',
    reason: 'тому бо оскільки причина причини внаслідок завдяки щоб зумовити спричинити',
    statement: `сказав заявив повідомив оголосив попередив пояснив зажадав стверджує відповів написав визнав каже сказала
      заявила повідомила оголосила попередила пояснила відповіла написала визнала заявили повідомили`,
    stance:
      'сказав заявив зажадав попередив підтримує підтримав виступає проти відкидає відкинув засуджує засудив хоче воліє вимагає відмовляється згоден критикує вважає',
  },
  ar: {
    number: `اثنان اثنين ثلاثة ثلاث اربعة اربع خمسة خمس ستة ست سبعة سبع ثمانية ثماني تسعة تسع عشرة عشر عشرون عشرين ثلاثون
      ثلاثين اربعون اربعين خمسون خمسين ستون ستين سبعون سبعين ثمانون ثمانين تسعون تسعين مئة مائة مئات مئتان مئتين ألف آلاف
      ألفين مليون ملايين مليار مليارات نصف ثلث ربع عشرات ثلاثمئة أربعمئة خمسمئة ستمئة سبعمئة ثمانمئة تسعمئة عضوان بالمئة`,
    time: 'قرن عام سنة سنوات اعوام شهر أشهر أسبوع أسابيع يوم أيام اليوم أمس غدا صباح مساء ليل ليلة ساعة ساعات عقد',
    reason: 'لأن لأنه لأنها بسبب سبب أسباب نتيجة بفضل كي جراء',
    statement: 'قال قالت صرح أعلن أعلنت أكد أكدت أضاف حذر طالب أوضح أوضحت كتب ذكر رأى',
    stance:
      'قال صرح أكد طالب حذر يدعم تدعم دعم يعارض تعارض ضد يرفض ترفض رفض رفضت يدين تدين أدان أدانت يريد تريد يفضل تفضل ترحب انتقد يعتبر تعتبر',
  },
  he: {
    number: `שניים שתיים שני שתי שלושה שלוש ארבעה ארבע חמישה חמש שישה שש שבעה שבע שמונה תשעה תשע עשרה עשר עשרים שלושים
      ארבעים חמישים שישים שבעים שמונים תשעים מאה מאות מאתיים אלף אלפים אלפי אלפיים מיליון מיליארד חצי מחצית שליש רבע אחוז
      אחוזים עשרות תריסר`,
    time: 'מאה שנה שנים שנות חודש חודשים שבוע שבועות שבועיים יום ימים היום אתמול מחר בוקר ערב לילה שעה שעות עשור שנתיים חודשיים אשתקד',
    reason: 'בגלל משום מכיוון סיבה סיבות לכן עקב כתוצאה הודות מאחר',
    statement: 'אמר אמרה הודיע הודיעה הצהיר טען הזהיר דרש הסביר כתב השיב מסר לדבריו',
    stance:
      'אמר אמרה הצהיר דרש דרשה הזהיר תומך תומכת מתנגד מתנגדת נגד דוחה דחה דחתה מגנה גינה גינתה רוצה מעדיף מעדיפה מסרב מסרבת מבקר סבור סבורה',
  },
  zh: {
    number: '',
    time: '今天 昨天 明天 去年 今年 明年 上周 下周 本月 星期 上午 下午 晚上 凌晨 世纪 年代',
    reason: '因为 由于 原因 所以 理由 导致 因此',
    statement: '表示 宣布 声明 警告 认为 指出 强调 声称',
    joined: /^(?:[二两三四五六七八九十百千万亿〇零].|.[二两三四五六七八九十百千万亿〇零])$/u,
    stance: '支持 反对 拒绝 谴责 欢迎 希望 要求 认为 主张 呼吁 敦促 批评 接受 表示',
  },
};

/** Arabic calls its months by Latin names in the west and by Syrian ones in the east. */
const MORE_LOCALES: Readonly<Record<Language, readonly string[]>> = { ar: ['ar-LB'] };

/** The names of months and weekdays of a language, as they stand alone and in a date; with other words between them. */
export function timeNames(language: Language): string {
  const locales = [language, ...(MORE_LOCALES[language] ?? [])];
  return locales
    .flatMap((locale) => {
      const formats = FORMATS.map(
        (options) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }),
      );
      return DATES.flatMap((date) => formats.map((format) => format.format(date)));
    })
    .join(' . ')
    .replace(/\p{N}+/gu, ' ');
}

const FORMATS = [
  { month: 'long' },
  { month: 'long', day: 'numeric' },
  { weekday: 'long' },
] as const;

/** Months and weekdays are called the same in every year; in this one the firsts of the months have all weekdays. */
const ANY_YEAR = 2000;

/** A day of each month; every weekday is among them. */
const DATES = Array.from({ length: 12 }, (_, month) => Date.UTC(ANY_YEAR, month, 1));
