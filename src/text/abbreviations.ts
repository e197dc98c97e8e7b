/** Lists for the cutting of sentences; lower case, without the last dot. Languages share them: a clash costs a cut, no more. */

/** Always followed by what they belong to: ranks, forms of address, offices. */
export const TITLES = words(`
  mr mrs ms messrs dr prof rev hon msgr st ste gen maj lt col capt cpt cmdr adm brig sgt cpl pvt spc det insp supt
  lt.col lt.gen maj.gen gov sen rep pres amb sec ald atty fr
  hr fr. frau dipl ing bgm m mm mme mmes mlle mgr
  sr sra srta dra dña dn lic arq gral cnel d
  г-н г-жа акад проф доц ген полк им св тов гр
  о.о ім акад доц
  dr doç yrd av alb yzb
  ks bp abp gen płk mec inż red
  κ κα
  डॉ प्रो श्री
`);

/** Followed by a number where they are abbreviations; “No.” and “Art.” may also end a sentence. */
export const BEFORE_NUMBERS = words(`
  no nos pop ps stat nr nrn art arts fig figs p pp vol vols ch chap sec sect para paras eq abs ziff s. kap bd lfd
  núm pág cap стр с рис гл ст п пп табл кв д корп nº n.º rys tab poz ust pkt sf bkz md
`);

/** May stand before a capital letter, and may also end a sentence. */
export const OTHERS = words(`
  inc ltd corp co bros jr sr esq ph pub ph.d m.sc b.sc m.d etc al vs viz cf ca approx est dept univ assn intl govt
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
  ave blvd rd ste mt ft sq mi lb oz hr min
  bzw bspw usw usf ggf evtl inkl exkl bes gem geb gest vgl sog allg insb mio mrd tsd str jh jhd bzgl zzgl dgl ua hrsg
  env éd ex av apr réf
  ee uu aa av avda dpto pdo aprox ej admón
  ул пр просп пер пл обл р-н гг вв млн млрд тыс руб коп см напр проч др т.д т.п н.э
  вул просп обл ін тис грн див напр тощо рр ст
  vb vs örn mah cad sok apt ltd şti a.ş
  ul al pl os tzw np itd itp tj ok godz r w wg tys mln zob por
`);

/** Words that begin a sentence and no name, so that “U.S. The” is a boundary and “U.S. Israel” may be none. */
export const STARTERS = words(`
  the he she it they we i you this that these those there here in on at by for from with to of but and or so yet if when
  while as after before since until his her its their our my your a an what who why how where which no not nobody nothing
  most many some several all both each other others another one two three also although because during despite meanwhile
  however then now today later earlier such under over between among once only even just
  der die das er sie es wir ich ihr ein eine im am auf und aber doch nach bei mit von zu nicht heute dann wenn als auch
  il elle ils elles on nous vous ce cette ces mais et dans en selon pour par sur depuis aujourd'hui
  él ella ellos ellas pero y su sus un una se nadie
  он она они оно это этот эта эти мы я вы но и а в на по с у к о за из как когда если так не что его её их по-прежнему
  він вона вони воно це цей ця ці ми я ви але та і й у в на за як коли якщо його її їх потім
  bu o ama ve bir ancak biz onlar şu
  on ona oni one to ten ta te my ale w na po nie jego jej ich jest jak gdy i
`);

/** End a list, and nearly always the sentence with it. */
export const LIST_ENDS = words(`
  etc usw u.s.w ff ecc enz osv m.m itd itp т.д т.п др тощо vb vb.g
`);

/** Behind a number: of time, size or share; a capital after them begins a sentence. */
export const AFTER_NUMBERS = words(`
  a.m p.m p.c ft mi lb lbs oz hr hrs min sec mph km kg cm mm sq
`);

/** Firms, behind whose name a sentence about something else may begin. */
export const FIRMS = words('inc ltd corp co bros plc llc s.a s.p.a');

/** Stand for a country or an organisation in its own right, where a preposition is before them. */
export const STATES = words('u.s u.s.a u.k u.n e.u u.a.e u.s.s.r d.c');

/** Where they stand before a name, that is another's: “the U.S. Senate voted”. Office and body of a state or firm. */
export const BODIES = words(`
  senate house congress president vice secretary state department treasury army navy air force marine marines coast guard supreme
  court courts district attorney ambassador embassy command representative representatives sen rep gov federal reserve capitol
  border customs census postal food agency bureau national security council charter resolution assembly high commissioner
  commission human special envoy open bank defense defence justice commerce energy interior labor homeland chamber forces
  democrats republicans democrat republican senator senators congressman congresswoman general lt maj col adm marshals marshal
  citizenship immigration trade cyber strategic space central southern northern military troops officials diplomats lawmakers
  soldiers citizens consulate mission peacekeepers inspectors parliament prime minister foreign
  home chancellor government administration intelligence chairman chairwoman chief ceo director spokesman spokeswoman
`);

/** Verbs that stand behind the first word of a sentence, beside those that end in -ed or are irregular. */
export const VERBS = words(`
  is was are were has had have will would can could may might must should does did do says also then never not now already
  soon later meanwhile
`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ''));
}
