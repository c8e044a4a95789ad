import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answer } from '../../../../shared/repositories/worker/answer';
import type { RepositoryReply } from '../../../../shared/repositories/worker/protocol';
import { readArchive } from '../../../../shared/source';
import { startGitServer, type GitServer } from '../../../support/git/git-server';
import { makeRepositories, makeRepository, type Repository } from '../../../support/git/make-repository';

const MIB = 1024 * 1024;
export const LIMITS = {
  maxArchiveBytes: 8 * MIB,
  maxEntries: 1_000,
  maxTotalBytes: 16 * MIB,
  maxObjectBytes: 4 * MIB,
  maxSilenceMs: 10_000,
};

export interface Served {
  server: GitServer;
  /** The same repositories, with nothing between. */
  plain: GitServer;
  shop: Repository;
  /** Of one test alone. */
  folder: string;
  repositories: ReturnType<typeof makeRepositories>;
  /** What every question about a repository has. */
  common: (path: string) => ReturnType<typeof commonOf>;
  resolve: (ref?: string, path?: string) => Promise<RepositoryReply>;
  archive: (commit: string, path?: string, limits?: typeof LIMITS) => Promise<RepositoryReply>;
  archiveFile: () => string;
  /** Paths and contents of the archive, or why there is none, by path. */
  files: () => Promise<[string, string][]>;
}

/** Repositories behind git's own server while the tests of a file run, and the thread's work asked for in this process. */
export function serveRepositories(): Served {
  const served = {} as Served;
  const repositories = makeRepositories();
  const common = (path: string) => commonOf(`${served.server.url}/${path}`);
  const archiveFile = () => join(served.folder, 'archive');

  beforeAll(async () => {
    served.server = await startGitServer(repositories.folder);
    served.plain = await startGitServer(repositories.folder);
    served.shop = makeRepository(repositories.folder, 'shop');
  });
  beforeEach(() => {
    served.folder = mkdtempSync(join(tmpdir(), 'aurelis-fetch-'));
    served.server.requests.length = 0;
    served.server.instead = () => false;
  });
  afterEach(() => rmSync(served.folder, { recursive: true, force: true }));
  afterAll(async () => {
    await Promise.all([served.server.close(), served.plain.close()]);
    repositories.remove();
  });

  return Object.assign(served, {
    repositories,
    common,
    archiveFile,
    resolve: (ref?: string, path = 'shop') => answer({ task: 'resolve', ref, ...common(path) }),
    archive: (commit: string, path = 'shop', limits = LIMITS) => {
      const folder = mkdtempSync(join(served.folder, 'git-'));
      return answer({ task: 'archive', commit, file: archiveFile(), folder, ...common(path), limits });
    },
    files: () => filesOf(archiveFile()),
  });
}

function commonOf(url: string) {
  return { url, credential: undefined, allowsPrivate: true, limits: LIMITS };
}

async function filesOf(archiveFile: string): Promise<[string, string][]> {
  const found: [string, string][] = [];
  for await (const item of readArchive(archiveFile)) {
    if (item.kind === 'file') found.push([item.file.path, Buffer.from(item.file.bytes).toString()]);
    else found.push([item.skipped.path, `(${item.skipped.reason})`]);
  }
  return found.sort(([a], [b]) => (a < b ? -1 : 1));
}
