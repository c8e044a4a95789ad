/** What opens a private repository: it is shown only where the address begins with `url`. */
export interface RepositoryCredential {
  /** Such as `https://github.com/acme/`. */
  url: string;
  username: string;
  /** A password, or a token in its place. */
  password: string;
}

/** Credentials that an operator has stored for projects. */
export interface RepositoryCredentials {
  find(projectId: string): Promise<RepositoryCredential | undefined>;
}

/** A repository as it is asked for. */
export interface RepositoryRequest {
  /** Its address over HTTPS, as `git clone` takes it. */
  url: string;
  credential?: RepositoryCredential | undefined;
}

export interface ResolvedCommit {
  /** Hash of the commit, 40 hexadecimal digits. */
  commit: string;
  /** Full name of the branch or tag, such as `refs/heads/main`; absent where a commit was asked for by its hash. */
  ref?: string | undefined;
}

/**
 * Git repositories elsewhere. Both throw NOT_FOUND for what is not there or not open to us, VALIDATION_ERROR and PAYLOAD_TOO_LARGE for what
 * will not get better, and UPSTREAM_UNAVAILABLE for what may.
 */
export interface RepositorySource {
  /** The commit that a branch, a tag or a hash stands for now; that of the default branch where `ref` is absent. */
  resolve(request: RepositoryRequest & { ref?: string | undefined }): Promise<ResolvedCommit>;
  /** Writes the files of a commit into `file` as a tar.gz, which is the same bytes every time. */
  writeArchive(request: RepositoryRequest & { commit: string; file: string }): Promise<void>;
}
