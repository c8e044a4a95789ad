import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  DATAFLOW_VOCABULARY,
  importReports,
  languageGroup,
  reportsNotFound,
  ruleCatalogue,
  withoutSecrets,
  type AnalysisEngine,
} from '../analysis';
import { QUEUES } from '../config';
import type { AnalyzeBatchMessage, FinalizeRunMessage, PlanRunMessage } from '../contracts';
import { type OutboxRecord, publish, type PublishPorts } from '../events';
import { matchesGlob, type SkippedPath } from '../findings';
import { AurelisError, makeTemporaryFolder } from '../kernel';
import { downloadSnapshot, isToBeErased, type DownloadSnapshotPorts } from '../projects';
import { ignoredPatterns, importPatterns, parseSettings, type RepositorySettings } from '../settings';
import { cutBatches, encodeBatch, readArchive, SourceReports, type CutOptions, type SourceLimits } from '../source';
import { endRun, type EndRunPorts } from './end-run';
import { eraseRun, type EraseRunPorts } from './erase-run';
import { fetchRepository, type FetchRepositoryPorts } from './fetch-repository';
import { hasEnded } from './has-ended';
import { hostReportRecords } from './host-report-records';
import type { RunArtifacts, RunStore } from './ports';
import { isTerminal, type Run } from './run';

export interface PlanRunPorts
  extends EndRunPorts, EraseRunPorts, PublishPorts, DownloadSnapshotPorts, FetchRepositoryPorts {
  runs: Pick<RunStore, 'find' | 'replace' | 'erase'>;
  projects: FetchRepositoryPorts['projects'];
  archives: DownloadSnapshotPorts['archives'] & FetchRepositoryPorts['archives'];
  artifacts: Pick<
    RunArtifacts,
    'writeSource' | 'writeSkipped' | 'writeSettings' | 'writeOtherReports' | 'removeWork' | 'erase'
  >;
  engine: Pick<AnalysisEngine, 'inspectFile'>;
  sourceLimits: SourceLimits;
  /** How large batches may be; as large as they usually are when absent. */
  batchLimits?: Pick<CutOptions, 'maxBytes' | 'maxFiles'>;
}

/** Codes of an archive that will not get better: the run fails with the reason instead of trying again. */
const HOPELESS = ['VALIDATION_ERROR', 'PAYLOAD_TOO_LARGE', 'NOT_FOUND'];

/** Fetches the repository where there is one, unpacks the snapshot safely, cuts it into batches and queues them. Safe to repeat: every name is made from ids. */
export async function planRun({ tenantId, runId }: PlanRunMessage, ports: PlanRunPorts): Promise<void> {
  const ref = { tenantId, runId };
  const found = await ports.runs.find(ref);
  // Ended or erased while it was planned before: what was written then is in nobody's way, and nobody's to keep.
  if (found === undefined || isTerminal(found.document)) return ports.artifacts.removeWork(ref);
  // Planned already: its messages are in the outbox or on their way.
  if (found.document.state !== 'accepted') return;
  // Stored while its project was erased, by somebody who died before seeing that.
  if (await isToBeErased(found.document, ports)) return eraseRun(ref, ports);

  try {
    const { document: run, etag } = await fetchRepository(found, ports);
    const plan = await writeBatches(run, ports);
    const planned: Run = {
      ...run,
      state: 'planned',
      plan: { batches: plan.batchIds.length, files: plan.files },
      updatedAt: ports.clock.now().toISOString(),
    };
    const outbox = [nextMessages(run, plan.batchIds, ports), ...hostReportRecords(planned, ports)];
    await ports.runs.replace(planned, etag, outbox);
    ports.telemetry.event('run.planned', { ...ref, batches: plan.batchIds.length, files: plan.files });
    for (const record of outbox) await publish(record, ports);
  } catch (error) {
    // Whoever lost its message to another hears of it here alone: nobody comes back for what it has written since.
    if (await hasEnded(ref, ports.runs)) return ports.artifacts.removeWork(ref);
    if (!(error instanceof AurelisError) || !HOPELESS.includes(error.code)) throw error;
    // What cannot be read is quoted, whatever it is.
    const [message = ''] = await withoutSecrets([describe(error)], ports.engine);
    await endRun(ref, { state: 'failed', failure: { code: error.code, message } }, ports);
  }
}

/** Streams the archive once: at any time one open batch per language group is held, never the whole. */
async function writeBatches(run: Run, ports: PlanRunPorts): Promise<{ batchIds: string[]; files: number }> {
  const ref = { tenantId: run.tenantId, runId: run.id };
  const folder = await makeTemporaryFolder('plan');
  try {
    const archiveFile = join(folder, 'archive');
    await downloadSnapshot(run, archiveFile, ports);

    const skipped: SkippedPath[] = [];
    const batchIds: string[] = [];
    let files = 0;
    const vocabulary = { ...DATAFLOW_VOCABULARY, ruleIds: ruleCatalogue.all().map(({ id }) => id) };
    let settings: RepositorySettings = {};
    const reports = new SourceReports({
      patterns: () => importPatterns(settings),
      matches: matchesGlob,
      largerFiles: ports.sourceLimits.largerFiles,
    });
    const limits = { ...ports.sourceLimits, largerFiles: reports.largerFiles };
    const items = readArchive(archiveFile, limits, (content) => {
      settings = content === undefined ? {} : parseSettings(content, vocabulary);
      return ignoredPatterns(settings);
    });
    const batches = cutBatches(reports.takeFrom(items), {
      ...ports.batchLimits,
      groupOf: languageGroup,
      onSkipped: (path) => void skipped.push(path),
    });
    // One batch is written while the next one is read.
    let writing: Promise<void> = Promise.resolve();
    for await (const batch of batches) {
      await writing;
      writing = ports.artifacts.writeSource(ref, batch.id, encodeBatch(batch.files));
      // Seen by the next await; until then it is nobody's unhandled rejection.
      writing.catch(() => undefined);
      batchIds.push(batch.id);
      files += batch.files.length;
    }
    await writing;
    // What cannot be read fails the run now, and not when all the work is done.
    const others = reports.texts();
    importReports(others);
    skipped.push(...reportsNotFound(reports.patternsWithoutFile()));
    await ports.artifacts.writeOtherReports(ref, others);
    await ports.artifacts.writeSkipped(ref, skipped);
    await ports.artifacts.writeSettings(ref, settings);
    return { batchIds, files };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** One message per batch; where nothing is left to analyse, the run is finalised at once and its report says what was skipped. */
function nextMessages(run: Run, batchIds: readonly string[], ports: PlanRunPorts): OutboxRecord {
  const ref = { tenantId: run.tenantId, runId: run.id };
  const base = {
    ...ref,
    traceparent: ports.telemetry.currentTraceparent(),
    createdAt: ports.clock.now().toISOString(),
  };
  if (batchIds.length === 0) {
    const body: FinalizeRunMessage = { version: 1, ...ref };
    return { ...base, id: 'outbox-finalize', queue: QUEUES.finalize, messages: [{ id: `${run.id}-finalize`, body }] };
  }
  const messages = batchIds.map((batchId) => {
    const body: AnalyzeBatchMessage = { version: 1, ...ref, batchId };
    return { id: `${run.id}-${batchId}`, body };
  });
  return { ...base, id: 'outbox-batches', queue: QUEUES.batch, messages };
}

function describe(error: AurelisError): string {
  const details = error.details.map(({ field, issue }) => `${field}: ${issue}`).join('; ');
  return details === '' ? error.message : `${error.message} (${details})`;
}
