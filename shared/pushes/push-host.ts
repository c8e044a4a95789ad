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

export interface PushedThings {
  pushes: Push[];
  /** Why other things that the call tells of are no pushes to a branch. */
  ignored: string[];
}

/** How one kind of host tells of pushes. */
export interface PushHost {
  name: string;
  /** Whether the call looks as if it came from there. */
  recognises(call: PushCall): boolean;
  /** Whether it was made by somebody who knows the secret. */
  isSigned(call: PushCall, secret: string): boolean;
  /** Throws a ZodError where it is not what the host's documentation says. */
  read(payload: unknown, call: PushCall): PushedThings;
}
