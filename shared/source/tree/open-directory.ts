import { readdirSync, type Dirent } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AurelisError, errorCode } from '../../kernel';
import { decodeName } from './decode-name';
import { driveNameSkip } from './drive-name';
import { readFileNow } from './read-file-now';
import type { Skip, SourceTree, TreeEntry } from './source-tree';
import { stampFile } from './stamp-file';

/** A directory on disk. The directory itself may be given through a link; below it no link is followed. */
export async function openDirectory(directory: string, isTracked?: SourceTree['isTracked']): Promise<SourceTree> {
  const root = await resolveDirectory(directory);
  const prefix = join(root, '/');
  return {
    list: async (folder) => listFolder(join(root, folder), folder === ''),
    read: async (path, maxBytes) => readFileNow(prefix + path, maxBytes),
    stamp: (path) => stampFile(prefix + path),
    ...(isTracked === undefined ? {} : { isTracked }),
  };
}

export async function resolveDirectory(directory: string): Promise<string> {
  try {
    const root = await realpath(directory);
    if ((await stat(root)).isDirectory()) return root;
  } catch (error) {
    throw new AurelisError('NOT_FOUND', 'There is no such directory.', { cause: error });
  }
  throw new AurelisError('NOT_FOUND', 'That path is not a directory.');
}

/** Without promises, as files are read. */
function listFolder(folder: string, isRoot: boolean): readonly TreeEntry[] | Skip {
  try {
    const entries = readdirSync(folder, { withFileTypes: true, encoding: 'buffer' });
    return entries.map((entry) => toTreeEntry(entry, isRoot));
  } catch (error) {
    return { reason: 'unreadable', detail: errorCode(error), isFolder: true };
  }
}

function toTreeEntry(entry: Dirent<Buffer>, isRoot: boolean): TreeEntry {
  const { text: name, isValid } = decodeName(entry.name);
  const isFolder = entry.isDirectory();
  const skip = isValid
    ? (nameSkip(name, isFolder, isRoot) ?? kindSkip(entry))
    : { reason: 'encoding' as const, detail: 'the name is not valid UTF-8', isFolder };
  if (skip) return { name, kind: 'skipped', skip };
  return { name, kind: isFolder ? 'folder' : 'file' };
}

/** An archive with such a name is refused, so a local scan must not promise findings for it. */
function nameSkip(name: string, isFolder: boolean, isRoot: boolean): Skip | undefined {
  if (name.includes('\\')) return { reason: 'unreadable', detail: 'the name contains a backslash', isFolder };
  return isRoot ? driveNameSkip(name, isFolder) : undefined;
}

function kindSkip(entry: Dirent<Buffer>): Skip | undefined {
  if (entry.isSymbolicLink()) return { reason: 'symlink' };
  return entry.isFile() || entry.isDirectory() ? undefined : { reason: 'not-a-file' };
}
