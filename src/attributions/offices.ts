const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Offices and ranks: who holds one speaks for what it is an office of. */
export const SPEAKING_OFFICES = set(
  `president premier chancellor king queen emir sultan prince minister spokesman spokeswoman spokesperson ambassador envoy
  secretary chief leader head chairman chairwoman chair director commander general governor mayor counterpart negotiator
  representative delegate consul ceo president-elect minister-designate co-chair commissioner attaché chargé speaker
  adviser advisor aide official diplomat officer undersecretary secretary-general general-secretary vice-president co-leader cofounder
  co-founder commander-in-chief`,
);

/** Who speaks for an organisation or a state without a name of their own. */
export const SPEAKING_BODIES = set(
  `government ministry army military navy officials official spokesman spokeswoman spokesperson embassy delegation authorities
  authority presidency cabinet administration foreign diplomats diplomat leadership leaders command office mission statement
  ministers minister president premier forces troops`,
);

/** Words that stand before a name and are no part of it. */
export const TITLE_WORDS = set(
  `president vice prime minister premier chancellor king queen prince princess sheikh emir sultan crown mr mr. mrs mrs. ms ms.
  miss dr dr. prof prof. professor sir lord lady dame general gen gen. maj maj. major col col. colonel capt capt. captain lt lt.
  lieutenant sgt sgt. adm adm. admiral brig brig. brigadier marshal cmdr cmdr. commander chief director secretary spokesman spokeswoman
  spokesperson ambassador envoy governor gov gov. mayor senator sen sen. representative rep rep. congressman congresswoman
  deputy judge justice chairman chairwoman chair leader head ceo pope father reverend rev rev. imam rabbi ayatollah mullah
  foreign defense defence interior finance former acting outgoing incoming attorney analyst reporter correspondent counterpart
  negotiator delegate commissioner economist professor author candidate nominee adviser advisor aide official diplomat
  officer strategist pollster host editor lawyer undersecretary state national security military campaign press
  communications executive senior top special deputy-chief party opposition lawmaker legislator speaker frontrunner
  front-runner staff operations political trade energy justice health agriculture education economy treasury transport
  culture information environment information intelligence naval corporal constable inspector superintendent sergeant
  dr. colleague coordinator manager president-elect councillor councilman councilwoman mp activist journalist columnist
  policy rights humanitarian climate affairs counterterrorism antiterror border migration cyber space nuclear chief-of-staff
  secretary-general vice-president co-founder neighbour neighbor milblogger blogger hon. honourable
  minority majority homeland economic supreme army navy external home police cabinet arabic assistant parliamentary permanent overseas deputy-prime
  historian scientist engineer doctor nurse farmer fisherman teacher resident witness spokespeople`,
);

/** Words by which a name is an organisation's or a place's, and no person's. */
export const BODY_WORDS = set(
  `mount mt lake fort cape new house department ministry council party committee university times post news street journal agency court senate congress
  union nations army forces force bank institute center centre association group corp corp. inc inc. company campaign
  foundation affairs office bureau commission parliament assembly hall hotel city river sea county island islands mountain
  mountains airport strip coast heights east west north south republic kingdom states united agreement accord treaty
  conference summit convention organization organisation network radio television tv press media watch front movement
  brigade brigades corps guard guards police navy command service services authority fund program programme project
  school college church mosque temple square avenue road bridge gate valley desert gulf peninsula ocean lake bay port
  airlines airways industries systems technologies league alliance coalition federation confederation society club
  administration government democrats republicans act law war day crisis deal plan initiative review magazine daily weekly
  courier wire echo mirror express monitor bulletin standard
  tribune herald globe gazette chronicle observer guardian telegraph today report week district province region state
  zone border crossing dam canal strait straits academy laboratory hospital clinic museum library theatre theater`,
);

export const FEMALE = set(
  `mrs mrs. ms ms. miss queen princess spokeswoman congresswoman chairwoman lady dame mary patricia jennifer linda elizabeth
  barbara susan jessica karen sarah lisa nancy sandra betty ashley emily kimberly margaret donna michelle carol amanda
  melissa deborah stephanie rebecca sharon laura cynthia dorothy amy kathleen angela shirley brenda emma anna pamela nicole
  samantha katherine christine helen debra rachel carolyn janet maria olivia heather hillary carly megyn erika jill ursula
  christina alice anne julia claire ruth theresa golda ivanka melania chelsea fatima leila aisha maya natalia olga svetlana
  annalena giorgia kamala tulsi nikki victoria catherine caroline diana joan judith martha gloria rosa elena irina`,
);

export const MALE = set(
  `mr mr. king prince spokesman congressman chairman lord sir father pope imam rabbi ayatollah sheikh emir sultan james
  michael robert john david william richard joseph thomas christopher charles daniel matthew anthony donald steven andrew
  paul joshua kenneth kevin brian timothy ronald jason george edward jeffrey ryan jacob nicholas gary eric jonathan stephen
  larry justin scott brandon benjamin samuel gregory alexander patrick dennis jerry tyler aaron jose adam nathan henry
  zachary douglas peter kyle noah ethan jeremy walter keith roger terry sean gerald carl harold jesse bryan lawrence arthur
  gabriel bruce joe alan juan elijah willie albert wayne randy vincent ralph bobby russell bradley philip eugene bernie ted
  marco jeb ben barack vladimir recep volodymyr mohammed muhammad ahmad ahmed ali hassan hussein abdullah ibrahim omar
  yousef mahmoud sergei dmitry nikolai ivan viktor emmanuel olaf friedrich jens mark mike tim jim tom bob bill rick chris
  martin rand newt mitt harry chuck jeff steve greg tony nigel boris keir rishi`,
);

/** Whether a word is an office that speaks for somebody, `secretary-general` included. */
export function isOfficeWord(lower: string): boolean {
  return (
    SPEAKING_OFFICES.has(lower) ||
    (lower.includes('-') && lower.split('-').every((part) => SPEAKING_OFFICES.has(part)))
  );
}

/** Whether a word may stand before a name and be no part of it. */
export function isTitleWord(lower: string): boolean {
  return (
    TITLE_WORDS.has(lower) ||
    (lower.includes('-') &&
      lower.split('-').every((part) => TITLE_WORDS.has(part) || part === 'in' || part === 'of'))
  );
}
