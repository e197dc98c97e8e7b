import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { mergeProcessCovs, type ProcessCov } from '@bcoe/v8-coverage';
import { convert } from 'ast-v8-to-istanbul';
import { parseAst } from 'rolldown/parseAst';

/** What the programs in a folder ran of the sources, in Istanbul's form, one record for each file of the build. */
export async function readChildren(folder: string): Promise<readonly unknown[]> {
  if (!existsSync(folder)) return [];
  const processes = readdirSync(folder).map((file): ProcessCov =>
    JSON.parse(readFileSync(path.join(folder, file), 'utf8')),
  );
  const { result } = mergeProcessCovs(
    processes.map((one) => ({ result: one.result.filter(({ url }) => isBuilt(url)) })),
  );
  return Promise.all(
    result.map(async (coverage) => {
      const file = fileURLToPath(coverage.url);
      const code = readFileSync(file, 'utf8');
      const sourceMap = JSON.parse(readFileSync(`${file}.map`, 'utf8'));
      return convert({ code, sourceMap, coverage, ast: parseAst(code) });
    }),
  );
}

function isBuilt(url: string): boolean {
  return /^file:.*\/dist\/[^/]+\.js$/.test(url) && existsSync(`${fileURLToPath(url)}.map`);
}
