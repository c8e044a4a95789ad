import type { HostKind } from '../hosts';

/** A call of a host of git repositories, as it came in. */
export interface PushCall {
  /** By its name in lower case. */
  header: (name: string) => string | undefined;
  body: Uint8Array;
}

/** A branch that was pushed to. */
export interface Push {
  /** Address of the repository for `git clone`. */
  url: string;
  branch: string;
  /** The commit that the branch is at now. */
  commit: string;
  /** Undefined where the host does not say which one that is. */
  isDefaultBranch: boolean | undefined;
}

/** A pull request that was opened, or that has another last commit now. */
export interface PullRequestChange {
  /** Address of the repository that holds its commits, for `git clone`. */
  url: string;
  /** Address of the repository that it is to be merged into. */
  targetUrl: string;
  number: number;
  /** Where its commits are found, such as `refs/pull/12/head`. */
  ref: string;
  /** All of its hash, or undefined where the host says a part of it. */
  commit: string | undefined;
  /** What tells this state of it from others. */
  version: string;
  /** The branch that it is to be merged into. */
  targetBranch: string;
  /** Undefined where the host does not say which one that is. */
  isToDefaultBranch: boolean | undefined;
}

export interface PushedThings {
  pushes: Push[];
  pullRequests: PullRequestChange[];
  /** Why other things that the call tells of are neither. */
  ignored: string[];
}

/** How one kind of host tells of pushes. */
export interface PushHost {
  name: string;
  kind: HostKind;
  /** Whether the call looks as if it came from there. */
  recognises(call: PushCall): boolean;
  /** Whether it was made by somebody who knows the secret. */
  isSigned(call: PushCall, secret: string): boolean;
  /** Throws a ZodError where it is not what the host's documentation says. */
  read(payload: unknown, call: PushCall): PushedThings;
}
