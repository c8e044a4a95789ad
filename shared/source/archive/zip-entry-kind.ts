import { constants } from 'node:fs';
import type { Entry } from 'yauzl';
import { decodeName } from '../tree/decode-name';
import type { Skip } from '../tree/source-tree';
import { unsafeEntry } from './archive-errors';
import type { EntryName } from './entry-name';

/** Systems that keep the Unix file mode in the upper half of an entry's attributes: Unix and macOS. */
const UNIX_SYSTEMS = [3, 19];

/** A zip has no entry types; the Unix mode of the file is the only sign of a link or a device. */
export function zipEntryKind(entry: Entry, name: EntryName): 'file' | 'folder' | { skip: Skip } {
  const isUnix = UNIX_SYSTEMS.includes(entry.versionMadeBy >>> 8);
  const type = isUnix ? (entry.externalFileAttributes >>> 16) & constants.S_IFMT : 0;
  if (type === constants.S_IFLNK) return { skip: { reason: 'symlink' } };
  if (type === constants.S_IFCHR || type === constants.S_IFBLK) {
    throw unsafeEntry(decodeName(entry.fileNameRaw).text, 'it is a device');
  }
  if (type === constants.S_IFDIR || name.isFolder) return 'folder';
  if (type === constants.S_IFREG || type === 0) return 'file';
  return { skip: { reason: 'not-a-file' } };
}
