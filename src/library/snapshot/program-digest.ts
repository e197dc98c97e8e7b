import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

let known: string | null = null;

/** A digest of the code that runs: another program analyses documents in another way, perhaps. */
export function programDigest(): string {
  known ??= digestFolder();
  return known;
}

/** What the build calls by its content need not be read: it would take as long as reading a small library. */
const NAMED_BY_CONTENT = /-[\w-]{8}\.js$/;

/** Built, all code lies beside this file; else in the folders above and below it. */
function digestFolder(): string {
  const isBuilt = import.meta.filename.endsWith('.js');
  const folder = isBuilt ? import.meta.dirname : path.join(import.meta.dirname, '../..');
  const ending = isBuilt ? '.js' : '.ts';
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .sort();
  const hash = createHash('sha256').update(process.version);
  for (const file of files) {
    hash.update(file);
    if (!NAMED_BY_CONTENT.test(file)) hash.update(readFileSync(path.join(folder, file)));
  }
  return hash.digest('hex');
}
