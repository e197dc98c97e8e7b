import type { Language } from '../text/language.ts';
import type { Expectation } from './query.ts';

/**
 * Question words of languages other than English, folded; tried in the order of each list. `^` stands before the first word.
 * Each language by itself: `ile` asks for a number in Polish, and is “with” in Turkish.
 */
export const QUESTION_FORMS: Readonly<
  Record<Language, readonly (readonly [Expectation, string])[]>
> = {
  de: [
    [
      'number',
      'wie viele|wieviele|wie viel|wieviel|wie vielen|wie lange|wie oft|wie hoch|wie weit|wie teuer|wie gross|wie alt|was kostet|was kosten|was kostete|was kosteten',
    ],
    ['reason', 'warum|wieso|weshalb|weswegen|aus welchem grund|wozu'],
    ['time', 'wann|seit wann|welches jahr|welchem jahr|welchem tag'],
    ['place', 'wo|wohin|woher|welchem land|welcher stadt'],
    ['person', 'wer|wen|wem|wessen|wie heisst|wie heissen'],
    ['instance', 'welche|welcher|welches|welchen|welchem|was fur'],
  ],
  fr: [
    ['number', 'combien|quel nombre|nombre de|quel prix|quel montant|quelle distance|quel age'],
    ['reason', 'pourquoi|pour quelle raison|pour quoi'],
    ['time', 'quand|quelle date|quelle annee|quel jour|quel mois|quelle heure'],
    [
      'place',
      "^ ou|d'ou|ou est|ou sont|ou se|ou a|ou ont|ou va|ou vont|quel pays|quelle ville|dans quel pays",
    ],
    ['person', "qui|comment s'appelle|comment s'appellent"],
    ['instance', 'quel|quelle|quels|quelles|lequel|laquelle|lesquels|lesquelles'],
  ],
  es: [
    ['number', 'cuanto|cuanta|cuantos|cuantas|que distancia|que edad'],
    ['reason', 'por que|a que se debe|^ porque'],
    ['time', 'cuando|que dia|que ano|que mes|que fecha|que hora'],
    ['place', 'donde|adonde|que pais|que ciudad'],
    ['person', 'quien|quienes|como se llama|como se llaman'],
    ['instance', 'cual|cuales|^ que'],
  ],
  it: [
    ['number', 'quanto|quanta|quanti|quante'],
    ['reason', 'perche|per quale motivo'],
    ['time', 'quando|che giorno|che anno'],
    ['place', 'dove|in quale paese|in quale citta'],
    ['person', 'chi|come si chiama'],
    ['instance', 'quale|quali'],
  ],
  pt: [
    ['number', 'quanto|quanta|quantos|quantas'],
    ['reason', 'por que|porque|por qual motivo'],
    ['time', 'quando|que dia|que ano'],
    ['place', 'onde|aonde|em que pais'],
    ['person', 'quem|como se chama'],
    ['instance', 'qual|quais'],
  ],
  nl: [
    ['number', 'hoeveel|hoe lang|hoe vaak|hoe oud|hoe groot|hoe ver'],
    ['reason', 'waarom|waardoor'],
    ['time', 'wanneer|sinds wanneer'],
    ['place', 'waar|waarheen'],
    ['person', 'wie|wiens|hoe heet'],
    ['instance', 'welk|welke'],
  ],
  sv: [
    ['number', 'hur manga|hur mycket|hur lange|hur ofta'],
    ['reason', 'varfor'],
    ['time', 'nar'],
    ['place', 'var|vart|varifran'],
    ['person', 'vem|vems|vilka ar|vad heter'],
    ['instance', 'vilken|vilket|vilka'],
  ],
  pl: [
    ['number', 'ile|ilu|iloma|jak dlugo|jak czesto|jak daleko|jak duzo|jaka czesc'],
    ['reason', 'dlaczego|czemu|z jakiego powodu|po co'],
    ['time', 'kiedy|od kiedy|do kiedy|ktorego dnia|w ktorym roku|o ktorej'],
    ['place', 'gdzie|dokad|skad|w jakim kraju|w jakim miescie'],
    ['person', 'kto|kogo|komu|kim|jak nazywa|jak sie nazywa|jak ma na imie|czyj|czyja|czyje'],
    ['instance', 'ktory|ktora|ktore|ktorzy|jaki|jaka|jakie|jakich'],
  ],
  tr: [
    ['number', 'kac|kaci|kacta|kacinci|ne kadar|kac kisi|yuzde kac'],
    ['reason', 'neden|nicin|niye|ne sebeple'],
    ['time', 'ne zaman|hangi tarihte|hangi gun|hangi yil|hangi ay'],
    ['place', 'nerede|nereye|nereden|neresi|neresinde|hangi ulkede|hangi sehirde'],
    ['person', 'kim|kimin|kimi|kime|kimler|kimden|adi ne|adi nedir'],
    ['instance', 'hangi|hangisi|hangileri'],
  ],
  ru: [
    ['number', 'сколько|скольких|скольким|как долго|как часто|как далеко|насколько'],
    ['reason', 'почему|зачем|отчего|по какой причине|изза чего|из за чего'],
    ['time', 'когда|в каком году|какого числа|с каких пор|в какой день'],
    ['place', 'где|куда|откуда|в какой стране|в каком городе'],
    ['person', 'кто|кого|кому|кем|чей|чья|чье|как зовут'],
    ['instance', 'какой|какая|какое|какие|какую|каких|каким'],
  ],
  uk: [
    ['number', 'скільки|скількох|скільком|як довго|як часто|як далеко|наскільки'],
    ['reason', 'чому|навіщо|з якої причини|через що'],
    ['time', 'коли|в якому році|у якому році|якого числа|відколи'],
    ['place', 'де|куди|звідки|в якій країні|у якому місті'],
    ['person', 'хто|кого|кому|ким|чий|чия|чиє|як звати'],
    ['instance', 'який|яка|яке|які|яку|яких|яким'],
  ],
  ar: [
    ['number', 'كم|بكم|كم عدد|ما عدد|كم مره'],
    ['reason', 'لماذا|لم|ما سبب|ما اسباب'],
    ['time', 'متي|في اي عام|في اي يوم|منذ متي'],
    ['place', 'اين|الي اين|من اين|في اي بلد|في اي مدينه'],
    ['person', '^ من|ما اسم|من هو|من هي|من هم|لمن'],
    ['instance', 'اي|ايه'],
  ],
  he: [
    ['number', 'כמה|בכמה|לכמה|מכמה|כמה זמנ'],
    ['reason', 'למה|מדוע|מה הסיבה|מאיזו סיבה'],
    ['time', 'מתי|ממתי|באיזה תאריכ|באיזו שנה'],
    ['place', 'איפה|היכנ|לאנ|מאיפה|מניינ|באיזו מדינה|באיזו עיר'],
    ['person', 'מי|למי|ממי|איכ קוראימ|מה שמו|מה שמה'],
    ['instance', 'איזה|איזו|אילו'],
  ],
  zh: [
    [
      'number',
      '多少|几个|几名|几人|几位|几艘|几架|几次|几天|几年|多久|多长|多大|多远|多高|多深|多宽|幾個|幾名|幾人',
    ],
    ['reason', '为什么|为何|為什麼|為何|什么原因|的原因'],
    ['time', '什么时候|何时|哪天|哪年|哪一年|哪一天|几月|几号|几点|什麼時候|何時'],
    ['place', '哪里|哪儿|何处|哪国|哪个国家|哪座城市|什么地方|哪裡|何處'],
    ['person', '谁|誰|叫什么名字|哪位'],
    ['instance', '哪个|哪些|哪种|哪個|哪一'],
  ],
  el: [
    ['number', 'ποσοι|ποσεσ|ποσα|ποσο'],
    ['reason', 'γιατι'],
    ['time', 'ποτε'],
    ['place', '^ που'],
    ['person', 'ποιοσ|ποια|ποιοι|ποιον'],
  ],
  fa: [
    ['number', 'چند|چقدر'],
    ['reason', 'چرا'],
    ['time', 'كي|چه زماني'],
    ['place', 'كجا'],
    ['person', 'چه كسي|چه كساني'],
    ['instance', 'كدام'],
  ],
  ja: [
    ['number', '何人|いくつ|いくら|どのくらい'],
    ['reason', 'なぜ|どうして'],
    ['time', 'いつ'],
    ['place', 'どこ'],
    ['person', '誰|だれ'],
  ],
};
