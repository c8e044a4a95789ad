import type { AdvisoryKnowledge, AdvisorySource } from '../advisories';
import { concludeAnalysis, importReports, packagesIn, redactImported, type AnalysisEngine } from '../analysis';
import type { FinalizeRunMessage, ReportFormat } from '../contracts';
import type { AnalysisReport, AnalysisResult, ReportRepository } from '../findings';
import { AurelisError } from '../kernel';
import type { ProjectStore } from '../projects';
import { conclusionSettings } from '../settings';
import { triageSuppressions, type TriageStore } from '../triage';
import { endRun, type EndRunPorts } from './end-run';
import type { FindingStore, RunArtifacts, RunRef, RunStore } from './ports';
import { readBaselineRun } from './read-baseline-run';
import { isTerminal, type Run } from './run';
import { runSettings } from './run-settings';

export interface FinalizeRunPorts extends EndRunPorts {
  runs: Pick<RunStore, 'find' | 'replace' | 'listBatchIds'>;
  artifacts: Pick<
    RunArtifacts,
    | 'readResult'
    | 'readSettings'
    | 'readSkipped'
    | 'readOtherReports'
    | 'readReport'
    | 'writeReport'
    | 'removeWork'
    | 'erase'
  >;
  projects: Pick<ProjectStore, 'findSnapshot'>;
  findings: Pick<FindingStore, 'write' | 'erase'>;
  engine: Pick<AnalysisEngine, 'rules' | 'inspectFile'>;
  advisories: AdvisorySource;
  triage: Pick<TriageStore, 'all'>;
  /** The report in pieces, so that a large one is never held whole. */
  renderReport(report: AnalysisReport, format: ReportFormat): Iterable<string>;
}

const STORED_FORMATS: readonly ReportFormat[] = ['sarif', 'html', 'json', 'markdown', 'cyclonedx', 'junit'];

/** Joins the batches into one report, stores it in every format with its findings, and ends the run. Safe to repeat. */
export async function finalizeRun({ tenantId, runId }: FinalizeRunMessage, ports: FinalizeRunPorts): Promise<void> {
  const ref = { tenantId, runId };
  const found = await ports.runs.find(ref);
  if (found === undefined || isTerminal(found.document)) return clearAway(ref, found?.document, ports);

  const batchIds = await ports.runs.listBatchIds(ref);
  // Somebody asked too early; whoever records the last batch asks again.
  if (found.document.plan === undefined || batchIds.length < found.document.plan.batches) return;

  const ended = await finish(found.document, batchIds, ports);
  await clearAway(ref, ended, ports);
}

/** The run as it ended, here or by somebody else meanwhile; undefined when it is gone. */
async function finish(run: Run, batchIds: readonly string[], ports: FinalizeRunPorts): Promise<Run | undefined> {
  const ref = { tenantId: run.tenantId, runId: run.id };
  try {
    const report = await buildReport(run, batchIds, ports);
    await Promise.all([
      ports.findings.write(ref, report.findings),
      ...STORED_FORMATS.map((format) => ports.artifacts.writeReport(ref, format, ports.renderReport(report, format))),
    ]);
    return await endRun(ref, { state: 'succeeded', summary: report.summary, gate: report.gate }, ports);
  } catch (error) {
    const found = await ports.runs.find(ref);
    // Results are cleared away when a run ends: a missing one is no failure then.
    if (found !== undefined && !isTerminal(found.document)) throw error;
    return found?.document;
  }
}

/** Reports and findings are kept of a run that succeeded, and of no other: a cancel or an erasure may have come in between. */
async function clearAway(ref: RunRef, run: Run | undefined, ports: FinalizeRunPorts): Promise<void> {
  if (run?.state === 'succeeded') return ports.artifacts.removeWork(ref);
  await ports.findings.erase(ref);
  await ports.artifacts.erase(ref);
}

async function buildReport(run: Run, batchIds: readonly string[], ports: FinalizeRunPorts): Promise<AnalysisReport> {
  const ref: RunRef = { tenantId: run.tenantId, runId: run.id };
  const snapshot = await ports.projects.findSnapshot(run.tenantId, run.projectId, run.snapshotId);
  const results = await readResults(ref, batchIds, ports);
  const baseline = await readBaselineRun(run, ports.artifacts);
  const { licencePolicy, dataflow, judgement, ...conclusion } = conclusionSettings(
    await runSettings(run, ports.artifacts),
    baseline,
  );
  return concludeAnalysis({
    ...conclusion,
    judgement: { ...judgement, triage: await triageSuppressions(run, ports) },
    name: run.projectName,
    results,
    imported: await redactImported(importReports(await ports.artifacts.readOtherReports(ref)), ports.engine),
    skipped: await ports.artifacts.readSkipped(ref),
    rules: ports.engine.rules,
    ...(snapshot === undefined ? {} : { snapshotSha256: snapshot.sha256 }),
    ...repositoryOf(run),
    outside: { advisories: await gatherAdvisories(results, ports), licencePolicy, dataflow },
    runId: run.id,
    startedAt: run.createdAt,
    finishedAt: ports.clock.now().toISOString(),
  });
}

function repositoryOf({ repository }: Run): { repository?: ReportRepository } {
  if (repository?.commit === undefined) return {};
  const { url, commit, ref } = repository;
  return { repository: { url, commit, ...(ref?.startsWith('refs/') === true && { ref }) } };
}

/** Data that cannot be read ends no run: the report says that nobody looked. A store that is busy is asked again. */
async function gatherAdvisories(
  results: readonly AnalysisResult[],
  { advisories, telemetry }: FinalizeRunPorts,
): Promise<AdvisoryKnowledge | undefined> {
  const packages = packagesIn(results);
  if (packages.length === 0) return undefined;
  try {
    return await advisories.gather(packages);
  } catch (error) {
    if (error instanceof AurelisError && error.code === 'UPSTREAM_UNAVAILABLE') throw error;
    telemetry.exception(error, { part: 'advisories' });
    return undefined;
  }
}

const PARALLEL_READS = 4;

/** In the order of the batches, a few at a time. */
async function readResults(
  ref: RunRef,
  batchIds: readonly string[],
  ports: FinalizeRunPorts,
): Promise<AnalysisResult[]> {
  const sorted = [...batchIds].sort();
  const results: AnalysisResult[] = [];
  for (let start = 0; start < sorted.length; start += PARALLEL_READS) {
    const some = sorted.slice(start, start + PARALLEL_READS);
    results.push(...(await Promise.all(some.map((batchId) => ports.artifacts.readResult(ref, batchId)))));
  }
  return results;
}
