import type { Language } from './language.ts';

/** Forms that no rule of endings finds, each behind its base; folded. Left out are those that are as often another word:
 * of English ones `HOMOGRAPHS` has them. */
const FORMS: Readonly<Record<Language, string>> = {
  en: `arise arose arisen|beat beaten|become became|befall befell befallen|begin began begun|bend bent|bid bade bidden|bite bit
    bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought|build built|burn burnt|buy bought|catch caught|
    child children|choose chose chosen|cling clung|come came|creep crept|deal dealt|dig dug|draw drew drawn|dream dreamt|drink
    drank drunk|drive drove driven|dwell dwelt|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|flee fled|fling
    flung|fly flew flown|forbid forbade forbidden|forecast forecasted|foresee foresaw foreseen|forget forgot forgotten|forgive
    forgave forgiven|freeze froze frozen|get got gotten|give gave given|go went gone|grow grew grown|hang hung|hear heard|hide
    hid hidden|hold held|keep kept|kneel knelt|know knew known|lead led|lean leant|leap leapt|learn learnt|lend lent|light lit|
    lose lost|make made|man men|mean meant|meet met|mislead misled|mistake mistook mistaken|outgrow outgrew outgrown|overcome
    overcame|overhear overheard|override overrode overridden|overrun overran|oversee oversaw overseen|overtake overtook overtaken|
    overthrow overthrew overthrown|pay paid|policeman policemen|prove proven|rebuild rebuilt|redo redid redone|repay repaid|
    resell resold|retake retook retaken|rewrite rewrote rewritten|ride rode ridden|ring rang rung|rise rose risen|run ran|say
    said|see seen|seek sought|sell sold|send sent|shake shook shaken|shoot shot|show shown|shrink shrank shrunk|sing sang sung|
    sink sank sunk|sit sat|slay slew slain|sleep slept|slide slid|speak spoke spoken|speed sped|spend spent|spill spilt|spin
    spun|spit spat|spoil spoilt|spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung|stride strode|strike
    struck stricken|strive strove striven|swear swore sworn|sweep swept|swell swollen|swim swam swum|swing swung|take took taken|
    teach taught|tear tore torn|tell told|think thought|throw threw thrown|tread trod trodden|undergo underwent undergone|
    understand understood|undertake undertook undertaken|undo undid undone|uphold upheld|wake woke woken|wear wore worn|weave
    wove woven|weep wept|win won|withdraw withdrew withdrawn|withhold withheld|withstand withstood|woman women|write wrote
    written|wife wives|life lives|knife knives|thief thieves|wolf wolves|half halves|shelf shelves|crisis crises|criterion
    criteria|phenomenon phenomena|analysis analyses|hypothesis hypotheses|foot feet|tooth teeth|mouse mice|goose geese|die died
    dying|lie lying lied`,
  de: `bieten bot boten|bleiben blieb blieben geblieben|brechen bricht brach brachen gebrochen|brennen brannte brannten gebrannt|bringen
    brachte brachten gebracht|denken dachte dachten gedacht|entscheiden entschied entschieden|essen ass assen gegessen|fahren fahrt
    fuhr fuhren gefahren|fallen fiel fielen gefallen|fangen fing fingen gefangen|finden fand fanden gefunden|fliegen flog flogen
    geflogen|fliehen floh flohen geflohen|frieren fror froren gefroren|gehen ging gingen gegangen|gelten gilt galt galten gegolten|
    gewinnen gewann gewannen gewonnen|beginnen begann begannen begonnen|greifen griff griffen gegriffen|halten halt hielt hielten
    gehalten|helfen hilft half halfen geholfen|kennen kannte kannten gekannt|kommen kam kamen gekommen|laden lud luden geladen|lassen
    liess liessen gelassen|laufen lief liefen gelaufen|leiden litt litten gelitten|lesen liest las lasen gelesen|liegen lag lagen
    gelegen|messen mass gemessen|nehmen nimmt nahm nahmen genommen|nennen nannte nannten genannt|raten riet rieten geraten|reissen riss
    rissen gerissen|rennen rannte rannten gerannt|rufen rief riefen gerufen|schaffen schuf schufen|scheiden schied schieden
    geschieden|schiessen schoss schossen geschossen|schlafen schlief schliefen geschlafen|schlagen schlug schlugen geschlagen|
    schliessen schlossen geschlossen|schneiden schnitten geschnitten|schreiben schrieb schrieben geschrieben|schweigen schwieg
    schwiegen geschwiegen|schwinden schwand schwanden geschwunden|schwimmen schwamm geschwommen|sehen sieht sah sahen gesehen|sinken
    sank sanken gesunken|sitzen sass sassen gesessen|sprechen spricht sprach sprachen gesprochen|springen sprang sprangen gesprungen|
    stehen standen gestanden|stehlen stahl gestohlen|steigen stieg stiegen gestiegen|sterben stirbt starb starben gestorben|stossen
    stiess stiessen gestossen|streiten stritt stritten gestritten|tragen tragt trug trugen getragen|treffen trifft traf trafen getroffen|
    treiben trieb trieben getrieben|treten tritt trat traten getreten|trinken trank tranken getrunken|verlieren verlor verloren|wachsen
    wuchs wuchsen gewachsen|weichen wich wichen gewichen|weisen wies wiesen gewiesen|wenden wandte wandten gewandt|werben warb
    warben geworben|werfen wirft warf warfen geworfen|wissen wusste wussten gewusst|ziehen zog zogen gezogen|zwingen zwang zwangen
    gezwungen`,
  fr: `acquerir acquis acquit|aller alle allee alles allees|admettre admis admet|apprendre appris apprit apprend|atteindre atteint
    atteinte|battre battu battus bat|boire bu boit|combattre combattu|commettre commis commit|comprendre compris comprit|conclure
    conclu conclut|conduire conduit conduits conduisit|construire construit construits construite construisit|contraindre
    contraint|convaincre convaincu|courir couru court|couvrir couvert couverte|craindre craint|croire cru croit|decouvrir
    decouvert decouverte|defendre defendu defendit|descendre descendu|detenir detenu detient detenus|detruire detruit detruite
    detruits detruisit|devenir devenu devint devient|dire dit dits dites disent dirent|ecrire ecrit ecrite ecrits ecrivit|elire
    elu elue elus|entendre entendu|envoyer envoie envoient|fuir fui|interdire interdit interdite|intervenir intervenu intervint
    intervient|introduire introduit|joindre joint|lire lu lue|maintenir maintenu maintint maintient|mettre mis mise mit met|
    mourir meurt meurent mourut|obtenir obtenu obtint obtient|offrir offert offerte|ouvrir ouvert ouverte ouverts|perdre perdu
    perdue perdus perdit|permettre permis permit permet|prendre pris prise prit prirent prend prennent|prevenir prevenu|promettre
    promis promit promet|recevoir recu recue recus recut recoit recoivent|remettre remis remit|rendre rendu rendit|repondre
    repondu repondit|reprendre repris reprit|retenir retenu retient|savoir su sait savent|sortir sorti sort|soumettre soumis|
    soutenir soutenu soutint soutient|suivre suivi suivit|surprendre surpris|tenir tenu tint tient tiennent|transmettre transmis|
    vaincre vaincu|vendre vendu vendue vendus|venir venu venue venus vint vinrent vient viennent|vivre vecu vecut|voir vu vue vus
    vit virent voit voient`,
  es: `abrir abierto abierta|andar anduvo|caer cayo cayeron|cerrar cierra cierran|conducir condujo condujeron|construir construyo
    construyeron construye|convertir convirtio convierte|cubrir cubierto cubierta|dar dio dieron|decir dijo dijeron dicho dice
    dicen|defender defiende defienden|descubrir descubierto|despedir despidio|destruir destruyo destruyeron destruye|detener detuvo
    detuvieron detiene|advertir advirtio advirtieron advierte|dormir durmio|elegir eligio eligieron elige|empezar empieza empiezan|
    encontrar encuentra encuentran|escribir escrito escrita|herir hirio hirieron|huir huyo huyeron huye|impedir impidio impide|
    introducir introdujo|leer leyo leyeron|mantener mantuvo mantuvieron mantiene|medir midio mide|mentir mintio miente|morir
    murio murieron muerto muertos muere mueren|mostrar muestra muestran|mover mueve mueven|negar niega niegan|obtener obtuvo
    obtuvieron obtiene|pedir pidio pidieron pide piden|perder pierde pierden|poner puso pusieron pone ponen|preferir prefirio|
    producir produjo produjeron|proponer propuso propusieron propone|querer quiso quisieron quiere quieren|recordar recuerda|
    reducir redujo redujeron|rendir rindio rindieron|romper roto rota|saber supo supieron|seguir siguio siguieron sigue siguen|
    sentir sintio siente|servir sirvio sirve|traer trajo trajeron|venir vinieron viene vienen|ver vio vieron visto|volver volvio
    vuelto vuelve vuelven`,
};

/** German words before a verb: they stand before the syllable of its participle, or in the place of that syllable. */
const BEFORE_PARTICIPLE =
  'ab an auf aus bei durch ein mit nach um vor weg zu zuruck zusammen'.split(' ');
const INSEPARABLE = 'be ent er ver zer'.split(' ');
const PARTICIPLE = 'ge';

const tables = new Map<Language, ReadonlyMap<string, string>>();

/** The base of an irregular form (`struck`: strike, `gesehen`: sehen); any other word as it is. */
export function baseForm(folded: string, language: Language): string {
  let table = tables.get(language);
  if (table === undefined) {
    table = new Map(readForms(FORMS[language] ?? '', language === 'de'));
    tables.set(language, table);
  }
  return table.get(folded) ?? folded;
}

function readForms(list: string, isGerman: boolean): readonly (readonly [string, string])[] {
  return list.split('|').flatMap((group) => {
    const [base = '', ...forms] = group.trim().split(/\s+/);
    return forms.flatMap((form) =>
      isGerman ? [[form, base] as const, ...prefixed(form, base)] : [[form, base] as const],
    );
  });
}

/** `angegriffen`: angreifen; `verliess`: verlassen. */
function prefixed(form: string, base: string): readonly (readonly [string, string])[] {
  const stem = form.startsWith(PARTICIPLE) ? form.slice(PARTICIPLE.length) : form;
  const inseparable = INSEPARABLE.map((prefix) => [prefix + stem, prefix + base] as const);
  if (stem === form) return inseparable;
  return [
    ...inseparable,
    ...BEFORE_PARTICIPLE.map((prefix) => [prefix + form, prefix + base] as const),
  ];
}

/** English forms that are as often another word, with the base that they may be of. A text cannot show which is meant;
 * a question can. `march` is the month too. */
const HOMOGRAPHS: readonly (readonly [base: string, ...forms: string[]])[] = [
  ['leave', 'left'],
  ['find', 'found'],
  ['see', 'saw'],
  ['lie', 'lay', 'lain'],
  ['bear', 'bore', 'borne'],
  ['wind', 'wound'],
  ['grind', 'ground'],
  ['bind', 'bound'],
  ['march', 'marched', 'marching', 'marches'],
];

/** What no stemmer may join: the forms of `march`, to the month. */
export const UNJOINED: ReadonlyMap<string, string> = new Map(
  ['marched', 'marching', 'marches'].map((form) => [form, 'marched'] as const),
);

/** The bases of those forms. */
export const HOMOGRAPH_BASES: readonly string[] = HOMOGRAPHS.map(([base]) => base);

/** The forms that an English base may have although they are other words too; none for most. */
export function homographForms(base: string): readonly string[] {
  return HOMOGRAPHS.find(([first]) => first === base)?.slice(1) ?? [];
}
