import { tmpdir } from 'node:os';
import { basename, dirname, relative, sep } from 'node:path';
import type { SourceTree } from '../../../../shared/source';
import { cacheDirectory } from '../cache/cache-directory';
import { keepOpen } from '../cache/keep-open';
import { createScanCache, type ScanCache } from '../cache/scan-cache';
import type { LocalSource } from '../local-source';
import { ChangeSignal } from '../watch/change-signal';
import { WatchedDirectory } from '../watch/watched-directory';
import { writtenByUs } from '../watch/written-by-us';
import { OpenTexts } from './open-texts';
import type { Turns } from '../turns';

/** Whoever types is not done with every key. */
const QUIET = { quietMs: 200, maxWaitMs: 1_500 };

/** What is scanned as one: a folder of the workspace, or a document that lies in none. */
export interface ScannedPlace {
  readonly source: LocalSource;
  readonly texts: OpenTexts;
  readonly changes: ChangeSignal;
  /** A scan takes all of the machine: several places are scanned one after the other. */
  readonly turns: Turns;
  readonly isFolder: boolean;
  readonly cache: ScanCache | undefined;
  /** Absent where nothing is to be watched, or the system watches no more. */
  watched: WatchedDirectory | undefined;
  /** Leaves out what does not belong to it. */
  only(tree: SourceTree): SourceTree;
}

export function workspaceFolder(directory: string, turns: Turns): ScannedPlace {
  const changes = new ChangeSignal(QUIET);
  return {
    source: { path: directory, kind: 'directory', name: basename(directory) || 'root' },
    texts: new OpenTexts(changes),
    changes,
    turns,
    isFolder: true,
    cache: keepOpen(createScanCache(cacheDirectory(), directory)),
    watched: new WatchedDirectory(directory, writtenByUs(directory, []), changes),
    only: (tree) => tree,
  };
}

/** Nothing around it is looked at: what lies beside a file that is opened alone may be anything. */
export function singleDocument(path: string | undefined, turns: Turns): ScannedPlace {
  const changes = new ChangeSignal(QUIET);
  const directory = path === undefined ? tmpdir() : dirname(path);
  return {
    source: { path: directory, kind: 'directory', name: basename(directory) || 'root' },
    texts: new OpenTexts(changes),
    changes,
    turns,
    isFolder: false,
    cache: undefined,
    watched: undefined,
    only: (tree) => ({ ...tree, list: () => Promise.resolve([]) }),
  };
}

/** With `/`; undefined where the file does not lie below the directory. */
export function pathBelow(directory: string, file: string): string | undefined {
  const path = relative(directory, file);
  const isBelow = path !== '' && path !== '..' && !path.startsWith(`..${sep}`) && !/^[A-Za-z]:/.test(path);
  return isBelow ? path.replaceAll(sep, '/') : undefined;
}
