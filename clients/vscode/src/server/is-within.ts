import { realpathSync } from 'node:fs';
import { posix, win32 } from 'node:path';

/** Whether a file or folder lies in one of the folders, or is one, also by way of links. */
export function isWithin(file: string, folders: readonly string[], platform: NodeJS.Platform): boolean {
  const paths = platform === 'win32' ? win32 : posix;
  const places = new Set([file, realPath(file)]);
  return folders.some((folder) =>
    [folder, realPath(folder)].some((place) =>
      [...places].some((one) => {
        const path = paths.relative(place, one);
        return path !== '..' && !path.startsWith(`..${paths.sep}`) && !paths.isAbsolute(path);
      }),
    ),
  );
}

function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    // Not there, or not for us to see: it is what it says.
    return file;
  }
}
