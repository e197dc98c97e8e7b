/** Discord's limits on what a bot sends; lengths in UTF-16 units, the strictest reading of "characters". */
export const LIMITS = {
  content: 2000,
  embeds: 10,
  embedTitle: 256,
  embedDescription: 4096,
  embedFields: 25,
  embedFieldName: 256,
  embedFieldValue: 1024,
  embedFooter: 2048,
  embedAuthor: 256,
  /** Over all embeds of a message. */
  embedTotal: 6000,
  /** Of a Components V2 message, nested ones counted. */
  components: 40,
  /** Over all text displays of a Components V2 message. */
  componentText: 4000,
  rows: 5,
  buttonsInRow: 5,
  buttonLabel: 80,
  buttonUrl: 512,
  customId: 100,
  selectOptions: 25,
  optionText: 100,
  placeholder: 150,
  modalTitle: 45,
  modalComponents: 5,
  modalLabel: 45,
  modalDescription: 100,
  textInput: 4000,
  choices: 25,
  choiceText: 100,
  commandName: 32,
  commandDescription: 100,
  commandOptions: 25,
  /** Names, descriptions and values of a whole command, the longest localisation of each counted. */
  commandTotal: 8000,
  chatCommands: 100,
  contextCommands: 15,
} as const;

/** A sentence about a text that is too long or, unless `min` is 0, empty after trimming; else nothing. */
export function lengthProblem(path: string, value: unknown, max: number, min = 1): string[] {
  if (typeof value !== 'string') return min > 0 ? [`${path}: is required`] : [];
  if (value.length > max)
    return [`${path}: ${value.length} characters, at most ${max} are allowed`];
  return min > 0 && value.trim() === '' ? [`${path}: must not be empty`] : [];
}

/** A sentence about a list that is too long or too short; else nothing. */
export function countProblem(path: string, count: number, max: number, min = 0): string[] {
  if (count > max) return [`${path}: ${count} items, at most ${max} are allowed`];
  return count < min ? [`${path}: ${count} items, at least ${min} are needed`] : [];
}

/** A sentence for every value that occurs more than once. */
export function duplicateProblems(path: string, values: readonly string[]): string[] {
  const twice = new Set(values.filter((value, index) => values.indexOf(value) !== index));
  return [...twice].map((value) => `${path}: ${JSON.stringify(value)} occurs more than once`);
}
