import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import type { AnalyzeProject, ProjectView, RunView } from '../../../../shared/contracts';
import { AurelisError } from '../../../../shared/kernel';
import { packDirectory } from '../../../../shared/source';
import { followRun } from '../api/follow-run';
import { createService, type Service } from '../api/service';
import { EXIT, exitCodeFor } from '../exit-code';
import { createProgress, type Progress } from '../output/progress';
import { writeReport } from '../output/write-report';
import type { OutputOptions } from './output-options';

export interface AnalyzeOptions extends OutputOptions {
  url: string;
  key?: string;
  project?: string;
  detach?: boolean;
}

/** Uploads the source, follows the run to its end and prints the report. Returns the exit code. */
export async function analyze(source: string, options: AnalyzeOptions): Promise<number> {
  if (options.key === undefined) {
    throw new AurelisError('VALIDATION_ERROR', 'An API key is needed: set AURELIS_API_KEY, or give --key.');
  }
  const service = createService(options.url, options.key);
  const path = resolve(source);
  const archive = await openArchive(path);
  const progress = createProgress(options.progress);
  try {
    const run = await submit(archive, options.project ?? basename(path), service, options);
    if (options.detach === true) {
      process.stdout.write(`${run.id}\n${options.url}/api/v1/runs/${run.id}\n`);
      return EXIT.clean;
    }
    return await finish(run, service, progress, options);
  } finally {
    progress.end();
  }
}

async function openArchive(path: string): Promise<Readable> {
  try {
    return (await stat(path)).isDirectory() ? packDirectory(path) : createReadStream(path);
  } catch (cause) {
    throw new AurelisError('VALIDATION_ERROR', `There is no such file or directory: ${path}`, { cause });
  }
}

async function submit(
  archive: Readable,
  projectName: string,
  service: Service,
  options: AnalyzeOptions,
): Promise<RunView> {
  const project: ProjectView = (await service.findProject(projectName)) ?? (await service.createProject(projectName));
  const snapshot = await service.uploadSnapshot(project.id, archive);
  const request: AnalyzeProject = {
    snapshot_id: snapshot.id,
    ...(options.kinds === undefined ? {} : { kinds: options.kinds }),
    ...(options.disableRules === undefined ? {} : { disabled_rules: options.disableRules }),
  };
  return service.startRun(project.id, request);
}

async function finish(
  started: RunView,
  service: Service,
  progress: Progress,
  options: AnalyzeOptions,
): Promise<number> {
  process.stderr.write(`Run ${started.id} accepted.\n`);
  const run = await followRun(started.id, service, (current) => {
    const { files_done: done, files_total: total } = current.progress;
    progress.update({ label: current.state.padEnd(9), done, total: total ?? 0, unit: 'files' });
  });
  progress.end();
  if (run.state !== 'succeeded') throw notSucceeded(run);

  const report = await service.getReport(run.id);
  await writeReport(report, options);
  process.stderr.write(`Run: ${new URL(`/api/v1/runs/${run.id}`, options.url).href}\n`);
  process.stderr.write(`HTML report: ${await service.createReportLink(run.id)}\n`);
  return exitCodeFor(report, options.failOn);
}

/** A run that failed because of its archive is the caller's to mend, any other is not. */
function notSucceeded(run: RunView): AurelisError {
  if (run.state === 'cancelled') return new AurelisError('CONFLICT', `Run ${run.id} was cancelled.`);
  const isInput = run.failure?.code === 'VALIDATION_ERROR' || run.failure?.code === 'PAYLOAD_TOO_LARGE';
  const message = `Run ${run.id} failed: ${run.failure?.message ?? 'no reason was given'}`;
  return new AurelisError(isInput ? 'VALIDATION_ERROR' : 'INTERNAL', message);
}
