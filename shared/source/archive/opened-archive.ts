import type { SourceTree } from '../tree/source-tree';

/** An archive whose names are known and whose files are read one by one; to be closed. */
export interface OpenedArchive {
  tree: SourceTree;
  close(): Promise<void>;
}
