import { watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';
import { AurelisError, errorCode } from '../../../../shared/kernel';
import type { FileStamp, SourceTree, TreeEntry } from '../../../../shared/source';
import { ChangeSignal } from './change-signal';

interface WatchedFolder {
  readonly watcher: FSWatcher;
  /** What it held when it was listed last; absent when it may hold something else by now. */
  listed?: readonly TreeEntry[] | undefined;
  readonly stamps: Map<string, FileStamp>;
  /** Names that a walk read or asked about. */
  readonly used: Set<string>;
  /** Names that the last walk found and passed over. */
  leftOut: ReadonlySet<string>;
  /** Those of them that were changed since the walk before. */
  readonly passedOver: Set<string>;
}

/** More events at once than a system keeps for us: some may be lost. Linux keeps 16,384. */
const MAX_EVENTS = 5_000;
const QUIET = { quietMs: 50, maxWaitMs: 500 };

const NOTHING: ReadonlySet<string> = new Set();
const FULL = new Set(['ENOSPC', 'EMFILE']);

/** The system tells of no more folders; scans go on without being told. */
export class WatchLimitReached extends AurelisError {
  constructor(cause: unknown) {
    const message =
      'The system watches no more folders. Raise its limit (on Linux fs.inotify.max_user_watches and max_user_instances), or leave folders out with an .aurelisignore file.';
    super('VALIDATION_ERROR', message, { cause });
  }
}

/**
 * The folders that a walk enters, each of which the system tells about: so it is known what was changed since, and what need not be
 * looked at again. Folders that are left out are not watched. A folder is watched before it is listed, so nothing comes in between.
 */
export class WatchedDirectory {
  readonly #folders = new Map<string, WatchedFolder>();
  #events = 0;

  /** `isOwn` tells files that are written by whoever watches: relative to the directory, with `/`. */
  constructor(
    private readonly directory: string,
    private readonly isOwn: (path: string) => boolean,
    private readonly changes = new ChangeSignal(QUIET),
  ) {}

  /** The same tree, of which only that is looked at which may have changed. */
  through(tree: SourceTree): SourceTree {
    return {
      ...tree,
      list: async (path) => {
        const known = this.#folders.get(path) ?? this.#watch(path);
        if (known?.listed !== undefined) return known.listed;
        const listed = await tree.list(path);
        if (known !== undefined && !('reason' in listed)) known.listed = listed;
        return listed;
      },
      read: async (path, maxBytes) => {
        this.#use(path);
        return tree.read(path, maxBytes);
      },
      stamp: (path) => {
        const { folder, name } = split(path);
        const watched = this.#use(path);
        const stamp = watched?.stamps.get(name) ?? tree.stamp?.(path);
        if (stamp !== undefined) this.#folders.get(folder)?.stamps.set(name, stamp);
        return stamp;
      },
    };
  }

  /** What changes while `work` walks through the tree is looked at once more, but for what no walk looks at. */
  async during<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#events > MAX_EVENTS) this.close();
    this.#events = 0;
    this.changes.begin();
    for (const { used, passedOver } of this.#folders.values()) {
      used.clear();
      passedOver.clear();
    }
    try {
      const result = await work();
      this.#noteLeftOut();
      return result;
    } catch (error) {
      // A walk that does not come to its end knows of nothing that it would have passed over.
      for (const folder of this.#folders.values()) folder.leftOut = NOTHING;
      throw error;
    }
  }

  /** Resolves when something was changed that a walk would see, and nothing more comes for a moment. Rejects when `signal` is aborted. */
  async nextChange(signal: AbortSignal): Promise<void> {
    await this.changes.next(signal);
  }

  close(): void {
    for (const { watcher } of this.#folders.values()) watcher.close();
    this.#folders.clear();
  }

  #noteLeftOut(): void {
    for (const [path, folder] of this.#folders) {
      const isUsed = (name: string): boolean => folder.used.has(name) || this.#folders.has(`${path}${name}/`);
      // What was listed may have changed since: then what was left out before is still known.
      const names = folder.listed?.map(({ name }) => name) ?? [...folder.leftOut];
      folder.leftOut = new Set(names.filter((name) => !isUsed(name)));
      // Left out by the walk before, changed during this one, and looked at by it, perhaps before.
      if ([...folder.passedOver].some(isUsed)) this.changes.tell();
    }
  }

  #use(path: string): WatchedFolder | undefined {
    const { folder, name } = split(path);
    const watched = this.#folders.get(folder);
    watched?.used.add(name);
    return watched;
  }

  /** Undefined where the folder is not there or not ours: then it is listed each time. */
  #watch(path: string): WatchedFolder | undefined {
    try {
      const watcher = watch(join(this.directory, path), (_event, name) => this.#take(path, name));
      watcher.on('error', () => this.#forget(path));
      const folder = {
        watcher,
        stamps: new Map(),
        used: new Set<string>(),
        leftOut: NOTHING,
        passedOver: new Set<string>(),
      };
      this.#folders.set(path, folder);
      return folder;
    } catch (cause) {
      if (!FULL.has(errorCode(cause))) return undefined;
      throw new WatchLimitReached(cause);
    }
  }

  /** Some systems do not tell which file it was. */
  #take(path: string, name: string | null): void {
    const folder = this.#folders.get(path);
    if (folder === undefined || (name !== null && this.isOwn(path + name))) return;
    folder.listed = undefined;
    if (name === null) folder.stamps.clear();
    else {
      folder.stamps.delete(name);
      // Another folder may stand in its place.
      this.#forget(`${path}${name}/`);
    }
    this.#events++;
    if (name !== null && folder.leftOut.has(name)) folder.passedOver.add(name);
    else this.changes.tell();
  }

  #forget(path: string): void {
    if (!this.#folders.has(path)) return;
    for (const [below, { watcher }] of this.#folders) {
      if (!below.startsWith(path)) continue;
      watcher.close();
      this.#folders.delete(below);
    }
  }
}

function split(path: string): { folder: string; name: string } {
  const end = path.lastIndexOf('/') + 1;
  return { folder: path.slice(0, end), name: path.slice(end) };
}
