import type { ArchiveFormat, HeldByProject } from '../contracts';
import type { OutboxRecord, OutboxStore } from '../events';
import type { Erasure } from './erasure';

/** What a host of git repositories calls for each push and pull request. */
export interface PushHook {
  /** Another one each time it is set: the secret follows from it. */
  id: string;
  /** Names or patterns; the default branch alone when absent. */
  branches?: string[] | undefined;
  /** Whether the host is told what became of the runs. */
  reportsToHost?: boolean | undefined;
  createdAt: string;
}

export interface Project {
  id: string;
  tenantId: string;
  name: string;
  description: string;
  createdAt: string;
  updatedAt: string;
  /** Hash of the request that made it: tells a repeated call from another request under the same idempotency key. */
  requestHash: string;
  /** How many days runs, jobs and snapshots are kept; until the project is deleted when absent. */
  retentionDays?: number | undefined;
  /** Where pushes to a git repository start runs. */
  pushHook?: PushHook | undefined;
  /** Set while everything of the project is being erased; such a project is no longer found. */
  deletedAt?: string | undefined;
  /** Id of the key that deleted it; absent in documents from before it was recorded. */
  deletedBy?: string | undefined;
  /** What it held when its erasure began; set before anything is removed. */
  held?: HeldByProject | undefined;
}

/** An immutable archive of a project's source. */
export interface Snapshot {
  id: string;
  tenantId: string;
  projectId: string;
  format: ArchiveFormat | 'unknown';
  sizeBytes: number;
  sha256: string;
  createdAt: string;
}

/** A stored document with the version the store gave it. */
export interface Versioned<Document> {
  document: Document;
  etag: string;
}

export interface Page<Item> {
  items: Item[];
  /** Where the next page starts; absent on the last one. */
  nextCursor: string | undefined;
}

export interface PageRequest {
  limit: number;
  cursor: string | undefined;
}

/** Projects, and the outbox of what is done with them: a change and its event are stored together or not at all. */
export interface ProjectStore extends OutboxStore {
  /** Stores the project unless one with its id exists; returns the stored one either way. */
  createIfAbsent(project: Project, outbox?: readonly OutboxRecord[]): Promise<Versioned<Project> & { isNew: boolean }>;
  /** Undefined for an unknown project and for one being erased. */
  find(tenantId: string, projectId: string): Promise<Versioned<Project> | undefined>;
  /** The only look-up without a tenant: uploads to the blob container name a project alone. */
  findOwner(projectId: string): Promise<Project | undefined>;
  /** Newest first. */
  list(tenantId: string, page: PageRequest): Promise<Page<Project>>;
  /** Throws CONFLICT when the stored version is no longer `etag`. */
  replace(project: Project, etag: string, outbox?: readonly OutboxRecord[]): Promise<Versioned<Project>>;
  /** Projects marked as deleted before `before`, of all tenants: their erasure got lost on its way. */
  listErasing(before: string): Promise<Project[]>;
  /** Projects of all tenants that keep things for a limited time and are not being erased. */
  listWithRetention(): Promise<Project[]>;
  /** The project if it is marked as deleted. */
  findErasing(tenantId: string, projectId: string): Promise<Versioned<Project> | undefined>;
  /**
   * Removes the project's own record and stores the certificate with it, both or none. False when the record is gone already, or is not the
   * version `etag`, which another one made again under the same id is not; then certificate and outbox are not stored either.
   */
  erase(erasure: Erasure, etag: string, outbox?: readonly OutboxRecord[]): Promise<boolean>;
  findErasure(tenantId: string, erasureId: string): Promise<Erasure | undefined>;
  /** Newest first; of one project alone where it is named. */
  listErasures(tenantId: string, page: PageRequest & { projectId?: string | undefined }): Promise<Page<Erasure>>;

  countSnapshots(tenantId: string, projectId: string): Promise<number>;
  /** Removes the records of the project's snapshots. */
  eraseSnapshots(tenantId: string, projectId: string): Promise<void>;
  createSnapshotIfAbsent(snapshot: Snapshot): Promise<Snapshot>;
  findSnapshot(tenantId: string, projectId: string, snapshotId: string): Promise<Snapshot | undefined>;
  /** Those stored before `before`, the oldest first. */
  listSnapshots(tenantId: string, projectId: string, before: string): Promise<Snapshot[]>;
  /** Removes the record of one snapshot. */
  eraseSnapshot(snapshot: SnapshotPlace): Promise<void>;
}

/** Archives in Blob storage. */
export interface SnapshotArchives {
  /**
   * Streams the archive in without ever holding it whole. Throws PAYLOAD_TOO_LARGE past `maxBytes`; then nothing is kept. An archive
   * that is there already stays: the same one again changes nothing, another one is a CONFLICT.
   */
  write(
    place: SnapshotPlace,
    content: AsyncIterable<Uint8Array>,
    maxBytes: number,
  ): Promise<{ sizeBytes: number; sha256: string }>;
  /** Copies what was dropped into the `uploads` container, if it is still the version `etag`; undefined when it is gone or changed. */
  copyUpload(
    place: SnapshotPlace,
    blobName: string,
    etag: string,
    maxBytes: number,
  ): Promise<{ sizeBytes: number; sha256: string } | undefined>;
  /** Downloads into a file. Throws NOT_FOUND when there is no such archive. */
  download(place: SnapshotPlace, file: string): Promise<void>;
  erase(place: SnapshotPlace): Promise<void>;
  /** Removes what was dropped into the `uploads` container for the project and has not been written since `before`. */
  eraseUploads(projectId: string, before: Date): Promise<void>;
  /** Removes all archives of the project and what was dropped into `uploads` for it. */
  eraseProject(tenantId: string, projectId: string): Promise<void>;
}

export interface SnapshotPlace {
  tenantId: string;
  projectId: string;
  snapshotId: string;
}
