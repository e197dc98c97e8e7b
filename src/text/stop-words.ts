import type { Language } from './language.ts';

/**
 * Function words, which are neither indexed nor asked for; folded, as `foldWord` writes them. Short on purpose:
 * words that turn a meaning round (against, not, without, no, before, after) stay searchable. The lists are this
 * project's own; each holds articles, pronouns, auxiliary verbs, the commonest prepositions and question words.
 */
const WORDS: Readonly<Record<Language, string>> = {
  en: `a an the and or but if of in on at to for from by with as is are was were be been being am do does did doing done
    have has had having it its itself this that these those he she they them him his her hers their theirs we us our ours
    you your yours i me my mine who whom whose which what when where why how there here will would can could shall should
    may might must than then so such into about also just very too any some many much s t d ll re ve m al im ive youre theyre weve whats whos hows wheres
    whens whys thats theres heres lets dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt wont cant couldnt shouldnt
    wouldnt`,
  de: `der die das den dem des ein eine einen einem einer eines und oder aber doch wenn als wie in im an am auf zu zum zur
    von vom fur mit bei aus uber um nach ist sind war waren wird werden wurde wurden worden sein hat haben hatte hatten
    ich du er sie es wir ihr ihm ihn ihnen uns mich mir dich dir sich mein dein seine seiner seinen seinem ihre ihrer
    ihren ihrem dass daß diese dieser dieses diesen diesem wer was wo wann warum wieso wen wem wessen welche welcher
    welches auch noch nur schon so dann da dort hier man soll sollen kann konnen muss mussen will wollen es`,
  fr: `le la les l un une des du de d et ou mais si que qu qui quoi quel quelle quels quelles dont ou a au aux en dans sur
    par pour avec est sont etait etaient etre ete sera seront fut a ont avait avaient avoir eu il elle ils elles on nous
    vous je tu me te se lui leur leurs son sa ses mon ma mes ton ta tes notre nos votre vos ce cet cette ces c s n j m t
    y ne comme aussi plus tres quand comment pourquoi combien est-ce fait`,
  es: `el la los las un una unos unas lo y o u e pero si que quien quienes cual cuales cuyo cuya cuando donde como cuanto
    cuantos cuantas de del al a en con por para es son era eran fue fueron ser sido sera esta estan estaba estaban ha
    han habia habian haber hay se su sus le les me te nos mi tu yo el ella ellos ellas usted ustedes este esta estos
    estas ese esa esos esas aquel eso esto muy mas tambien ya`,
  it: `il lo la i gli le l un uno una e ed o ma se che chi cui quale quali quando dove come quanto quanti quante perche di
    del dello della dei degli delle da dal dalla dai in nel nella nei nelle a al alla ai alle con su sul sulla per tra
    fra e sono era erano essere stato stata ha hanno aveva avevano avere si ci mi ti vi suo sua suoi sue loro lui lei
    io tu noi voi questo questa questi queste quello quella anche piu`,
  pt: `o a os as um uma uns umas e ou mas se que quem qual quais quando onde como quanto quantos quantas porque de do da
    dos das em no na nos nas ao aos a por pelo pela para com e sao era eram foi foram ser sido esta estao ha tem tinha
    tinham ter seu sua seus suas lhe me te nos eu tu ele ela eles elas este esta estes estas esse essa isso isto aquele
    muito mais tambem ja`,
  nl: `de het een en of maar als dat die dit deze van in op aan te ten ter voor met bij uit over om naar door is zijn was
    waren wordt worden werd werden heeft hebben had hadden er ik jij je hij zij ze wij we hun hem haar mijn uw ons zich
    wie wat waar wanneer waarom hoe welke welk ook nog al dan zo`,
  sv: `och eller men om att som den det de en ett i pa av till for fran med vid ur under over ar var varit vara blir blev
    har hade jag du han hon vi ni dem honom henne sin sitt sina min din var vad vem nar varfor hur vilken vilka dar har
    ocksa sa`,
  pl: `i oraz lub ale czy ze ktory ktora ktore kto co gdzie kiedy dlaczego jak ile jaki jaka jakie w we na do z ze od po o
    u przy przez dla za jest sa byl byla bylo byli byc bedzie ma maja mial sie go jej jego ich mu im ja ty on ona ono oni
    my wy ten ta to te tego tej tym tych jako tez kogo komu kim czego czym czemu
    ktorego ktorej ktorych ktorym ktorzy ktorymi jakiego jakiej jakich jakim miedzy sobie soba gdy`,
  tr: `ve veya ile ama fakat ki bir bu su o da de mi mu ne kim kimin nerede nereye neden nicin niye nasil zaman hangi kac
    icin gibi kadar olan olarak oldu olduk oldugu olacak ise her ben sen biz siz onlar onun bunun var idi dir midir nedir
    kimdir hakkinda`,
  ru: `и а но или если что чтобы как кто кого кому кем чей чья какой какая какое какие каких где куда откуда когда почему
    зачем сколько который которая которое которые которых которого которой в во на по с со к ко у о об обо от из за для
    при до же ли бы был была было были быть есть будет будут это этот эта эти этого этой этих этом тот та те того той он
    она оно они его ее их ему ей им ними нем ней я ты мы вы меня мне нас нам вас вам мой свой своя свои себя так также
    тоже уже еще лишь`,
  uk: `і й та а але або чи якщо що щоб як хто кого кому ким чий чия який яка яке які яких де куди звідки коли чому навіщо
    скільки котрий в у на по з із зі до від за для при про о об під же би б був була було були бути є буде будуть це цей
    ця ці цього цієї цих той та ті того тієї він вона воно вони його її їх йому їй їм я ти ми ви мене мені нас нам вас
    вам мій свій своя свої себе так також теж вже ще лише`,
  ar: `في من الي علي عن مع هذا هذه ذلك تلك التي الذي الذين اللذين هو هي هم هن انا نحن انت ان انه انها كان كانت كانوا يكون
    تكون قد لقد ثم او ام و ف ب ل ك ما ماذا من متي اين كيف لماذا كم هل اي بين كما حيث عند عندما كل لدي له لها لهم به بها
    فيه فيها منه منها عليه عليها اذا لكن ولكن`,
  he: `של על את אל עם אל אם או כי גם אך אבל הוא היא המ הנ אני אתה אנחנו זה זו זאת אלה אלו אשר היה היתה הייתה היו יהיה
    מה מי מתי איפה היכנ לאנ איכ למה מדוע כמה איזה איזו האמ ב ל מ ו ה ש כ בינ כל יש לו לה להמ שלו שלה שלהמ אותו אותה
    אותמ כבר עוד רק`,
  fa: `و در به از كه اين آن ان را با براي تا بر است بود شد شده مي هاي ها يك هم نيز چه كي كجا چرا چگونه چند كدام آيا ايا او
    آنها انها ما شما من خود هست بودند باشد`,
  el: `ο η το οι τα του της των τον την και η ή αλλα αν οτι που πως ποιος ποια ποιο ποιοι ποτε που γιατι ποσοι ποσα σε στο
    στη στην στον στα στις απο με για ως ειναι ηταν εχει εχουν ειχε να θα μου σου μας σας τους αυτος αυτη αυτο ενα ενας
    μια και`,
  zh: `的 了 吗 呢 是 和 与 及 在 对 于 将 把 被 也 都 就 而 或 吧 啊 着 什么 怎么 怎样 为什么 谁 哪里 哪儿 何时 多少 几 哪些 如何 有没 没有 还是 可以 已经 这个 那个`,
  ja: `の は が を に で と も へ や か た て`,
};

const EMPTY: ReadonlySet<string> = new Set();
const sets = new Map<Language, ReadonlySet<string>>();

/** The function words of a language, folded; empty for a language without a list. */
export function stopWordsOf(language: Language): ReadonlySet<string> {
  const words = WORDS[language];
  if (words === undefined) return EMPTY;
  const known = sets.get(language);
  if (known !== undefined) return known;
  const set = new Set(words.split(/\s+/));
  sets.set(language, set);
  return set;
}

/** The languages that have a list. */
export const LANGUAGES_WITH_STOP_WORDS: readonly Language[] = Object.keys(WORDS);
