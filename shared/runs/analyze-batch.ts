import { withResultCache, type AnalysisEngine } from '../analysis';
import { QUEUES } from '../config';
import type { AnalyzeBatchMessage, FinalizeRunMessage } from '../contracts';
import type { MessageQueue } from '../events';
import type { AnalysisResult } from '../findings';
import type { Clock } from '../kernel';
import { isToBeErased, type ProjectStore } from '../projects';
import { decodeBatch } from '../source';
import type { Telemetry } from '../telemetry';
import { hasEnded } from './has-ended';
import type { KeptResults } from './kept-results';
import type { RunArtifacts, RunRef, RunStore } from './ports';
import { isTerminal, type Run } from './run';
import { runSettings } from './run-settings';

export interface AnalyzeBatchPorts {
  runs: Pick<RunStore, 'find' | 'findBatch' | 'completeBatch' | 'progress'>;
  projects: Pick<ProjectStore, 'find'>;
  artifacts: Pick<RunArtifacts, 'readSource' | 'readSettings' | 'writeResult' | 'removeWork'>;
  queue: MessageQueue;
  telemetry: Telemetry;
  clock: Clock;
  engine: Pick<AnalysisEngine, 'analyzeFiles'>;
  results: KeptResults;
  fileDeadlineMs: number;
}

/**
 * Analyses one batch. The work is done first and marked done after, never claimed: a crash on any line means it is done again over
 * the same names. Whoever sees the last batch done asks for the run to be finalised, also when that was seen before.
 */
export async function analyzeBatch(message: AnalyzeBatchMessage, ports: AnalyzeBatchPorts): Promise<void> {
  const ref = { tenantId: message.tenantId, runId: message.runId };
  const found = await ports.runs.find(ref);
  // Whoever ended it may have died before it cleared away; and this batch may have been written since.
  if (found === undefined || isTerminal(found.document)) return ports.artifacts.removeWork(ref);

  if ((await ports.runs.findBatch(ref, message.batchId)) === undefined) {
    const isRecorded = await doBatchUnlessEnded(found.document, message.batchId, ports);
    if (!isRecorded) return clearAway(found.document, ports);
  }
  await finalizeWhenComplete(ref, found.document, ports);
}

/** Perhaps the run ended because its project is being erased: then nothing may be kept that was written since. */
async function clearAway(run: Run, ports: AnalyzeBatchPorts): Promise<void> {
  await ports.artifacts.removeWork({ tenantId: run.tenantId, runId: run.id });
  if (await isToBeErased(run, ports)) await ports.results.erase(run);
}

/** False when the run ended meanwhile. */
async function doBatchUnlessEnded(run: Run, batchId: string, ports: AnalyzeBatchPorts): Promise<boolean> {
  try {
    return await doBatch(run, batchId, ports);
  } catch (error) {
    if (await hasEnded({ tenantId: run.tenantId, runId: run.id }, ports.runs)) return false;
    throw error;
  }
}

async function doBatch(run: Run, batchId: string, ports: AnalyzeBatchPorts): Promise<boolean> {
  const ref = { tenantId: run.tenantId, runId: run.id };
  const startedAt = ports.clock.now().getTime();
  const files = decodeBatch(await ports.artifacts.readSource(ref, batchId));
  const { kinds, disabledRules, enabledRules } = await runSettings(run, ports.artifacts);
  const engine = withResultCache(ports.engine, ports.results.of(run));
  const result: AnalysisResult = await engine.analyzeFiles(files, {
    fileDeadlineMs: ports.fileDeadlineMs,
    ...(kinds === undefined ? {} : { kinds }),
    disabledRules,
    enabledRules,
  });
  await ports.artifacts.writeResult(ref, batchId, result);

  const isRecorded = await ports.runs.completeBatch(ref, {
    batchId,
    files: files.length,
    findings: result.findings.length,
    finishedAt: ports.clock.now().toISOString(),
  });
  if (!isRecorded) return false;
  ports.telemetry.measure('batch.duration', ports.clock.now().getTime() - startedAt);
  ports.telemetry.measure('batch.files', files.length);
  ports.telemetry.event('batch.analyzed', { ...ref, batchId, files: files.length, findings: result.findings.length });
  return true;
}

async function finalizeWhenComplete(ref: RunRef, run: Run, ports: AnalyzeBatchPorts): Promise<void> {
  const { batches } = await ports.runs.progress(ref);
  if (run.plan === undefined || batches < run.plan.batches) return;
  const body: FinalizeRunMessage = { version: 1, ...ref };
  await ports.queue.send(
    QUEUES.finalize,
    [{ id: `${ref.runId}-finalize`, body }],
    ports.telemetry.currentTraceparent(),
  );
}
