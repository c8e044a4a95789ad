import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A directory for one test file, removed when its tests are done. */
export function temporaryDirectory(): { path: (name: string) => string } {
  const directory = mkdtempSync(join(tmpdir(), 'aurelis-test-'));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));
  return { path: (name) => join(directory, name) };
}
