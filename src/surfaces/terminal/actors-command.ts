import { renderActors } from '../../rendering/terminal/render-actors.ts';
import { folderOf, readCommand } from './arguments.ts';
import { EXIT, print, screenOf, type Surroundings } from './console.ts';
import { openCorpus } from './open-corpus.ts';
import { passageToJson, stringifySafely } from './to-json.ts';

const USAGE = `npm run -s actors -- [WORDS] [options]

Who appears in your documents, how often, under which names, and who speaks for whom with the sentence that says so.
What is wrong can be put right in names.yaml of your documents' folder (docs/positions.md).

  --corpus DIR     the folder of your documents (corpus)
  --json           print one JSON object a line
  --help           print this
`;

/**
 * `actors`: lists who appears in the documents.
 *
 * @returns the exit status
 * @throws ProblemError for wrong use, and where the folder cannot be read
 */
export async function runActors(
  args: readonly string[],
  surroundings: Surroundings,
): Promise<number> {
  const given = readCommand('actors', USAGE, args, {
    corpus: { type: 'string' },
    json: { type: 'boolean' },
  });
  if (given === null) return EXIT.answered;
  const sitrep = await openCorpus(folderOf(given, 'actors', surroundings.corpusDir), {
    ...surroundings,
    cluster: null,
  });
  const actors = await sitrep.actors(given.positionals.join(' '));
  if (given.values['json'] === true) {
    for (const actor of actors) {
      const speaksFor = actor.speaksFor.map(({ actor: name, evidence }) => ({
        actor: name,
        evidence: evidence === null ? null : passageToJson(evidence),
      }));
      print(`${stringifySafely({ ...actor, speaksFor })}\n`);
    }
  } else print(renderActors(actors, screenOf(surroundings)));
  await sitrep.close();
  return actors.length === 0 ? EXIT.noAnswer : EXIT.answered;
}
