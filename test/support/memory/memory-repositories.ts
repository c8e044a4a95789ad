import { writeFile } from 'node:fs/promises';
import { AurelisError } from '../../../shared/kernel';
import type { RepositoryCredential, RepositorySource } from '../../../shared/repositories';
import { tarGzOfTree, type Tree } from '../../shared/source/support/build-archives';

export interface MemoryRepositories extends RepositorySource {
  /** Makes this the newest commit of a repository's default branch, and gives its hash. */
  commit(url: string, tree: Tree): string;
  /** What was asked for, and what was shown for it. */
  asked: { what: 'resolve' | 'archive'; url: string; credential: RepositoryCredential | undefined }[];
}

/** Repositories of one branch, `main`. */
export function memoryRepositories(): MemoryRepositories {
  const commits = new Map<string, { hash: string; tree: Tree }[]>();
  const asked: MemoryRepositories['asked'] = [];
  const commitsOf = (url: string) => {
    const found = commits.get(url);
    if (found === undefined) throw new AurelisError('NOT_FOUND', 'There is no such repository.');
    return found;
  };
  return {
    asked,
    commit(url, tree) {
      const known = commits.get(url) ?? [];
      const hash = String(known.length + 1).padStart(40, '0');
      commits.set(url, [...known, { hash, tree }]);
      return hash;
    },
    async resolve({ url, ref, credential }) {
      asked.push({ what: 'resolve', url, credential });
      const newest = commitsOf(url).at(-1);
      if (newest === undefined || (ref !== undefined && ref !== 'main')) {
        throw new AurelisError('NOT_FOUND', 'The repository has no such branch.');
      }
      return { commit: newest.hash, ref: 'refs/heads/main' };
    },
    async writeArchive({ url, commit, credential, file }) {
      asked.push({ what: 'archive', url, credential });
      const found = commitsOf(url).find(({ hash }) => hash === commit);
      if (found === undefined) throw new AurelisError('NOT_FOUND', 'The repository has no such commit.');
      await writeFile(file, await tarGzOfTree(found.tree));
    },
  };
}
