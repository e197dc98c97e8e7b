/** Words by which a side is asked for, in the languages that have question words here. */
const POSITION = new RegExp(
  [
    String.raw`(?<!\p{L})(?:positions?|stance|views? (?:on|of|about)|opinions?|attitudes?|standpoint|haltung|standpunkt|einstellung|postura|posici[oó]n|opini[oó]n|posizione|opinione|posi[cç][aã]o|opini[aã]o|standpunt|houding|stanowisko|tutumu?|g[oö]r[uü][sş][uü]|pozisyonu?|позици[яюи]|отношение|позиці[яюї]|ставлення|موقف|עמדת|עמדה|עמדתה)(?!\p{L})`,
    String.raw`立场|态度|立場|態度`,
    String.raw`^(?:how|where) (?:do|does|did|is|are|was|were) .*(?:see|view|regard|stand|feel|think)(?!\p{L})`,
    String.raw`^(?:is|are|was|were|do|does|did|will|would) .* (?:for|against|in favou?r of|opposed to|support|back|oppose|reject|favou?r|endorse|want|agree)(?!\p{L})`,
    String.raw`^(?:wie (?:steht|stehen|sieht|sehen|beurteilt|bewertet)|was (?:hält|halten|denkt|denken))(?!\p{L})`,
    String.raw`^(?:ist|sind|war) .* (?:für|gegen)(?!\p{L})|(?:unterstützt|befürwortet|lehnt)(?!\p{L})`,
    String.raw`que pens(?:e|ent)(?!\p{L})|(?:favorables?|opposée?s?|soutient|soutiennent)(?!\p{L})`,
    String.raw`^¿?(?:qu[eé] (?:opinan?|piensan?)|c[oó]mo ven?)(?!\p{L})|(?:apoyan?|rechazan?|a favor|en contra)(?!\p{L})`,
    String.raw`как (?:относ|смотр)|поддерживает|выступает|як ставит|підтримує|jak ocenia|popiera|destekliyor|karşı mı|(?:تؤيد|يؤيد|تدعم|يدعم)(?!\p{L})`,
  ].join('|'),
  'iu',
);

/** Whether a question asks for a side that somebody takes. */
export function asksPosition(question: string): boolean {
  return POSITION.test(question);
}
