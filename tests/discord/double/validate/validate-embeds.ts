import { asArray, asObject, asString, type Json } from '../world/json.ts';
import { LIMITS, countProblem, lengthProblem } from './limits.ts';

/** What Discord would refuse in a message's embeds. Pure. */
export function validateEmbeds(embeds: unknown): string[] {
  const all = asArray(embeds).map(asObject);
  const total = all.flatMap(embedTexts).reduce((length, text) => length + text.length, 0);
  return [
    ...countProblem('embeds', all.length, LIMITS.embeds),
    ...all.flatMap((embed, index) => validateEmbed(`embeds[${index}]`, embed)),
    ...(total > LIMITS.embedTotal
      ? [`embeds: ${total} characters in all, at most ${LIMITS.embedTotal}`]
      : []),
  ];
}

/** Every text of an embed that counts towards the total. */
export function embedTexts(embed: Json): string[] {
  const fields = asArray(embed['fields']).map(asObject);
  return [
    embed['title'],
    embed['description'],
    ...fields.flatMap((field) => [field['name'], field['value']]),
    asObject(embed['footer'])['text'],
    asObject(embed['author'])['name'],
  ].map((text) => asString(text).trim());
}

function validateEmbed(path: string, embed: Json): string[] {
  const fields = asArray(embed['fields']).map(asObject);
  const footer = asObject(embed['footer'])['text'];
  const author = asObject(embed['author'])['name'];
  return [
    ...lengthProblem(`${path}.title`, embed['title'], LIMITS.embedTitle, 0),
    ...lengthProblem(`${path}.description`, embed['description'], LIMITS.embedDescription, 0),
    ...lengthProblem(`${path}.footer.text`, footer, LIMITS.embedFooter, 0),
    ...lengthProblem(`${path}.author.name`, author, LIMITS.embedAuthor, 0),
    ...countProblem(`${path}.fields`, fields.length, LIMITS.embedFields),
    ...fields.flatMap((field, index) => validateField(`${path}.fields[${index}]`, field)),
  ];
}

function validateField(path: string, { name, value }: Json): string[] {
  return [
    ...lengthProblem(`${path}.name`, name, LIMITS.embedFieldName),
    ...lengthProblem(`${path}.value`, value, LIMITS.embedFieldValue),
  ];
}
