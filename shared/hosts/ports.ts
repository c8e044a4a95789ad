import type { RepositoryCredential } from '../repositories';

/** The kinds of hosts of git repositories that runs are reported to. Forgejo is one of `gitea`. */
export const HOST_KINDS = ['github', 'gitea', 'gitlab', 'bitbucket', 'azure-devops'] as const;
export type HostKind = (typeof HOST_KINDS)[number];

export interface HostedRepository {
  kind: HostKind;
  /** Its address for `git clone`. */
  url: string;
}

/** `error` where nothing can be said of the commit, since it was not analysed to the end. */
export type StatusState = 'pending' | 'success' | 'failure' | 'error';

/** What is shown beside a commit; a later one of the same key takes its place. */
export interface CommitStatus {
  state: StatusState;
  /** At most 40 characters. */
  key: string;
  /** What it is called on the page. */
  name: string;
  description: string;
  /** Where more of it stands. */
  page: string;
}

/** A comment on a pull request with what was answered; on some hosts a comment on no line has no end. */
export interface ReviewThread {
  /** Known to the client that gave it alone. */
  id: string;
  /** Of the first comment, as Markdown. */
  body: string;
  isResolved: boolean;
}

export interface ThreadPlace {
  path: string;
  /** From 1, in the file as it is after the change. */
  line: number;
}

export interface PullRequestThreads {
  list(): Promise<ReviewThread[]>;
  /** Without a place it is about all of the pull request. False where the host takes none at that place, such as outside of what changed. */
  open(body: string, place?: ThreadPlace): Promise<boolean>;
  /** Of one without a place. */
  edit(thread: ReviewThread, body: string): Promise<void>;
  /** Of one with a place. */
  resolve(thread: ReviewThread): Promise<void>;
}

/** A pull request, as it is called at its host: GitLab counts merge requests within their project. */
export interface PullRequestRef {
  number: number;
  /** The commit that was analysed. */
  commit: string;
}

/**
 * The API of one host for one repository. What it does not allow is a HostRefusal; what may go well later is UPSTREAM_UNAVAILABLE with the time
 * it asked for.
 */
export interface HostClient {
  setStatus(commit: string, status: CommitStatus, pullRequest: number | undefined): Promise<void>;
  threadsOf(pullRequest: PullRequestRef): PullRequestThreads;
}

export interface Hosts {
  open(repository: HostedRepository, credential: RepositoryCredential): HostClient;
}

export interface HostCall {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  url: string;
  headers: Readonly<Record<string, string>>;
  json?: unknown;
}

export interface HostAnswer {
  status: number;
  header(name: string): string | undefined;
  /** What it says, where that is JSON. */
  body: unknown;
}

export interface HostSender {
  send(call: HostCall): Promise<HostAnswer>;
}
