import { accessSync, constants, statSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import { isWithin } from './is-within';

const NAMES: readonly string[] = ['aurelis'];
/** As npm and installers make them. */
const NAMES_ON_WINDOWS: readonly string[] = ['aurelis.exe', 'aurelis.cmd', 'aurelis.bat'];

export interface PathSearch {
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  /** What lies in them was written by somebody else, and is not run because it bears our name. */
  readonly workspaceFolders: readonly string[];
}

/** The first `aurelis` of the PATH that lies outside of the workspace. */
export function findOnPath({ env, platform, workspaceFolders }: PathSearch): string | undefined {
  const isWindows = platform === 'win32';
  const paths = isWindows ? win32 : posix;
  for (const directory of (env['PATH'] ?? '').split(paths.delimiter)) {
    // An empty or relative entry means wherever the editor happened to be started.
    if (!paths.isAbsolute(directory)) continue;
    for (const name of isWindows ? NAMES_ON_WINDOWS : NAMES) {
      const file = paths.join(directory, name);
      if (isProgram(file, isWindows) && !isWithin(file, workspaceFolders, platform)) return file;
    }
  }
  return undefined;
}

function isProgram(file: string, isWindows: boolean): boolean {
  try {
    accessSync(file, isWindows ? constants.F_OK : constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
