/**
 * Function words, which are neither indexed nor asked for; folded, as `foldWord` writes them. Short on purpose:
 * words that turn a meaning round (against, not, without, no, before, after) stay searchable. The lists are this
 * project's own; each holds articles, pronouns, auxiliary verbs, the commonest prepositions, and question words and
 * words of measure in all their forms; German also without umlauts.
 */
const WORDS: Readonly<Record<string, string>> = {
  en: `a an the and or but if of in on at to for from by with as is are was were be been being am do does did doing done
    have has had having it its itself this that these those he she they them him his her hers their theirs we us our ours
    you your yours i me my mine who whom whose which what when where why how there here will would can could shall should
    may might must than then so such into about also just very too any some many much s t d ll re ve m al im ive youre theyre weve whats whos hows wheres
    whens whys thats theres heres lets dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt wont cant couldnt shouldnt
    wouldnt`,
  de: `der die das den dem des ein eine einen einem einer eines und oder aber doch wenn als wie in im an am auf zu
    zum zur von vom fur mit bei aus uber um nach ist sind war waren wird werden wurde wurden worden sein hat haben
    hatte hatten ich du er sie es wir ihr ihm ihn ihnen uns mich mir dich dir sich mein dein seine seiner seinen
    seinem ihre ihrer ihren ihrem dass diese dieser dieses diesen diesem wer was wo wann warum wieso wen wem wessen
    welche welcher welches auch noch nur schon so dann da dort hier man soll sollen kann konnen muss mussen will
    wollen alle allen aller alles allem also andere anderen anderer anderes ans ab aufs ausser beim bin bist bisher
    bis bzw dabei dadurch dafur damals damit daran darauf daraus darf darfst darin darum darunter daruber davon
    dazu deine deinem deinen deiner denen denn deren dessen dieselbe dieselben derselbe dasselbe
    dies durch durfte durften durfen eigentlich einige einigen einiger einiges einmal etwa etwas euch euer eure eurem
    euren eurer ganz gar gab geben gegeben gibt gewesen habe hast gerade her hin indem ins ja je jede jedem jeden
    jeder jedes jedoch jemand jemandem jemanden jener jene jenen jenem jenes jetzt kannst konnte konnten mal manche
    manchen mancher manches mehr meine meinem meinen meiner meist mochte mochten mag mogen musste mussten neben nun
    ob obwohl oft selbst sehr seid seien sei seit seitdem seines solche solchem solchen solcher solches sollte
    sollten sondern sonst sowie soviel uberhaupt ubrigens unser unsere unserem unseren unserer unter vieler vielem
    vielen viele viel vielleicht wahrend wart warst welchem welchen weshalb wenig wenige wenigen weniger
    wieder wieviel wieviele wohl wofur womit woran worauf woraus worin woruber wovon wovor wozu wohin woher wobei
    wodurch wollte wollten ware zwar zwischen bereits genau ungefahr sowohl desto geworden unterm ubers vorm ihres
    fuer ueber waehrend koennen koennte koennten muessen muesste muessten duerfen duerfte moechte moechten moegen waere
    waeren wuerde wuerden haette haetten dafuer darueber wofuer worueber ausserdem`,
  fr: `le la les l un une des du de d et ou mais si que qu qui quoi quel quelle quels quelles dont a au aux en dans
    sur par pour avec est sont etait etaient etre ete sera seront fut ont avait avaient avoir eu il elle ils elles on
    nous vous je tu me te se lui leur leurs son sa ses mon ma mes ton ta tes notre nos votre vos ce cet cette ces c s
    n j m t y ne comme aussi plus tres quand comment pourquoi combien estce fait afin ai ainsi alors as assez auquel
    auquelle auxquels auxquelles aura auraient aurait auront autre autres avais avez avions avons ayant bien car ceci
    cela celle celles celui ceux chacun chacune chaque chez ci cependant certain certaine certaines certains depuis
    desquels desquelles donc duquel durant ici encore entre es etais etant etes eux eut eurent faire faites font fera
    fus furent jusque jusqu jusqua ledit laquelle lequel lesquelles lesquels lors lorsque malgre meme memes mien moi
    moins notamment or pendant peu peut peuvent peux plusieurs pourra pourrait pouvait puis puisque quant
    quelque quelques quoique serait seraient soi soient sois soit sommes sous suis tandis tant tel telle telles tels
    toi toujours tous tout toute toutes trop va vers veut voici voila vont vu doit doivent devrait devraient via
    existe ya ait aient`,
  es: `el la los las un una unos unas lo y o u e pero si que quien quienes cual cuales cuyo cuya cuando donde como
    cuanto cuantos cuantas de del al a en con por para es son era eran fue fueron ser sido sera esta estan estaba
    estaban ha han habia habian haber hay se su sus le les me te nos mi tu yo ella ellos ellas usted ustedes este
    estos estas ese esa esos esas aquel eso esto muy mas tambien ya ahora algo alguien algun alguna algunas alguno
    algunos alli alla ambos ante aquella aquellas aquello aquellos aqui asi aun aunque bajo bastante bien cada casi
    conmigo consigo contigo cualquier cuanta cuyos cuyas debe deben deberia desde adonde durante entonces entre eres
    estado estamos estar estara estoy estuvo estuvieron fuera habra has hasta haya hayan hemos he hizo hace hacer
    hacen hacia hubo junto luego mediante mientras mis mismo misma mismos mismas mucha muchas mucho muchos nosotros
    nuestra nuestro nuestras nuestros os otra otras otro otros poca pocas poco pocos podia podra podria podrian
    pudo puede pueden pues sea sean segun seran seria serian siempre sigue sino sobre solamente solo soy suya
    suyo suyas suyos tal tales tan tanto tantos tanta tantas tendra tenia tenian tener tiene tienen tengo ti toda
    todas todo todos tus tuvo tuvieron uno va van vez vosotros tuya acaso`,
  it: `il lo la i gli le l un uno una e ed o ma se che chi cui quale quali quando dove come quanto quanti quante
    perche di del dello della dei degli delle da dal dalla dai in nel nella nei nelle a al alla ai alle con su sul
    sulla per tra fra sono era erano essere stato stata ha hanno aveva avevano avere si ci mi ti vi suo sua suoi sue
    loro lui lei io tu noi voi questo questa questi queste quello quella anche piu agli alcune alcuni allora altra
    altre altri altro ancora appena avuto c cioe cio coi col cos cosa dagli dalle dallo davvero deve devono dov
    durante ebbe ecco essa esse essi esso fara fa fanno fare fatto fino fosse fossero fu furono gia hai ho infatti
    invece li me mentre meno mia mie miei mio molta molte molti molto negli nell nello nostra nostre nostri nostro
    ogni oppure ora pero poca poche pochi poco poi potrebbe puo possono potuto presso proprio pure qua qualche
    qualcosa qualcuno quanta quel quell quelle quelli quest qui quindi sara saranno sarebbe sei sia siano siamo solo
    sta stanno state stati stesso stessa stessi stesse sugli sui sulle sullo tale tali tanta tante tanti tanto te tua
    tue tuo tuoi tutta tutte tutti tutto va vostro vostra volta volte dell sull all dall`,
  pt: `o a os as um uma uns umas e ou mas se que quem qual quais quando onde como quanto quantos quantas de do
    da dos das em no na nos nas ao aos por pelo pela para com sao era eram foi foram ser sido esta estao ha tem tinha
    tinham ter seu sua seus suas lhe me te eu tu ele ela eles elas este estes estas esse essa isso isto aquele muito
    mais tambem ja ainda algo alguem algum alguma alguns algumas aquela aquelas aqueles aquilo apenas assim ate bem
    cada cujo cuja cujos cujas dela delas dele deles desde dessa desse desses dessas desta deste destes destas deve
    devem devia disso disto durante enquanto entre essas esses estamos estar estava estavam esteve estiveram faz
    fazem fazer fez for fora fosse haja havia houve la lhes logo meu meus minha minhas mesma mesmas mesmo mesmos
    muita muitas muitos nela nele nessa nesse nesta neste nossa nossas nosso nossos num numa outra outras outro
    outros pelas pelos perante pode podem podera podia pois porem pouca poucas pouco poucos qualquer quanta seja
    sejam sera serao seria seriam sempre si so sob sobre tal tanta tantas tanto tantos tenha tera teu teus teve toda
    todas todo todos tua tuas tudo vai vao voce voces vos`,
  nl: `de het een en of maar als dat die dit deze van in op aan te ten ter voor met bij uit over om naar door is zijn
    was waren wordt worden werd werden heeft hebben had hadden er ik jij je hij zij ze wij we hun hem haar mijn uw
    ons zich wie wat waar wanneer waarom hoe welke welk ook nog al dan zo alle alles altijd ander andere anders ben
    bent binnen daar daarom daarvan daarmee deed deden den der dezelfde doch doen doet dus eens elk elke enkele erg
    ge geweest geworden heb hebt hen hier hierbij hoeveel iets iemand ieder iedere iedereen ja jou jouw jullie kan
    kon konden kunnen me meer men mij moest moesten moet moeten mocht mochten mag mogen nu onder onze reeds
    sinds steeds terwijl toch toe toen tot tussen u veel vele waarbij waarin waarmee waarop waarover waarvan want
    weer weinig wel wiens wil wilde wilden willen zal zei zelf zoals zodat zou zouden zullen`,
  sv: `och eller men om att som den det de en ett i pa av till for fran med vid ur under over ar var varit vara blir
    blev har hade jag du han hon vi ni dem honom henne sin sitt sina min din vad vem nar varfor hur vilken vilka dar
    ocksa sa alla allt andra bara bland bli blivit bor borde bada bade da darfor deras dess dessa detta dig dina ditt
    enligt er era ert finns fanns far fick fa genom ger gav ha hans hela hennes hos hurdan in ja ju kan kanske kommer
    kunde kunna mellan mer mest mig mina mitt mycket manga man maste ned nagon nagonting nagot nagra nog nu oss redan
    samma sedan ska skall skulle sig sjalv skola sadan sadana sadant upp ut varje vars vart vems vilkas vilket vill
    ville an annu at`,
  pl: `a i oraz lub ale czy ze ktory ktora ktore kto co gdzie kiedy dlaczego jak ile jaki jaka jakie w we na do z od po
    o u przy przez dla za jest sa byl byla bylo byli byc bedzie ma maja mial sie go jej jego ich mu im ja ty on ona
    ono oni my wy ten ta to te tego tej tym tych jako tez kogo komu kim czego czym czemu ktorego ktorej ktorych
    ktorym ktorzy ktorymi jakiego jakiej jakich jakim miedzy sobie soba gdy aby albo alez az bardziej bardzo badz     bylem bylby byly beda bede bedziemy cala cale caly calej calego by bylaby byloby ci cie ciebie cokolwiek
    cos czegos czyms czyj czyja czyje czyim czyich czyimi czyli czesto dokad doprawdy dosyc dosc dotychczas
    duzo duza gdyby gdyz gdzies ilu iloma ilez ilukrotnie inna inne inny innych innym innego innej iz jakiemu jakimi
    jakis jakas jakies jakby je jemu jestem jestes jestesmy jeszcze jesli jezeli juz kazda kazde kazdy kazdego kazdej
    kazdym kazdemu kiedys kilka kilku kilkoma kims ktos ktoremu ktokolwiek ku lecz mam mamy mi miec miala mialo mieli
    mialy mimo mna mnie moga mogla moglo mogli mogly mogl moze mozemy mozna moj moja moje moi moim musi musza musial
    musiala nad nade nam nami nas nasz nasza nasze naszego naszej naszych natomiast nawet nia niech niego niej niemu
    nim nimi niz nich no obok okolo one oto owszem pod podczas ponad poza powinien powinna powinno przeciez
    raczej rowniez sam sama same samo skad swoje swoj swoja swojego swojej swoich swoim swe swego swej tak taka takie
    taki takich takim takiego takiej takze tam temu tobie toba totez tu tutaj twoj twoja twoje twoim tylko tymi wam
    wami was wasz wasza wasze wedlug wiele wielu wiec wiecej wszyscy wszystkich wszystkie wszystkim wszystko wlasnie
    wobec wtedy zas zawsze znow zeby zostal zostala zostalo zostali zostaly zostanie zostana jakze ilekroc iles wokol
    wzdluz wsrod naprawde akurat dotyczy dotyczace temat zwiazku swym swymi nasi ow owe owa czyjej czyjego odkad`,
  tr: `ve veya ile ama fakat ki bir bu su o da de mi mu ne kim kimin nerede nereye neden nicin niye nasil zaman hangi
    kac icin gibi kadar olan olarak oldu olduk oldugu olacak ise her ben sen biz siz onlar onun bunun var idi dir
    midir nedir kimdir hakkinda acaba ait ancak artik aslinda ayrica az bana bazi baska belki benden beni benim bile
    bircok birkac biri birisi birlikte bizden bize bizi bizim boyle boylece buna bunda bundan bunlar bunlari bunlarin
    bunu burada buradan buraya cok cogu daha dahi dair demek der diger digeri diye dolayi dolayisiyla e eden
    ederek edilen edildi ediliyor ediyor edecek eder etmek etti etmis eger en fazla gore hala halen hangisi hangileri
    hani hatta hem henuz hep hepsi herhangi herkes hic iken ilgili iste itibaren kaci kacta kacinci kacar karsin
    kendi kendini kendisi kendisine kime kimi kimden kimle kimler kimse kimlerdi kimdi kez m mudur miydi nasildi
    nasildir neler nelerdir nerde neredeki nereden neresi neresinde neyi neyin neye neyle nin ol olanlar
    oldugunu olduklarini olacagi olmasi olmak olmayan olmus olmustur olsa olsun olup olur olurdu oluyor ona ondan
    onlara onlardan onlari onlarin onu orada oradan oraya oysa oyle pek ragmen sadece sana sanki senden seni senin
    sizden size sizi sizin sey seyi seyler simdi soyle suna sunda sundan sunlar sunu tarafindan tum uzere uzerinde
    uzerine vardi vardir varmi veyahut ya yani yapacak yapan yapilan yapildi yapiyor yapmak yapti yaptigi yerine yine
    yoksa zaten zamanlar beri dogru icinde arasinda kere biraz epey oteki`,
  ru: `и а но или если что чтобы как кто кого кому кем чей чья какой какая какое какие каких где куда откуда когда
    почему зачем сколько который которая которое которые которых которого которой в во на по с со к ко у о об обо от
    из за для при до же ли бы был была было были быть есть будет будут это этот эта эти этого этой этих этом тот та
    те того той он она оно они его ее их ему ей им ними нем ней я ты мы вы меня мне нас нам вас вам мой свой своя
    свои себя так также тоже уже еще лишь более больше будем будете будешь буду будто вами ваш ваша ваше ваши вашего
    вашей ведь весь вот впрочем все всего всей всем всеми всех всю вся всегда всюду да давай даже него нее здесь     ими иногда каждый каждая каждое каждые каждого каждой каким какими какого какому какую каков какова каково каковы
    котором которому которым которыми которую ком либо лучше между мной много многие многих многим многими мог могла
    могли могло могу может могут моя мое мои моего моей моих можно над надо наконец нами наш наша наше наши нашего
    нашей наших нему нею нибудь ним них ну нужно нужен нужна нужны опять ото отчего очень под подо пока помимо потом
    почти про просто пусть пред разве сам сама сами само самого самой самом саму самих себе собой свое своего
    своей своему своем своим своими своих свою сейчас сквозь скольким сколькими скольких скольки снова стал стала
    стали стало стать столько т такая такие такой таких такого таким там тебе тебя тем теми тех то тобой тобою только
    том тому точно ту туда тут уж хотя хоть чего чем чему через чтоб чуть чье чьи чьих чьим этим этими этому эту
    являлась являлись является являются имеет имеют имел имела имели насчет относительно кажется вроде довольно
    значит именно зачемто коли ради среди вокруг около кроме вместо согласно`,
  uk: `і й та а але або чи якщо що щоб як хто кого кому ким чий чия який яка яке які яких де куди звідки коли чому
    навіщо скільки котрий в у на по з із зі до від за для при про о об під же би б був була було були бути є буде
    будуть це цей ця ці цього цієї цих той ті того тієї він вона воно вони його її їх йому їй їм я ти ми ви мене мені
    нас нам вас вам мій свій своя свої себе так також теж вже ще лише авжеж адже аж більш більше біля будемо
    будете будеш буду вами ваш ваша ваше ваші вашого вашої весь вон все всього всієї всім всіма всіх всю вся давай
    дати дещо десь доки достатньо дуже ж завжди задля зараз замість зовсім інша інше інші інших іншого їми їхній їхня
    їхнє їхні кими кожен кожна кожне кожні кожного кожної крім ледве лиш між мабуть має мають мав мала мали міг могла
    могли може можуть можна моє моєї моєму мої моїх моя мною майже над навіть навколо нами наш наша наше наші нашого
    нашої нею неї ним ними них нього ньому ній ніби нібито ну обидва окрім ось от отже поки попри потім потрібно
    проте просто ради разом сам сама самі само саме своє своєї своєму своїх своїй своїм своїми свого свою собі собою
    скількох скільком скількома стає став стала стали стало стільки така таке такий такі таких такого такої там тебе
    тепер тим тими тих тій тією тільки то тобі тобою тоді тої тому тот тощо ту туди тут усе усі усіх усього хіба хоч
    хоча цим цими цій цією цьому цю чиє чиї чиїх чим через чого чомусь щодо щось якого якої якому якім якій якими
    якою яку яким якась якийсь якісь стосовно відносно звідкіля доти відтоді поміж серед згідно щоби отож`,
  ar: `في من الي علي عن مع هذا هذه ذلك تلك التي الذي الذين اللذين هو هي هم هن انا نحن انت ان انه انها كان كانت كانوا
    يكون تكون قد لقد ثم او ام و ف ب ل ك ما ماذا متي اين كيف لماذا كم هل اي بين كما حيث عند عندما كل لدي له لها لهم به
    بها فيه فيها منه منها عليه عليها اذا لكن ولكن اذ اذن الا الان اللاتي اللتان اللذان اللواتي اما امام انتم انما
    انهم انني اننا اني اوليك ايا ايه ايضا اينما بهم بهما بي بنا بل بما بماذا بعض تم ثمه جدا جميع حتي حول حيثما حين
    حينما خلال ذا ذات ذاك ذي سوف سيكون ستكون سيتم شيء ضمن عبر عده عليهم عليك عما عمن عنه عنها عنهم فان فانه فقط فقد
    فيم فيما فيهم كذلك كلا كلتا كلما كنا كنت كي كيفما لديه لديها لديهم لذلك لعل لك لكل لكم لكنه لكنها
    لكي لنا لهما لهذا لو لولا لي مثل معه معها معهم مما ممن منذ منهم مهما نحو نفس نفسه نفسها هذان هذين هكذا هما هنا
    هناك هنالك هولاء وان وقد وما ومن وهل وهو وهي يتم يجب يكونوا يمكن اكثر اقل كافه عدد مقدار بشان بخصوص تجاه حوالي
    لاي باي واي فاي كانا كنتم`,
  he: `של על את אל עמ אמ או כי גמ אכ אבל הוא היא המ הנ אני אתה אנחנו זה זו זאת אלה אלו אשר היה היתה הייתה היו יהיה מה
    מי מתי איפה היכנ לאנ איכ למה מדוע כמה איזה איזו האמ ב ל מ ו ה ש כ בינ כל יש לו לה להמ שלו שלה שלהמ אותו אותה אותמ
    כבר עוד רק אולי אותי אותכ אותנ אותנו אז אחר אחרת אחרימ אחרות אי אילו איתו איתה איתי איתמ איתנו אלא אליו אליה
    אליהמ אנו אפ אצל אתמ אתנ אתכמ בו בה בהמ בהנ בי בכ בנו ביניהמ בכלל במה בעוד בעקבות בפני בקרב בשביל בתוכ בידי
    דרכ הגמ הינו הינה היינו הייתי הנה הרבה הרי ואת זהו זוהי חייב חייבת חייבימ חוצ יהיו תהיה יותר יכול יכולה יכולימ
    יכולות יוכל תוכל יוכלו ישנו ישנמ כאלה כאנ כאשר כגונ כדי כה כיצד ככה ככ כלל כמו כנ כפי כש כזה כזאת כלפי לאיזה
    לאילו לבינ לגבי להנ לי לכ לכמ לנו להיות לכנ לכל לטובת לעומת לפי למי למרות לשמ מאוד מאד מאיזה מאינ מאיפה מהו מהי
    מהמ מהנ מול מיהו מיהי מכל ממה ממי ממנו ממנה מנ מנינ מעט מצד נו ניתנ עבור עד עדיינ עליו עליה עליהמ עלי עצמו עצמה
    עצממ פה צריכ צריכה צריכימ רוב שלהנ שלי שלכ שלכמ שלנו שמ שוב שאר תוכ אודות בנוגע באיזה באיזו באילו בכמה מכמה לכמה
    איזהו כשה מאז ושל איננו`,
  fa: `و در به از كه اين ان را با براي تا بر است بود شد شده مي هاي ها يك هم نيز چه كي كجا چرا چگونه چند كدام ايا او
    انها انها ما شما من خود هست بودند باشد`,
  el: `ο η το οι τα του τησ των τον την και αλλα αν οτι που πωσ ποιοσ ποια ποιο ποιοι ποτε γιατι ποσοι ποσα σε στο
    στη στην στον στα στισ απο με για ωσ ειναι ηταν εχει εχουν ειχε να θα μου σου μασ σασ τουσ αυτοσ αυτη αυτο ενα
    ενασ μια`,
  zh: `的 了 吗 呢 是 和 与 及 在 对 于 将 把 被 也 都 就 而 或 吧 啊 着 什么 怎么 怎样 为什么 谁 哪里 哪儿 何时 多少 几 哪些 如何 有没 没有 还是 可以 已经 这个 那个`,
  ja: `の は が を に で と も へ や か た て`,
};

const EMPTY: ReadonlySet<string> = new Set();
const sets = new Map<string, ReadonlySet<string>>();

/** The function words of a language, folded; empty for a language without a list. */
export function stopWordsOf(language: string): ReadonlySet<string> {
  const words = WORDS[language];
  if (words === undefined) return EMPTY;
  const known = sets.get(language);
  if (known !== undefined) return known;
  const set = new Set(words.split(/\s+/));
  sets.set(language, set);
  return set;
}

/** The languages that have a list. */
export const LANGUAGES_WITH_STOP_WORDS: readonly string[] = Object.keys(WORDS);
