import { foldWord } from '../text/fold.ts';

/**
 * What people say to one another and to a bot without asking anything: interjections, thanks, greetings, praise and blame,
 * agreement. One by one they mean little; a message of nothing else asks nothing. Written as people write them.
 */
const CHAT = [
  `ok okay okey oki k kk alright yes yep yeah yea yup no nope nah lol lmao rofl xd thanks thank thankyou thx ty tysm cheers great
   nice cool good best better awesome amazing perfect excellent super wow whoa woah omg wtf damn dang dude bro bruh mate guys folks
   sir useful helpful interesting informative insightful brilliant fantastic wonderful lovely love loved like liked sweet neat
   solid based cringe true truth facts fact right correct indeed agree agreed disagree sure fine fair enough point well done job
   work bot bots robot sitrep wild crazy insane mad nuts sad bad worse terrible awful horrible scary creepy funny hilarious weird
   strange ridiculous absurd shocking shocked boring dumb stupid idiot silly nonsense bullshit bs crap shit fuck fucking hell god
   lord jesus christ oh ah aha ooh eh huh hm hmm mhm meh ugh ouch yikes oof welp anyway anyways whatever got gotcha understood
   clear noted see saw seen read reading later know knew think thinking thought guess hope hoping believe feel feels mean
   meant help helped helps appreciate appreciated answer answers reply confirm confirmed kidding joke joking serious seriously
   literally honestly obviously totally absolutely definitely certainly typical classic impressive impressed respect legend king
   goat fire lit dope sick beautiful hello hi hey hiya yo morning evening afternoon night bye goodbye welcome sorry worries
   problem idea way makes sense wish happy glad cute smart clever fast quick quickly learned learnt exactly finally break stuff
   thing things kinda sorta lot bit day mess shame pity disaster news expected usual made built created exist real human alive til ikr smh rip tbf same gold congrats surprised`,
  `ja jo jep jup jawohl nein nee danke dankeschon dankesehr dank vielen super toll klasse prima geil krass gut sehr interessant
   hilfreich spannend wahnsinn hammer genau stimmt richtig klar verstanden alles logisch verstehe aha achso ach oha oje naja tja
   lustig witzig traurig schade schlimm schrecklich furchtbar verruckt irre komisch seltsam mist scheisse blod dumm quatsch
   unsinn blodsinn perfekt wunderbar grossartig ausgezeichnet spitze bitte gerne gern hallo moin servus guten gute tag morgen
   abend nacht gruss gott tschuss tschau spater arbeit gemacht egal immer leute alter digga bruder finde glaube denke meinung
   weiss recht gelesen gelacht gesehen mega stark hilft geholfen wahr schon schoen echt absolut einverstanden unfassbar
   unglaublich heftig peinlich gluckwunsch respekt weiter freut freue mag liebe antwort ordnung gewusst wusste sinn erklart
   top passt sauber hm joa eben halt typisch mann erwartet ublich gesagt gedacht`,
  `daccord oui ouais ouep non nan merci beaucoup genial top bien bon bonne bons bravo parfait nickel impec interessant interessante
   utile instructif waouh ouah mdr ptdr vrai exact exactement voila clair compris entendu note triste dommage fou folle dingue
   ouf bizarre drole marrant nul nulle naze merde putain bordel zut bof mouais hein salut bonjour bonsoir coucou allo svp stp
   plait boulot travail joue chapeau content contente ravi aime adore pense crois trouve sais avis incroyable grave carrement
   certes evidemment evident bah ben euh hum impressionnant terrible horrible affreux honteux ridicule absurde sympa chouette
   gentil rapide mec gars frere pote merveilleux magnifique felicitations bonne journee soiree nuit aide aider reponse 
   tort important importe deconne blague serieux serieusement franchement sens pigé vu ah horreur honte catastrophe surprise histoire habitude prevu fait`,
  `tamam tamamdir okey peki evet hayir yok ha hi hihi tesekkurler tesekkur ederim ederiz sagol sag sagolun saol eyvallah tsk tskler
   cok guzel super harika mukemmel iyi muthis efsane helal bravo aferin vay vallahi valla walla yaa yav aynen dogru kesinlikle
   katiliyorum haklisin hakli anladim anlasildi ilginc faydali yararli ise yaradi komik sacma sacmalik uzucu yazik kotu korkunc
   berbat inanilmaz saka abi abla kanka kardes kardesim dostum hocam botu emegine emeginize saglik eline elinize ellerine merhaba
   selam slm selamlar gunaydin gunler aksamlar geceler nasilsin naber hadi bos bosver off aa oha vov bence sanirim galiba gercekten
   cidden oyle degil boyle memnun sevdim begendim guldum bayildim eder bilgi be ya acayip garip normal tabii tabi
   elbette olur olsun bilmiyorum bilmiyordum inanmiyorum yuh basarili basarilar kral adam lan bilir diyeyim rica yapti`,
  `ок окей ага угу да нет неа спасибо спс пасиб пасибо благодарю благодарен круто крутой класс классно классный супер отлично отличный
   прекрасно здорово замечательно хорошо хороший хорошая норм нормально ясно понятно понял поняла принято лол кек ржу смешно забавно
   интересно интересный полезно полезная полезный информативно вау ого ух ой ах эх эй блин черт жесть жестко пипец капец ужас ужасно
   кошмар грустно печально жаль жалко бред чушь ерунда фигня хрень правда верно точно именно согласен согласна конечно разумеется
   ладно привет приветик здравствуйте здравствуй добрый доброе день вечер утро хай бот бота боту ботик молодец умница браво красава
   красавчик респект топ огонь бомба кайф ребята чувак братан бро друг мужик люблю нравится понравилось думаю считаю кажется знаю
   знал вижу видел читал прочитал извини извините пожалуйста пж пжл очень просто вообще офигеть обалдеть невероятно странно глупо
   тупо дурак шутка шутишь серьезно ответ работа работает помог помогло помощь инфу инфа дела знает всегда
   супер мда хм хмм ммм ну однако типично вам тебе пока ночи прикольно шикарно шок дичь ожидалось обычно думал думала сделал создал`,
  `ні дякую дяки дякс вдячний дуже круто крутий клас класно супер чудово чудовий прекрасно гарно добре файно норм зрозуміло
   зрозумів зрозуміла смішно кумедно цікаво цікавий корисно корисна корисний інформативно вау ого ой ех блін чорт жесть жах жахливо
   кошмар сумно шкода прикро маячня дурня нісенітниця правда вірно точно саме згоден згодна погоджуюсь погоджуюся звісно звичайно
   гаразд привіт привітик вітаю здоровенькі добрий доброго день дня вечір вечора ранку ранок бот бота боту молодець браво красава топ
   вогонь бомба люблю подобається сподобалось сподобалося думаю вважаю здається знаю знав бачу бачив читав прочитав вибач вибачте
   ласка будь друже хлопці неймовірно дивно тупо жарт серйозно відповідь робота працює допоміг допомогло допомога справи знає завжди от ага угу мда хм лол шок дикість пофіг байдуже просто взагалі геть нічого собі очікувалось очікувалося зазвичай думав думала зробив створив`,
  `vale si claro gracias muchas genial bueno buena bien perfecto excelente interesante util guay jaja jeje cierto verdad exacto
   entiendo entendido triste lastima loco raro gracioso mierda joder hola buenas buenos dias tardes noches adios trabajo encanta
   gusta creo pienso opinion increible tio chicos acuerdo porfa favor nada saludos`,
  `tak nie dzieki dziekuje bardzo super swietnie fajnie fajne dobrze dobre dobra spoko ciekawe przydatne haha prawda dokladnie
   zgadzam jasne rozumiem smutne szkoda dziwne smieszne kurde cholera glupie bzdura czesc hej siema witam dzien dobry wieczor
   robota brawo lubie mysle sadze wow ekstra swietne niezle pomocne okej prosze pozdrawiam`,
];

/** Laughter, sighs and forms of address: beside a question they take nothing from it. */
const ASIDES = [
  `lol lmao rofl xd haha omg wtf bro bruh dude man mate guys folks sir ok okay oh ah eh huh wow please thanks thx ty alter digga leute
   mdr ptdr mec frere lan ya abi abla hocam kanka лол кек бро ребята чувак блин ага ох ой ух эй друже хлопці ой tio chicos`,
];

/** What only colours a sentence: neither asks nor answers. */
const NEUTRAL = [
  `wait though tho exactly then now just still again too also really actually please pls plz even only yet btw so very much more quite
   pretty rather ever ago else maybe perhaps rn ffs tbh imo imho fyi`,
  'denn eigentlich genau nun jetzt mal noch auch nur so dann sehr ganz wirklich bitte halt eben doch ja uberhaupt vielleicht bloss',
  'donc alors exactement encore aussi juste vraiment tres bien trop peu plus enfin deja au fait svp stp peut etre',
  'oldu olmus icin peki acaba tam sadece de da ya ki artik simdi yani mesela hani bir tane daha cok biraz',
  'же ли бы именно точно еще уже только тоже просто вот вообще собственно конкретно ну так теперь сейчас тогда пожалуйста а и',
  'ж же б саме точно ще вже лише тільки теж просто от взагалі власне конкретно ну так тепер зараз тоді а і й',
  'pues entonces exactamente ahora solo tambien muy ya todavia',
  'wlasciwie dokladnie teraz tylko tez bardzo juz jeszcze wiec',
];

/** Greetings, which are answered by help where nothing else is said. */
const GREETINGS = [
  'hello hi hey hiya yo morning evening afternoon greetings help start',
  'hallo moin servus hilfe start',
  'salut bonjour bonsoir coucou aide',
  'merhaba selam slm selamlar gunaydin yardim',
  'привет приветик здравствуйте здравствуй хай добрый доброе помощь помоги',
  'привіт привітик вітаю здоровенькі доброго добрий допомога',
  'hola buenas ayuda',
  'czesc hej siema witam pomoc',
];

/** Laughter and groans, however long: haha, ахаха, jajaja, hmmm. */
const NOISE =
  /^(?:[ah]*(?:ha|ah|he|hi|ho|ja|je|xa){2,}h?|а*(?:ха|ах|хе|хи|їх|гы|хі){2,}х?|[hmхм]{2,}|[xх]+[dд]+|(.)\1{2,})$/u;

/** Keys struck at random in laughter: sjsjsj, ksksks, pffff. Not capitals, which are an acronym. */
const STRUCK = /^(?:[b-df-hj-np-tv-xzşğç]{4,}|[бвгджзклмнпрстфхцчшщ]{4,})$/u;

const chat = setOf(CHAT);
const asides = setOf(ASIDES);
const neutral = setOf(NEUTRAL);
const greetings = setOf(GREETINGS);

/** Whether a word is small talk. Letters drawn out (`sooo`, `yesss`) count once. */
export function isChat(folded: string, typed: string): boolean {
  return chat.has(folded) || chat.has(shorten(folded)) || NOISE.test(folded) || STRUCK.test(typed);
}

/** Whether a folded word is laughter, a sigh or a form of address. */
export function isAside(word: string): boolean {
  return asides.has(word) || NOISE.test(word);
}

/** Whether a folded word adds nothing to what is asked. */
export function isNeutral(word: string): boolean {
  return neutral.has(word);
}

/** Whether a folded word greets, or calls for help. */
export function isGreeting(word: string): boolean {
  return greetings.has(word) || greetings.has(shorten(word));
}

function shorten(word: string): string {
  return word.replace(/(.)\1{2,}/gu, '$1');
}

function setOf(lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.trim().split(/\s+/).map(foldWord)));
}
