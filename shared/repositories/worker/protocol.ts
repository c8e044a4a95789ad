import type { ErrorCode } from '../../kernel';
import type { RepositoryCredential, ResolvedCommit } from '../ports';

/** How much a server may send, and what it sends may become. */
export interface RepositoryLimits {
  /** Of a pack as it comes, and of the archive that is made of it. */
  maxArchiveBytes: number;
  /** Files and folders together. */
  maxEntries: number;
  /** Of all files unpacked. */
  maxTotalBytes: number;
  /** Of one object unpacked: it is held in memory. */
  maxObjectBytes: number;
  /** How long a server may be silent. */
  maxSilenceMs: number;
}

interface Question {
  url: string;
  credential: RepositoryCredential | undefined;
  /** Also plain HTTP, and addresses that are not public. */
  allowsPrivate: boolean;
  limits: RepositoryLimits;
}

/** What the thread is asked: it does one thing and ends. */
export type RepositoryQuestion = Question &
  ({ task: 'resolve'; ref: string | undefined } | { task: 'archive'; commit: string; file: string; folder: string });

export type RepositoryReply =
  | { ok: true; resolved?: ResolvedCommit }
  | { ok: false; code: ErrorCode; message: string; retryAfterSeconds: number | undefined };
