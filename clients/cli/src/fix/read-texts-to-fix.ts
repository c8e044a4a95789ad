import { join } from 'node:path';
import type { Finding } from '../../../../shared/findings';
import { TASK_LIMITS, type SourceFile } from '../../../../shared/generation';
import { gravestFirst } from '../gravest-first';
import { say } from '../output/print';
import { readIfThere } from './read-if-there';
import { utf8Text } from './utf8-text';

const NOT_READ = Symbol('not read');

/** The files of findings, as many as a model looks at together: those with the gravest first. What is left out is said. */
export async function readTextsToFix(root: string, findings: readonly Finding[]): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  let bytesLeft: number = TASK_LIMITS.maxBytes;
  let leftOut = 0;
  // One by one: no process may have as many files open as a repository has.
  for (const path of new Set(gravestFirst(findings).map((finding) => finding.path))) {
    const bytes = files.length < TASK_LIMITS.maxFiles ? await readIfThere(join(root, path)) : NOT_READ;
    if (bytes === NOT_READ || (bytes !== undefined && bytes.length > bytesLeft)) {
      leftOut++;
      continue;
    }
    const text = bytes === undefined ? undefined : utf8Text(bytes);
    if (bytes === undefined || text === undefined) {
      say(`warning: ${path} is left as it is: it is ${bytes === undefined ? 'gone' : 'not text in UTF-8'}.`);
      continue;
    }
    bytesLeft -= bytes.length;
    files.push({ path, text });
  }
  if (leftOut > 0) say(`warning: ${leftOut} files with findings are too many for once and are left for the next time.`);
  return files;
}
