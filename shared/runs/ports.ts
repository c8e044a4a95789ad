import type { Readable } from 'node:stream';
import type { FindingsQuery, ReportFormat } from '../contracts';
import type { AnalysisResult, Finding, SkippedPath } from '../findings';
import type { OutboxRecord } from '../events';
import type { Page, PageRequest, Versioned } from '../projects';
import type { OtherReport } from '../analysis';
import type { RepositorySettings } from '../settings';
import type { BatchRecord, Run } from './run';

export interface RunRef {
  tenantId: string;
  runId: string;
}

export interface RunStore {
  /** Stores the run with its outbox record, both or none, unless the run exists; returns the stored run and whether this call made it. */
  createIfAbsent(run: Run, outbox: OutboxRecord): Promise<{ run: Run; isNew: boolean }>;
  find(run: RunRef): Promise<Versioned<Run> | undefined>;
  /** Replaces the run and stores outbox records with it, all or none. Throws CONFLICT when the stored version is no longer `etag`. */
  replace(run: Run, etag: string, outbox?: readonly OutboxRecord[]): Promise<void>;
  /** Newest first. */
  list(tenantId: string, projectId: string, page: PageRequest): Promise<Page<Run>>;
  /**
   * Sets a place aside for a run that is about to be stored; false when `limit` runs of the tenant have one or have not ended, however
   * many ask at once. A run has one place, however often it asks; one that is not stored loses it after a minute.
   */
  admit(run: RunRef, limit: number, now: Date): Promise<boolean>;
  /** Runs of all tenants that have not ended and in which nothing has happened since `before`. */
  listStalled(before: string): Promise<Run[]>;

  /** At most `limit` runs of the project that were accepted before `before` and have ended, the oldest first. */
  listEnded(tenantId: string, projectId: string, before: string, limit: number): Promise<Run[]>;
  /** Whether a run of the project is about that snapshot. */
  usesSnapshot(tenantId: string, projectId: string, snapshotId: string): Promise<boolean>;

  /** Records the batch as done and the run as running, both or none; false when the run has ended or is gone. Safe to repeat. */
  completeBatch(run: RunRef, record: BatchRecord): Promise<boolean>;
  findBatch(run: RunRef, batchId: string): Promise<BatchRecord | undefined>;
  listBatchIds(run: RunRef): Promise<string[]>;
  progress(run: RunRef): Promise<{ batches: number; files: number }>;

  /** Removes everything of the run. */
  erase(run: RunRef): Promise<void>;
}

export interface FindingStore {
  /** Stores findings in report order under their fingerprints; doing it again changes nothing. */
  write(run: RunRef, findings: readonly Finding[]): Promise<void>;
  /** Undefined when the run has no such finding. */
  find(run: RunRef, fingerprint: string): Promise<Finding | undefined>;
  /** In report order. */
  list(run: RunRef, query: FindingsQuery): Promise<Page<Finding>>;
  erase(run: RunRef): Promise<void>;
}

/** Everything of a run that is too big for a record; each name is made from ids, so writing again overwrites. */
export interface RunArtifacts {
  writeSource(run: RunRef, batchId: string, bytes: Uint8Array): Promise<void>;
  readSource(run: RunRef, batchId: string): Promise<Uint8Array>;
  writeResult(run: RunRef, batchId: string, result: AnalysisResult): Promise<void>;
  readResult(run: RunRef, batchId: string): Promise<AnalysisResult>;
  writeSkipped(run: RunRef, skipped: readonly SkippedPath[]): Promise<void>;
  readSkipped(run: RunRef): Promise<SkippedPath[]>;
  /** What the repository's own file says; nothing where there is none. */
  writeSettings(run: RunRef, settings: RepositorySettings): Promise<void>;
  readSettings(run: RunRef): Promise<RepositorySettings>;
  /** Reports of other tools that the snapshot holds; none where nothing was kept. */
  writeOtherReports(run: RunRef, reports: readonly OtherReport[]): Promise<void>;
  readOtherReports(run: RunRef): Promise<OtherReport[]>;
  /** Streams the report in, piece by piece. */
  writeReport(run: RunRef, format: ReportFormat, pieces: Iterable<string>): Promise<void>;
  /** Undefined when there is no such report. */
  readReport(run: RunRef, format: ReportFormat): Promise<{ content: Readable; sizeBytes: number } | undefined>;
  /** Removes sources and partial results; reports stay. */
  removeWork(run: RunRef): Promise<void>;
  erase(run: RunRef): Promise<void>;
}
