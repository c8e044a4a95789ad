import { promises } from 'node:fs';
import { addRemote, fetch, init } from 'isomorphic-git';
import type { RepositoryQuestion } from './protocol';
import { checkPack, type PackLimits } from './check-pack';
import type { GuardedHttp } from './guarded-http';
import { headersFor } from './credential-headers';
import { AurelisError } from '../../kernel';

type ArchiveQuestion = Extract<RepositoryQuestion, { task: 'archive' }>;

/** The objects of one commit, without its history, below `gitdir`. */
export interface FetchedCommit {
  fs: { promises: typeof promises };
  gitdir: string;
  /** Where the library keeps what it has read. */
  cache: object;
  oid: string;
}

/** Fetches one commit without its history, and nothing that it does not need. Nothing is checked out. */
export async function fetchCommit(question: ArchiveQuestion, http: GuardedHttp): Promise<FetchedCommit> {
  const { url, commit, folder: gitdir, limits } = question;
  const disk = checkedDisk(limits);
  const fs = { promises: disk.promises };
  const cache = {};
  await init({ fs, dir: gitdir, gitdir, bare: true });
  await addRemote({ fs, gitdir, remote: 'origin', url });
  await fetch({
    fs,
    http,
    gitdir,
    cache,
    url,
    remote: 'origin',
    ref: commit,
    remoteRef: commit,
    singleBranch: true,
    tags: false,
    depth: 1,
    headers: headersFor(question),
  });
  const failure = http.failure();
  if (failure !== undefined) throw failure;
  // What it says instead stands where the library does not look.
  if (!disk.hasPack()) {
    throw new AurelisError('NOT_FOUND', `The repository's server does not hand out the commit ${commit}.`);
  }
  return { fs, gitdir, cache, oid: commit };
}

interface CheckedDisk {
  promises: typeof promises;
  hasPack(): boolean;
}

/** The disk, where a pack is looked through before it is written; after that the library reads it. */
function checkedDisk(limits: PackLimits): CheckedDisk {
  let hasPack = false;
  return {
    hasPack: () => hasPack,
    promises: {
      ...promises,
      async writeFile(file, data, options) {
        if (typeof file === 'string' && file.endsWith('.pack') && data instanceof Uint8Array) {
          checkPack(Buffer.from(data.buffer, data.byteOffset, data.byteLength), limits);
          hasPack = true;
        }
        return promises.writeFile(file, data, options);
      },
    },
  };
}
