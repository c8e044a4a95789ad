import { readFile, realpath } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { TaskAnswerView } from '../../../../shared/contracts';
import { applyEdits, type ChangedFile } from '../../../../shared/generation';
import { AurelisError } from '../../../../shared/kernel';
import { connect } from '../api/connect';
import type { Interruption } from '../interruption';
import { print, say } from '../output/print';
import type { ServiceOptions } from '../program/service-options';
import { sayOutcome } from '../tasks/say-outcome';
import { utf8Text } from './utf8-text';
import { exitCodeOfWriting, NOTHING_WRITTEN } from './write-each';
import { previewOf, writeChanges } from '../tasks/write-changes';

export interface FixAtServiceOptions extends ServiceOptions {
  run: string;
  finding: string;
  model?: string | undefined;
  offline?: boolean | undefined;
  dryRun?: boolean | undefined;
  apply?: boolean | undefined;
  backup?: string | undefined;
  json?: boolean | undefined;
}

/** Lets a service fix a finding of a run; in a directory with the same source the fix is shown as a patch, and applied. Returns the exit code. */
export async function fixAtService(
  directory: string | undefined,
  options: FixAtServiceOptions,
  { signal }: Interruption,
): Promise<number> {
  const { run, finding, model, offline, dryRun } = options;
  const service = connect({ ...options, signal, onWait: say });
  const request = { run_id: run, finding, model, offline, dry_run: dryRun };
  let answer: TaskAnswerView | undefined;
  for await (const event of service.streamTask('fix', request)) if (event.kind === 'end') ({ answer } = event);
  if (answer === undefined) throw new AurelisError('UPSTREAM_UNAVAILABLE', 'The answer was cut off before its end.');
  const changes = directory === undefined ? [] : await changesIn(directory, answer.edits);
  if (options.json === true) await print([`${JSON.stringify(answer, null, 2)}\n`]);
  else {
    const preview = directory === undefined ? blocksOf(answer.edits) : await previewOf(changes, directory);
    await print([`${answer.text}\n`, preview]);
  }
  const isApplied = options.apply === true && directory !== undefined;
  const written = isApplied
    ? await writeChanges(changes, { root: directory, backup: options.backup })
    : NOTHING_WRITTEN;
  if (directory === undefined && answer.edits.length > 0) {
    say('Name the directory with the source to see the fix as a patch; --apply writes it there.');
  }
  sayOutcome(answer, { changes: changes.length, written: written.paths, isApplied });
  return exitCodeOfWriting(written);
}

type Edits = TaskAnswerView['edits'];

/** The service knows the source of the run: what was changed here since may not be what it has mended. */
async function changesIn(directory: string, edits: Edits): Promise<ChangedFile[]> {
  // Then the text of the answer says why.
  if (edits.length === 0) return [];
  const paths = [...new Set(edits.map(({ path }) => path))];
  const files: { path: string; text: string }[] = [];
  for (const path of paths) {
    const text = await readIn(directory, path);
    if (text !== undefined) files.push({ path, text });
  }
  const applied = applyEdits(files, edits);
  if ('problem' in applied) {
    throw new AurelisError(
      'VALIDATION_ERROR',
      `The fix does not apply to ${directory}: ${applied.problem} Is it the source of the run, unchanged since?`,
    );
  }
  const before = new Map(files.map(({ path, text }) => [path, text]));
  return applied.files.map(({ path, text }) => ({ path, before: before.get(path), after: text }));
}

/** The service names the file: one of the source, and neither Git's own nor one that a link leads out to. */
async function readIn(directory: string, path: string): Promise<string | undefined> {
  if (path.split(/[\\/]/).some((part) => part === '..' || part.toLowerCase() === '.git')) return undefined;
  try {
    const file = join(directory, path);
    const isInside = !relative(await realpath(directory), await realpath(file)).startsWith('..');
    return isInside ? utf8Text(await readFile(file)) : undefined;
  } catch {
    // What is not there, or cannot be read, is not the source of the run: that is said where the edits do not apply.
    return undefined;
  }
}

/** For people without the source at hand. */
function blocksOf(edits: Edits): string {
  return edits
    .map(({ path, search, replace }) => `${path}\n<<<<<<< before\n${search}\n=======\n${replace}\n>>>>>>> after\n`)
    .join('\n');
}
