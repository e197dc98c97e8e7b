import { foldWord } from '../text/fold.ts';
import { LANGUAGES_WITH_STOP_WORDS, stopWordsOf } from '../text/stop-words.ts';

/** Words that ask. Of Turkish, where they stand anywhere, see `TURKISH`. */
const QUESTION_WORDS = setOf(`
  why who whom whose what when where how which whats whos hows wheres whens whys
  warum wieso weshalb weswegen wer wen wem wessen was wann wo wohin woher wie welche welcher welches welchen welchem wieviel
  wieviele wozu womit wofur woruber wovon inwiefern
  pourquoi qui que quoi quand comment combien quel quelle quels quelles lequel laquelle lesquels lesquelles estce
  quien quienes que cuando donde como cuanto cuantos cuanta cuantas cual cuales
  dlaczego czemu kto kogo komu co kiedy gdzie skad dokad jak ile ktory ktora ktore ktorych ktorego ktorej ktorym jaki jaka jakie jakim jakiego jakiej czy
  почему зачем отчего кто кого кому кем чей чья что чего чем когда где куда откуда как сколько какой какая какое какие какую каких
  каким каком какому какого какою который которого которой котором которую насколько разве неужели
  чому навіщо хто кого кому ким чий чия що чого чим коли де куди звідки як скільки який яка яке які яку яких яким якою якому якого якої якім котрий котра наскільки відколи чи
  מי מה מתי איפה למה מדוע כמה איך האם
  من ماذا متى أين لماذا كيف كم هل ما`);

const TURKISH =
  setOf(`neden nicin niye kim kime kimin kimi kimden kimle kimler nerede nereye nereden neresi nasil kac kaci hangi
  hangisi hangileri nedir kimdir neydi neler neye neyi`);

/** The particle behind what a Turkish question asks. */
const PARTICLE = /^m[iu](?:yiz|yim|sin|siniz|sun|sunuz|dir|dur|ydi|ydu|yor)?$/;

/** “What” in Turkish; the same letters are “not” in French, and “no” where people speak German. */
const TURKISH_WHAT = 'ne';
const TURKISH_VERB = /(?:yor|acak|ecek|di|du|ti|tu|mis|mus|lar|ler|kadar|var)$|^zaman/;

/** Words that ask where they come first: “did they …”, “ist das …”; what follows must be able to be their subject. */
const INVERTED = setOf(`is are was were did does do has have had can could will would should
  ist sind war waren hat haben hatte wird werden wurde kann konnen will wollen soll darf gibt gab
  est sont etait avait peut veut`);

/** Words that ask for more where they come first. */
const REQUESTS =
  setOf(`tell show explain give list summarize summarise elaborate compare describe define
  erklare erklar erzahl zeig nenne nenn vergleiche beschreibe
  explique expliquez raconte montre donne decris compare precise
  cuentame explica muestra dime dame compara
  opowiedz wyjasnij pokaz podaj porownaj
  anlat acikla goster soyle karsilastir ozetle
  расскажи расскажите объясни объясните покажи покажите дай дайте сравни сравните опиши поясни уточни подробнее
  розкажи розкажіть поясни поясніть покажи покажіть дай дайте порівняй опиши уточни докладніше`);

/** Who speaks, and who is spoken to. */
const FIRST_PERSON =
  setOf(`i me my mine im ive we our ours ich mir mich mein meine wir uns unser je j moi mon ma mes nous
  notre yo mi nosotros moj moje my nas ben bana benim beni biz bize я мне меня мой моя моё мои мы нам нас наш
  мені мене мій моя ми нам нас наш אני אנחנו أنا نحن`);
const SECOND_PERSON =
  setOf(`you your yours u ur du dir dich dein deine ihr euch tu te toi ton ta tes vous votre vos ty tobie ciebie
  twoj usted tu sen sana senin seni siz size ты тебе тебя твой твоя вы вам вас ваш ти тобі тебе твій ви вам вас ваш אתה את أنت`);

/** What points back to what was said before. */
const POINTING = setOf(`this that these those it he him she her they them
  das dies diese dieser dieses er ihn ihm sie ihnen dabei davon dazu darauf daruber dagegen damit
  ca cela ceci c ce il ils elle elles lui leur
  esto eso ese esa ella ellos
  tego temu jego jemu ona oni
  bu bunu bunun buna onu onun ona onlar bunlar orada su
  это этот эта эти этого этому этом он его ему она ее ей они их им ими там
  це цей ця ці цього цьому він його йому вона її їй вони їх їм ними там
  זה זאת הוא היא הם هذا هذه هو هي هم`);

/** What people ask of an answer rather than of its subject. */
const OF_THE_ANSWER =
  setOf(`source sources link links proof evidence detail details example examples quote context date more
  quelle quellen beleg belege beispiel beispiele mehr genauer
  preuve preuves lien detail exemple exemples
  kaynak kaynagi kanit ornek detay detaylar ayrinti
  источник источники пруф пруфы доказательства ссылка подробности детали пример примеры подробнее
  джерело джерела пруф докази посилання подробиці деталі приклад приклади докладніше
  fuente fuentes prueba pruebas ejemplo zrodlo zrodla dowod dowody przyklad`);

/** Asked of nobody: “who knows”, “who cares”. */
const RHETORICAL = setOf(
  'knows cares weiss sait sabe bilir diyeyim diyebilirim знает знал сомневался знає сумнівався skazac hell heck fuck',
);

/** Asks for a person: “who said that” asks, however little it says. */
const ASKS_WHO = setOf('who wer qui quien kto кто хто kim מי من');

/** Behind a word that asks, this makes an exclamation: “what a mess”, “was für ein …”. */
const EXCLAIMING = setOf('a an fur');

/** Behind praise or blame, these make an exclamation too: “crazy how fast”, “krass wie schnell”. */
const MEASURING = setOf('how wie comment combien como jak как як сколько скільки');

/** Asks whether what was answered holds on: “still true?”, “gilt das noch?”. */
const LASTING = setOf(
  'still noch immer weiterhin toujours encore hala halen todavia sigue aun nadal wciaz еще досі дотепер актуально aktuell gultig valid aktualne gecerli',
);

const stopWords = new Set(
  LANGUAGES_WITH_STOP_WORDS.flatMap((language) => [...stopWordsOf(language)]),
);

/** What a folded word does in a sentence that may be a question. */
export const asking = {
  isQuestionWord: (word: string): boolean => QUESTION_WORDS.has(word) || TURKISH.has(word),
  isTurkish: (word: string): boolean => TURKISH.has(word) || PARTICLE.test(word),
  isTurkishWhat: (words: readonly string[], place: number): boolean =>
    words[place] === TURKISH_WHAT &&
    ((place > 0 && place === words.length - 1) ||
      words.slice(place + 1).some((word) => TURKISH_VERB.test(word))),
  isInverted: (word: string): boolean => INVERTED.has(word),
  isRequest: (word: string): boolean => REQUESTS.has(word),
  isFirstPerson: (word: string): boolean => FIRST_PERSON.has(word),
  isSecondPerson: (word: string): boolean => SECOND_PERSON.has(word),
  isPointing: (word: string): boolean => POINTING.has(word),
  isOfTheAnswer: (word: string): boolean => OF_THE_ANSWER.has(word),
  isRhetorical: (word: string): boolean => RHETORICAL.has(word),
  asksWho: (word: string): boolean => ASKS_WHO.has(word),
  isMeasuring: (word: string): boolean => MEASURING.has(word),
  isLasting: (word: string): boolean => LASTING.has(word),
  isExclaiming: (word: string): boolean => EXCLAIMING.has(word),
  /** In any language that the program knows: a short message shows no language. */
  isStop: (word: string): boolean => stopWords.has(word),
} as const;

function setOf(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/).map(foldWord));
}
