import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Where the declarations of the language lie: beside the bundled thread, else in the package of the compiler. */
export function libraryFolder(): string {
  const beside = join(__dirname, 'typescript-lib');
  return existsSync(beside) ? beside : dirname(createRequire(__filename).resolve('typescript'));
}
