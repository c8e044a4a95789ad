import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface Repositories {
  folder: string;
  remove(): void;
}

/** A folder for bare repositories, to be served. */
export function makeRepositories(): Repositories {
  const folder = mkdtempSync(join(tmpdir(), 'aurelis-repositories-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export interface Repository {
  /** Runs git in it and gives what it prints. */
  git(...args: string[]): string;
  /** Commits these files over those that are there and gives the hash; a text that begins with `-> ` makes a link. */
  commit(files: Record<string, string | Uint8Array>): string;
}

const WHO = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', '-c', 'protocol.file.allow=always'];

/** A repository with one branch, `main`, below `folder`; it is served as it is, with its work tree beside its objects. */
export function makeRepository(folder: string, name: string): Repository {
  const directory = join(folder, name);
  mkdirSync(directory, { recursive: true });
  const git = (...args: string[]): string =>
    execFileSync('git', [...WHO, ...args], {
      cwd: directory,
      stdio: ['ignore', 'pipe', 'ignore'],
      encoding: 'utf8',
    }).trim();
  git('init', '--initial-branch', 'main');
  return {
    git,
    commit(files) {
      for (const [path, content] of Object.entries(files)) {
        const file = join(directory, path);
        mkdirSync(dirname(file), { recursive: true });
        if (typeof content === 'string' && content.startsWith('-> ')) symlinkSync(content.slice(3), file);
        else writeFileSync(file, content);
      }
      git('add', '--all', '--force');
      git('commit', '--allow-empty', '--message', 'Change');
      return git('rev-parse', 'HEAD');
    },
  };
}
