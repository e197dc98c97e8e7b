/** Words that stand beside a person's name and are no part of it; folded. */
export const TITLES: ReadonlySet<string> = new Set(
  `president vice prime minister ministers premier chancellor king queen prince princess sheikh emir sultan crown mr mrs
  ms miss dr prof professor sir lord lady dame general gen maj major col colonel capt captain lt lieutenant sgt adm admiral
  brig brigadier marshal commander chief director secretary spokesman spokeswoman spokesperson ambassador envoy governor
  mayor senator sen rep representative congressman congresswoman deputy judge justice chairman chairwoman chair leader head
  ceo pope father reverend rev imam rabbi ayatollah mullah foreign defense defence interior finance former acting outgoing
  state staff attorney analyst reporter correspondent coach analyst economist historian the in on at by for from
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december`.split(/\s+/),
);

/** Given names common enough to show that a country's name behind them is a surname (Michael Jordan): the commonest of
 * the last hundred years in the list of the US Social Security Administration (public domain), without those that are
 * also ordinary words. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `james michael robert john david william richard joseph thomas christopher charles daniel matthew anthony donald steven
  andrew paul joshua kenneth kevin brian timothy ronald jason george edward jeffrey ryan jacob nicholas gary eric jonathan
  stephen larry justin scott brandon benjamin samuel gregory alexander patrick dennis jerry tyler aaron jose adam nathan
  henry zachary douglas peter kyle noah ethan jeremy walter keith austin roger terry sean gerald carl dylan harold jesse
  bryan lawrence arthur gabriel bruce logan billy joe alan juan elijah willie albert wayne randy vincent mason roy ralph
  bobby russell bradley philip eugene mary patricia jennifer linda elizabeth barbara susan jessica karen sarah lisa nancy
  sandra betty ashley emily kimberly margaret donna michelle carol amanda melissa deborah stephanie rebecca sharon laura
  cynthia dorothy amy kathleen angela shirley brenda emma anna pamela nicole samantha katherine christine helen debra
  rachel carolyn janet maria olivia heather denzel muhammad`.split(/\s+/),
);
