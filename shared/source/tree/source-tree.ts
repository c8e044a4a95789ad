import type { SkipReason } from '../skip-reason';
import type { FileStamp } from './stamp-file';

/** Folders and files as a directory on disk and an archive both offer them, so that one walk serves both. */
export interface SourceTree {
  /** What a folder holds; `''` is the root, every other path ends with '/'. */
  list(folder: string): Promise<readonly TreeEntry[] | Skip>;
  /** The whole file, or why not; `maxBytes` is the most it may hold. */
  read(path: string, maxBytes: number): Promise<Uint8Array | Skip>;
  /** Whether version control keeps a file, or one in a folder, although an ignore file names it; absent where nobody knows. */
  isTracked?(path: string): Promise<boolean>;
  /** Tells whether a file changed since it was read; absent where nothing but reading does. */
  stamp?(path: string): FileStamp | undefined;
}

export interface TreeEntry {
  /** One segment of a path. */
  name: string;
  kind: 'file' | 'folder' | 'skipped';
  /** Why an entry of kind `skipped` cannot be a source file, whatever the ignore rules say. */
  skip?: Skip;
}

export interface Skip {
  reason: SkipReason;
  detail?: string;
  /** A skipped name that is known to be a folder is shown with a '/'. */
  isFolder?: boolean;
}
