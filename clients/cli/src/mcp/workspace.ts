import { realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, parse, relative, resolve, sep } from 'node:path';
import { AurelisError, errorCode } from '../../../../shared/kernel';
import { findSource, type LocalSource } from '../local-source';

/** The directory that is served. Nothing outside of it is read or written, whatever a caller names. */
export interface Workspace {
  readonly source: LocalSource;
  /** A path as findings have it: from the directory on, with `/`; empty for the directory itself. Throws where it leads outside. */
  within(given: string): Promise<string>;
}

/** Throws where there is no such directory, or where it is a whole file system. */
export async function openWorkspace(given: string): Promise<Workspace> {
  const found = await findSource(given);
  if (found.kind === 'archive') {
    throw new AurelisError('VALIDATION_ERROR', `${given} is an archive; only a directory can be served.`);
  }
  const root = await realpath(found.path);
  // Some clients start their servers there, and whoever names no directory would serve the whole machine.
  if (parse(root).root === root) {
    const message = `${root} is a whole file system: name the directory of a project, as in "aurelis mcp /path/to/project".`;
    throw new AurelisError('VALIDATION_ERROR', message);
  }
  return {
    source: { path: root, kind: found.kind, name: basename(root) },
    within: (path) => pathWithin(root, path),
  };
}

async function pathWithin(root: string, given: string): Promise<string> {
  if (given.includes('\0')) throw new AurelisError('VALIDATION_ERROR', 'The path holds a null character.');
  const { real, isThere } = await realPlace(resolve(root, given));
  const path = relative(root, real);
  if (path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path)) {
    const message = `${given} is outside of the directory that is served. Name a path below it, such as "src".`;
    throw new AurelisError('FORBIDDEN', message);
  }
  // Said of what is inside alone: what there is elsewhere is nobody's business.
  if (!isThere) throw new AurelisError('NOT_FOUND', `There is no ${given} in the directory that is served.`);
  return path.replaceAll(sep, '/');
}

const NOT_THERE: readonly string[] = ['ENOENT', 'ENOTDIR'];

/** Where a path leads to, links followed; of one that is not there, where it would be. */
async function realPlace(path: string): Promise<{ real: string; isThere: boolean }> {
  try {
    return { real: await realpath(path), isThere: true };
  } catch (cause) {
    if (!NOT_THERE.includes(errorCode(cause)) || dirname(path) === path) {
      throw new AurelisError('VALIDATION_ERROR', 'The path cannot be followed to its end.', { cause });
    }
    const { real } = await realPlace(dirname(path));
    return { real: resolve(real, basename(path)), isThere: false };
  }
}
