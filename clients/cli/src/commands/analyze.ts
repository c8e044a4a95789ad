import { createReadStream } from 'node:fs';
import type { AnalyzeProject, RunView } from '../../../../shared/contracts';
import { describeSkipReason, type SkippedPath } from '../../../../shared/findings';
import { AurelisError } from '../../../../shared/kernel';
import { packDirectory } from '../../../../shared/source';
import { connect } from '../api/connect';
import type { Service } from '../api/service';
import { EXIT } from '../exit-code';
import type { Interruption } from '../interruption';
import { findSource, type LocalSource } from '../local-source';
import { requireWritable } from '../output/output-file';
import { print } from '../output/print';
import { createProgress, type Progress } from '../output/progress';
import type { ReportOptions } from '../program/report-options';
import type { SelectionOptions } from '../program/selection-options';
import type { ServiceOptions } from '../program/service-options';
import { repositorySource, type RepositorySource } from '../repository-source';
import { createScanSettings } from '../scan-settings';
import { printResult } from './print-result';

export interface AnalyzeOptions extends ReportOptions, SelectionOptions, ServiceOptions {
  project?: string;
  detach?: boolean;
  baselineRun?: string;
  /** Branch, tag or commit of a repository. */
  ref?: string;
  json?: boolean;
}

/** Uploads the source, or has a repository fetched, follows the run to its end and prints the report. Returns the exit code. */
export async function analyze(given: string, options: AnalyzeOptions, interruption: Interruption): Promise<number> {
  if (options.json === true && options.detach !== true) {
    throw new AurelisError('VALIDATION_ERROR', '--json goes with --detach; a report comes as JSON with --format json.');
  }
  const repository = repositorySource(given, options.ref);
  const progress = createProgress({ isWanted: options.progress, withLines: true });
  const onWait = (notice: string): void => progress.note(notice);
  const service = connect({ ...options, signal: interruption.signal, onWait });
  const source = repository ?? (await findSource(given));
  if (options.output !== undefined) await requireWritable(options.output);
  try {
    const run = await submit(source, service, progress, options);
    if (options.detach === true) {
      await print([describeRun(run, options)]);
      return EXIT.clean;
    }
    return await printResult(run, { url: options.url, report: options, service, progress, interruption });
  } finally {
    progress.end();
  }
}

async function submit(
  source: LocalSource | RepositorySource,
  service: Service,
  progress: Progress,
  options: AnalyzeOptions,
): Promise<RunView> {
  const project = await service.ensureProject(options.project ?? source.name);
  if ('repository' in source) {
    return service.startRun(project.id, requestOf({ repository: source.repository }, options));
  }
  const snapshot = await service.uploadSnapshot(project.id, () => openArchive(source, progress));
  return service.startRun(project.id, requestOf({ snapshot_id: snapshot.id }, options));
}

function requestOf(
  source: Pick<AnalyzeProject, 'snapshot_id' | 'repository'>,
  { kinds, disableRules, enableRules, baselineRun }: AnalyzeOptions,
): AnalyzeProject {
  return {
    ...source,
    ...(kinds === undefined ? {} : { kinds }),
    ...(disableRules === undefined ? {} : { disabled_rules: disableRules }),
    ...(enableRules === undefined ? {} : { enabled_rules: enableRules }),
    ...(baselineRun === undefined ? {} : { baseline_run_id: baselineRun }),
  };
}

async function* openArchive({ path, kind }: LocalSource, progress: Progress): AsyncGenerator<Uint8Array> {
  // The service never hears of these, so its report cannot list them.
  const onLeftOut = (skipped: SkippedPath): void =>
    progress.note(`warning: ${JSON.stringify(skipped.path)} was not sent: ${describeSkipReason(skipped.reason).text}`);
  const archive: AsyncIterable<Uint8Array> =
    kind === 'directory' ? packDirectory(path, {}, onLeftOut, createScanSettings({}).reader) : createReadStream(path);
  let sentBytes = 0;
  for await (const chunk of archive) {
    sentBytes += chunk.length;
    progress.update({ label: 'Uploading', done: Math.round(sentBytes / 1000), unit: 'kB' });
    yield chunk;
  }
}

/** One line a script can take apart, or two for people. */
function describeRun(run: RunView, { url, json }: AnalyzeOptions): string {
  const address = `${url}/api/v1/runs/${run.id}`;
  if (json !== true) return `${run.id}\n${address}\n`;
  const { id, project_id, snapshot_id, state } = run;
  return `${JSON.stringify({ run_id: id, project_id, snapshot_id, state, url: address })}\n`;
}
