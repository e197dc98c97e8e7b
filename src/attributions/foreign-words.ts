import type { Word } from './word.ts';

/** What is known of a language in which only quotations are read: the forms of its verbs of saying and a few small words. */
export interface ForeignWords {
  readonly cues: ReadonlySet<string>;
  /** Pronouns that may be a verb's subject. */
  readonly pronouns: ReadonlySet<string>;
  /** Offices and forms of address, which are no part of a name. */
  readonly titles: ReadonlySet<string>;
  /** Whether who speaks stands before the quotation and the verb after it. */
  readonly isVerbLast: boolean;
}

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** By language; in any other nothing is claimed. */
export const FOREIGN: Readonly<Record<string, ForeignWords>> = {
  ru: {
    cues: set(
      `сказал сказала сказали заявил заявила заявили сообщил сообщила сообщили говорит говорят говорил говорила отметил отметила
      подчеркнул подчеркнула добавил добавила добавили ответил ответила пояснил пояснила объяснил объяснила написал написала
      считает полагает утверждает утверждал уверен уверена предупредил предупредила признал признала рассказал рассказала
      спросил спросила воскликнул напомнил напомнила уточнил уточнила заметил заметила цитирует приводит указал указала
      назвал назвала назвали обвинил обвинила обещал обещала пообещал пообещала продолжил продолжила заверил заверила`,
    ),
    pronouns: set('он она они'),
    titles: set(
      `г-н г-жа президент премьер министр глава замминистра замглавы капитан биолог эксперт депутат представитель посол генерал
      адмирал директор пресс-секретарь канцлер губернатор мэр полковник аналитик политолог историк спикер секретарь премьер-министр
      по в на но и а как это об источник лидер сенатор журналист он она`,
    ),
    isVerbLast: false,
  },
  uk: {
    cues: set(
      `сказав сказала сказали заявив заявила заявили повідомив повідомила повідомили каже кажуть говорить зазначив зазначила
      наголосив наголосила додав додала додали відповів відповіла пояснив пояснила написав написала вважає стверджує
      переконаний переконана попередив попередила визнав визнала розповів розповіла запитав запитала нагадав нагадала
      уточнив уточнила підкреслив підкреслила назвав назвала звинуватив звинуватила пообіцяв пообіцяла запевнив запевнила
      зауважив зауважила продовжив продовжила`,
    ),
    pronouns: set('він вона вони'),
    titles: set(
      `п. пан пані президент прем’єр прем'єр міністр міністерка глава голова речник речниця депутат представник посол генерал адмірал
      директор канцлер губернатор мер полковник аналітик експерт спікер секретар прем'єр-міністр по в на але і й а як це про
      заступник заступниця за у з лідер він вона`,
    ),
    isVerbLast: false,
  },
  de: {
    cues: set(
      `sagte sagt sagten erklärte erklärt erklärten betonte betont meinte meint schrieb schreibt antwortete antwortet fügte ergänzte
      warnte warnt kritisierte kritisiert forderte fordert berichtete berichtet behauptete behauptet teilte versicherte
      versichert nannte nennt bezeichnete bezeichnet äußerte fragte fragt rief mahnte mahnt kündigte kommentierte bekräftigte
      entgegnete verkündete hieß heißt räumte zitierte zitiert`,
    ),
    pronouns: set('er sie es'),
    titles: set(
      `herr frau dr prof präsident präsidentin bundespräsident bundeskanzler bundeskanzlerin kanzler kanzlerin minister ministerin
      außenminister außenministerin innenminister innenministerin verteidigungsminister verteidigungsministerin
      finanzminister finanzministerin ministerpräsident ministerpräsidentin premierminister premierministerin premier
      staatssekretär staatssekretärin sprecher sprecherin regierungssprecher regierungssprecherin abgeordnete abgeordneter
      botschafter botschafterin general admiral oberst bürgermeister bürgermeisterin kollegin kollege generalsekretär
      der die das ein eine sein seine ihr ihre auch nach im in am und so
      juristin jurist chef chefin wirtschaftsminister wirtschaftsministerin senator senatorin`,
    ),
    isVerbLast: false,
  },
  fr: {
    cues: set(
      `dit disait déclaré déclare déclarait affirmé affirme affirmait expliqué explique expliquait ajouté ajoute ajoutait souligné
      souligne estimé estime estimait assuré assure assurait répondu répond écrit répété répète prévenu prévient averti
      avertit annoncé annonce indiqué indique reconnu reconnaît rappelé rappelle lancé lance dénoncé dénonce accusé accuse
      confié confie insisté insiste précisé précise poursuivi poursuit conclu conclut qualifié qualifie demandé demande promis
      t-il t-elle`,
    ),
    pronouns: set('il elle ils elles on'),
    titles: set(
      `m. mm. mme mmes mlle président présidente ministre premier première chancelier roi reine général amiral colonel ambassadeur
      porte-parole le la les un une des ce cette son sa ses selon pour dans en et il elle monsieur madame`,
    ),
    isVerbLast: false,
  },
  tr: {
    cues: set(
      `dedi diyor diyen dediler söyledi söylüyor belirtti belirten ifade ifadesini ifadelerini sözleriyle açıkladı kaydetti vurguladı vurgulayan ekledi aktardı
      konuştu sordu yazdı uyardı yanıtladı cevapladı savundu hatırlattı diye değerlendirdi tanımladı nitelendirdi suçladı`,
    ),
    pronouns: set('o onlar'),
    titles: set(
      `cumhurbaşkanı başbakan başbakanı bakan bakanı bakanlığı yardımcısı dışişleri içişleri milli savunma sözcüsü genel başkan
      başkanı başkan milletvekili büyükelçi büyükelçisi emekli amiral general vali belediye maliye sayın muhalefet iktidar
      meslektaşı türk bir bu ona buna göre ama ve`,
    ),
    isVerbLast: true,
  },
  es: {
    cues: set(
      `dijo dice dijeron decía declaró declara afirmó afirma aseguró asegura explicó explica añadió añade señaló señala subrayó
      subraya sostuvo sostiene indicó indica respondió responde escribió escribe advirtió advierte anunció anuncia reconoció
      reconoce insistió insiste destacó agregó manifestó denunció acusó calificó preguntó contó recordó recuerda comentó
      apuntó precisó prometió exclamó concluyó`,
    ),
    pronouns: set('él ella ellos ellas'),
    titles: set(
      `sr. sra. don doña dr. dra. monseñor presidente presidenta ministro ministra canciller primer general almirante coronel embajador
      embajadora portavoz el la los las un una su sus según en y para como él ella rey reina`,
    ),
    isVerbLast: false,
  },
  ar: {
    cues: set(
      `قال قالت قالوا وقال وقالت صرح صرحت وصرح أكد أكدت وأكد وأكدت أضاف أضافت وأضاف وأضافت أعلن أعلنت وأعلن أوضح أوضحت وأوضح
      ذكر ذكرت وذكر شدد شددت وشدد كتب كتبت وكتب حذر حذرت وحذر تابع وتابع يقول ويقول تقول وتقول رد ردت ورد اعتبر واعتبر أشار
      وأشار نفى ونفى قائلا قائلة وصف وصفت ووصف اتهم اتهمت واتهم`,
    ),
    pronouns: set('هو هي هم'),
    titles: set(
      `الرئيس رئيس رئيسة رئيسها الوزير وزير وزيرة الخارجية الدفاع الداخلية الوزراء المتحدث الناطق المتحدثة باسم السفير سفير
      القاضي القاضية الجنرال العميد اللواء الشيخ السيد السيدة الدكتور الدكتورة النائب المبعوث الأمين العام المؤرخ خبير`,
    ),
    isVerbLast: false,
  },
};

/** Whether a word is a verb of saying, be it joined to a pronoun: `dit-il`. */
export function isCue({ kind, lower }: Word, { cues }: ForeignWords): boolean {
  if (kind !== 'word') return false;
  return (
    cues.has(lower) ||
    (lower.includes('-') && lower.split('-').some((part) => part.length > 2 && cues.has(part)))
  );
}
