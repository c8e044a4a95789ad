/** Removes what the build made. What the local cloud keeps in `.local/` stays. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';

for (const folder of ['dist', 'coverage']) {
  rmSync(join(import.meta.dirname, '..', folder), { recursive: true, force: true });
}
