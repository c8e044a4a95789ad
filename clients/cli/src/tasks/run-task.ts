import type { Task, TaskAnswerView, TaskName } from '../../../../shared/contracts';
import { applyEdits, type ChangedFile } from '../../../../shared/generation';
import type { TaskViewEvent } from '../../../../shared/jobs';
import { AurelisError } from '../../../../shared/kernel';
import { connect } from '../api/connect';
import { exitCodeOfWriting, NOTHING_WRITTEN } from '../fix/write-each';
import type { Interruption } from '../interruption';
import { print, say } from '../output/print';
import { performHere } from './perform-here';
import { readTaskFiles, type TaskFiles } from './read-task-files';
import { sayOutcome } from './say-outcome';
import type { TaskOptions } from './task-options';
import { previewOf, writeChanges } from './write-changes';

/** Does one task here or at a service, shows what it changes, and changes it where it is told to. Returns the exit code. */
export async function runTask(
  task: TaskName,
  given: readonly string[],
  options: TaskOptions,
  { signal }: Interruption,
): Promise<number> {
  checkOptions(task, given, options);
  const source = await readTaskFiles(given);
  if (options.lines !== undefined && source.files.length !== 1) refuse(LINES_OF_ONE_FILE);
  const isRemote = options.service === true || options.run !== undefined;
  const events = isRemote ? performThere(task, source, options, signal) : performHere(task, source, options, signal);
  const answer = await printed(events, options);
  const changes = changesOf(answer, source);
  if (options.json === true) await print([`${JSON.stringify(answer, null, 2)}\n`]);
  else if (changes.length > 0) await print([await previewOf(changes, source.root)]);
  requireModel(answer, options);
  const written =
    options.apply === true
      ? await writeChanges(changes, { root: source.root, backup: options.backup })
      : NOTHING_WRITTEN;
  sayOutcome(answer, { changes: changes.length, written: written.paths, isApplied: options.apply === true });
  return exitCodeOfWriting(written);
}

function checkOptions(
  task: TaskName,
  given: readonly string[],
  { lines, run, finding, apply, instruction }: TaskOptions,
): void {
  if ((run === undefined) !== (finding === undefined)) refuse('--run and --finding go together.');
  if (run !== undefined && given.length > 0) refuse('A finding of a run tells its files: name none.');
  if (run !== undefined && apply === true) {
    refuse('A finding of a run is about the source the service has: --apply needs files.');
  }
  if (run === undefined && given.length === 0 && task !== 'generate') refuse('Name the files it is about.');
  if (task === 'generate' && instruction === undefined) refuse('Say with --instruction what to generate.');
  if (lines !== undefined && given.length !== 1) refuse(LINES_OF_ONE_FILE);
}

const LINES_OF_ONE_FILE = '--lines goes with one file.';

function refuse(message: string): never {
  throw new AurelisError('VALIDATION_ERROR', message);
}

/** Rules write no new code. What is empty and yet ends with 0 would be taken for an answer. */
function requireModel({ task, provider, estimate }: TaskAnswerView, { offline, service, url }: TaskOptions): void {
  if ((task !== 'generate' && task !== 'complete') || provider !== 'rules' || estimate !== undefined) return;
  const what = `Rules cannot ${task} code: that takes a model`;
  if (offline === true) refuse(`${what}, so it does not go with --offline.`);
  if (service === true) refuse(`${what}, and the service at ${url} has none for it; see "aurelis models --service".`);
  refuse(`${what}. Name yours with --routes, or with --model-url and --model, or let a service do it with --service.`);
}

function performThere(
  task: TaskName,
  { files }: TaskFiles,
  options: TaskOptions,
  signal: AbortSignal,
): AsyncIterable<TaskViewEvent> {
  const { instruction, model, offline, lines, run, finding, dryRun } = options;
  const path = files[0]?.path ?? '';
  const request: Task = {
    instruction,
    model,
    offline,
    run_id: run,
    finding,
    dry_run: dryRun,
    ...(files.length === 0 ? {} : { files }),
    selection: lines && { path, start_line: lines.start, end_line: lines.end },
  };
  return connect({ ...options, signal, onWait: say }).streamTask(task, request);
}

/** Shows the text as it comes, for people; who reads JSON waits for the whole. */
async function printed(events: AsyncIterable<TaskViewEvent>, { json }: TaskOptions): Promise<TaskAnswerView> {
  let last = '';
  for await (const event of events) {
    if (event.kind === 'end') {
      if (last !== '' && !last.endsWith('\n')) await print(['\n']);
      return event.answer;
    }
    if (json === true) continue;
    last = event.text;
    await print([last]);
  }
  throw new AurelisError('UPSTREAM_UNAVAILABLE', 'The answer was cut off before its end.');
}

function changesOf({ edits }: TaskAnswerView, { files }: TaskFiles): ChangedFile[] {
  if (edits.length === 0) return [];
  const applied = applyEdits(files, edits);
  if ('problem' in applied) {
    say(`warning: the changes do not apply: ${applied.problem}`);
    return [];
  }
  const before = new Map(files.map(({ path, text }) => [path, text]));
  return applied.files.map(({ path, text }) => ({ path, before: before.get(path), after: text }));
}
