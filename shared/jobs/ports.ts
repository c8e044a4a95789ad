import type { Readable } from 'node:stream';
import type { JobResultKind, TaskAnswerView } from '../contracts';
import type { OutboxRecord } from '../events';
import type { FixAllAnswer, FixAllRequest, TaskAnswer, TaskEvent, TaskRequest } from '../generation';
import type { Page, PageRequest, Versioned } from '../projects';
import type { Job, JobRef, PartInput, PartOutput, PartRecord } from './job';

/** Does what is asked with code: by a model, or by rules. */
export interface TaskPerformer {
  perform(request: TaskRequest): Promise<TaskAnswer>;
  stream(request: TaskRequest): AsyncIterable<TaskEvent>;
  fixAll(request: FixAllRequest): Promise<FixAllAnswer>;
}

/** The answer to a request with an idempotency key. */
export interface KeptTaskAnswer {
  id: string;
  tenantId: string;
  /** Tells a repeated call from another request under the same key. */
  requestHash: string;
  /** Of the run it is about; absent where the caller sent the code. */
  projectId?: string | undefined;
  answer: TaskAnswerView;
}

/** Answers are kept for a day, so that a caller whose connection broke gets what was already paid for. */
export interface TaskAnswerStore {
  find(tenantId: string, id: string): Promise<KeptTaskAnswer | undefined>;
  /** Returns the stored one: of two at the same time the first counts. */
  createIfAbsent(kept: KeptTaskAnswer): Promise<KeptTaskAnswer>;
  /** Removes the answers that are about runs of the project. */
  eraseProject(tenantId: string, projectId: string): Promise<void>;
}

/** Who is about to pay for something. */
export interface Claim {
  id: string;
  tenantId: string;
  /** Tells whoever claims from all others. */
  holder: string;
  /** What is claimed for: a hash. */
  about: string;
}

/** Claims run out half a minute after they were last made, by the clock of the store. */
export interface ClaimStore {
  /** Makes the claim, or makes it last again where the holder has it; returns the claim that stands. */
  claim(claim: Claim): Promise<Claim>;
  /** Takes the holder's claim back; another's stays. */
  release(claim: Pick<Claim, 'id' | 'tenantId' | 'holder'>): Promise<void>;
}

/** Jobs and the records of their parts. A change and the messages it causes are stored together or not at all. */
export interface JobStore {
  /** Stores the job with its outbox record, both or none, unless the job exists. */
  createIfAbsent(job: Job, outbox: OutboxRecord): Promise<{ job: Job; isNew: boolean }>;
  find(job: JobRef): Promise<Versioned<Job> | undefined>;
  /** Replaces the job and stores outbox records with it, all or none. Throws CONFLICT when the stored version is no longer `etag`. */
  replace(job: Job, etag: string, outbox?: readonly OutboxRecord[]): Promise<void>;
  /** Newest first. */
  list(tenantId: string, projectId: string, page: PageRequest): Promise<Page<Job>>;
  /** Sets a place aside for a job that is about to be stored, as `RunStore.admit` does for runs. */
  admit(job: JobRef, limit: number, now: Date): Promise<boolean>;
  /** Jobs of all tenants that have not ended and in which nothing has happened since `before`. */
  listStalled(before: string): Promise<Job[]>;
  /** At most `limit` jobs of the project that were accepted before `before` and have ended, the oldest first. */
  listEnded(tenantId: string, projectId: string, before: string, limit: number): Promise<Job[]>;
  /** Jobs of the project that have not ended. */
  listUnderWay(tenantId: string, projectId: string): Promise<Job[]>;
  /** Records the part as done and the job as running, both or none; false when the job has ended or is gone. Safe to repeat. */
  completePart(job: JobRef, record: PartRecord): Promise<boolean>;
  /**
   * Adds to what the job has taken, or takes off with a negative amount; false when that would be more than `limitNanoDollars`, or the
   * job has ended or is gone.
   */
  take(job: JobRef, nanoDollars: number, limitNanoDollars: number): Promise<boolean>;
  findPart(job: JobRef, partId: string): Promise<PartRecord | undefined>;
  listParts(job: JobRef): Promise<PartRecord[]>;
  /** Removes everything of the job. */
  erase(job: JobRef): Promise<void>;
}

/** Everything of a job that is too big for a record; each name is made from ids, so writing again overwrites. */
export interface JobArtifacts {
  writeInput(job: JobRef, partId: string, input: PartInput): Promise<void>;
  readInput(job: JobRef, partId: string): Promise<PartInput>;
  writeOutput(job: JobRef, partId: string, output: PartOutput): Promise<void>;
  /** Undefined when the part has not been done. */
  readOutput(job: JobRef, partId: string): Promise<PartOutput | undefined>;
  writeResult(job: JobRef, kind: JobResultKind, pieces: Iterable<string>): Promise<void>;
  /** Undefined when there is no such result. */
  readResult(job: JobRef, kind: JobResultKind): Promise<Readable | undefined>;
  /** Removes inputs and outputs of parts; results stay. */
  removeWork(job: JobRef): Promise<void>;
  erase(job: JobRef): Promise<void>;
}
