import type { AurelisError } from '../../kernel';
import { driveNameSkip } from '../tree/drive-name';
import type { Skip, SourceTree, TreeEntry } from '../tree/source-tree';
import { isNeverAnalysed } from '../ignore/default-rules';
import type { SourceLimits } from '../source-limits';
import { archiveTooLarge, emptyArchive, unsafeEntry } from './archive-errors';
import type { EntryName } from './entry-name';

type Node<Location> =
  | { kind: 'folder'; children: Map<string, Node<Location>> }
  | { kind: 'file'; location: Location }
  | { kind: 'skipped'; skip: Skip };

type FolderNode<Location> = Extract<Node<Location>, { kind: 'folder' }>;

/** What macOS adds beside the real content of a zip. */
const MACOS_METADATA = '__MACOSX';

/** The names of an archive as folders, with the place of every file's bytes. */
export class ArchiveIndex<Location> {
  private readonly root: FolderNode<Location> = { kind: 'folder', children: new Map() };
  private nodeCount = 0;
  private entryCount = 0;
  private namesRoot = false;

  constructor(private readonly limits: SourceLimits) {}

  add(name: EntryName, content: { file: Location } | { skip: Skip } | 'folder'): void {
    this.countEntry();
    const last = name.segments.at(-1);
    if (!last) {
      if (content !== 'folder') throw unsafeEntry('.', 'it is not a folder');
      this.namesRoot = true;
      return;
    }
    const parent = this.folderOf(name);
    if (!parent) return;
    if (!last.isValid) this.putBadName(parent, last.text, content === 'folder', name);
    if (last.isValid && content === 'folder') this.enter(parent, last.text, name);
    if (last.isValid && content !== 'folder') {
      const node: Node<Location> =
        'file' in content ? { kind: 'file', location: content.file } : { kind: 'skipped', skip: content.skip };
      this.put(parent, last.text, node, name);
    }
  }

  /** Where a file's bytes are, by the name its entry has. */
  find(name: EntryName): Location | undefined {
    let node: Node<Location> | undefined = this.root;
    for (const { text } of name.segments) {
      node = node?.kind === 'folder' ? node.children.get(text) : undefined;
    }
    return node?.kind === 'file' ? node.location : undefined;
  }

  /** The finished tree, without the single folder that archives of a whole repository wrap it in. */
  toTree(read: (location: Location, maxBytes: number) => Promise<Uint8Array | Skip>): SourceTree {
    if (this.root.children.size === 0) throw emptyArchive();
    const root = this.unwrap();
    return {
      list: (folder) => Promise.resolve(listFolder(folderAt(root, folder), folder === '')),
      read: (path, maxBytes) => {
        const slash = path.lastIndexOf('/');
        const node = folderAt(root, path.slice(0, slash + 1)).children.get(path.slice(slash + 1));
        if (node?.kind !== 'file') return Promise.resolve({ reason: 'not-a-file' });
        return read(node.location, maxBytes);
      },
    };
  }

  private countEntry(): void {
    this.entryCount++;
    if (this.entryCount > this.limits.maxEntries) throw tooManyEntries(this.limits);
  }

  /** Folders that a path implies count as well: one long path can imply hundreds. */
  private countNode(): void {
    this.nodeCount++;
    if (this.nodeCount > this.limits.maxEntries) throw tooManyEntries(this.limits);
  }

  /** Undefined below a folder whose name cannot be decoded: that folder stands for everything in it. */
  private folderOf(name: EntryName): FolderNode<Location> | undefined {
    const shown = pathOf(name);
    const isTooLarge = shown.length > this.limits.maxPathLength || name.segments.length > this.limits.maxDepth + 1;
    if (isTooLarge) throw archiveTooLarge('a path in it is too long or too deep');
    let folder = this.root;
    for (const { text, isValid } of name.segments.slice(0, -1)) {
      if (!isValid) {
        this.putBadName(folder, text, true, name);
        return undefined;
      }
      folder = this.enter(folder, text, name);
    }
    return folder;
  }

  private enter(parent: FolderNode<Location>, text: string, name: EntryName): FolderNode<Location> {
    const existing = parent.children.get(text);
    if (existing?.kind === 'folder') return existing;
    const folder: FolderNode<Location> = { kind: 'folder', children: new Map() };
    this.put(parent, text, folder, name);
    return folder;
  }

  private putBadName(parent: FolderNode<Location>, text: string, isFolder: boolean, name: EntryName): void {
    const existing = parent.children.get(text);
    if (isFolder && existing?.kind === 'skipped' && existing.skip.isFolder) return;
    const skip: Skip = { reason: 'encoding', detail: 'the name is not valid UTF-8', isFolder };
    this.put(parent, text, { kind: 'skipped', skip }, name);
  }

  /** Which of two entries counts depends on who unpacks, so the code that runs could be another than the code analysed. */
  private put(parent: FolderNode<Location>, text: string, node: Node<Location>, name: EntryName): void {
    if (parent.children.has(text)) throw unsafeEntry(pathOf(name), 'its name is used twice');
    this.countNode();
    parent.children.set(text, node);
  }

  private unwrap(): FolderNode<Location> {
    // A root that has an entry of its own is the repository: `tar -C repository .` writes one, and so do we.
    if (this.namesRoot) return this.root;
    const [first, ...others] = [...this.root.children].filter(([name]) => name !== MACOS_METADATA);
    if (!first || others.length > 0 || first[1].kind !== 'folder') return this.root;
    if (isNeverAnalysed(first[0])) return this.root;
    const metadata = this.root.children.get(MACOS_METADATA);
    if (metadata && !first[1].children.has(MACOS_METADATA)) first[1].children.set(MACOS_METADATA, metadata);
    return first[1];
  }
}

function folderAt<Location>(root: FolderNode<Location>, path: string): FolderNode<Location> {
  let folder = root;
  for (const name of path.split('/').slice(0, -1)) {
    const child = folder.children.get(name);
    if (child?.kind !== 'folder') throw new Error('A folder was asked for that the archive does not list.');
    folder = child;
  }
  return folder;
}

function listFolder<Location>(folder: FolderNode<Location>, isRoot: boolean): TreeEntry[] {
  return [...folder.children].map(([name, node]) => {
    // Reachable below the wrapping folder only: at the top of an archive such a name is refused.
    const drive = isRoot ? driveNameSkip(name, node.kind === 'folder') : undefined;
    if (drive) return { name, kind: 'skipped', skip: drive };
    return node.kind === 'skipped' ? { name, kind: node.kind, skip: node.skip } : { name, kind: node.kind };
  });
}

function pathOf(name: EntryName): string {
  return name.segments.map((segment) => segment.text).join('/');
}

export function tooManyEntries(limits: SourceLimits): AurelisError {
  return archiveTooLarge(`it holds more than ${limits.maxEntries} files and folders`);
}
