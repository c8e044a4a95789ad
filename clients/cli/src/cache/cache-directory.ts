import { homedir, platform } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from '../../../../shared/kernel';

/** Where this user's machine keeps what may be thrown away at any time; AURELIS_CACHE_DIR says otherwise. */
export function cacheDirectory(environment: NodeJS.ProcessEnv = process.env): string {
  const own = environment['AURELIS_CACHE_DIR'] ?? '';
  return own === '' ? join(systemCache(environment), 'aurelis') : own;
}

/** Where Node.js keeps what it compiled; undefined where no folder can be made for it. */
export function compiledDirectory(environment?: NodeJS.ProcessEnv): string | undefined {
  const folder = join(cacheDirectory(environment), 'compiled');
  try {
    makeFolder(folder, 0o700);
    return folder;
  } catch {
    return undefined;
  }
}

function systemCache(environment: NodeJS.ProcessEnv): string {
  if (platform() === 'win32') return environment['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local');
  if (platform() === 'darwin') return join(homedir(), 'Library', 'Caches');
  // The XDG Base Directory Specification says to pass over a relative path.
  const given = environment['XDG_CACHE_HOME'] ?? '';
  return given.startsWith('/') ? given : join(homedir(), '.cache');
}
