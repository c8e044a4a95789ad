import { sha256 } from '../../../../shared/kernel';
import type { SourceTree, TreeEntry } from '../../../../shared/source';
import type { ChangeSignal } from '../watch/change-signal';

export interface OpenText {
  /** As the editor writes the address of the document. */
  readonly uri: string;
  readonly version: number;
  readonly text: string;
}

/** What an editor holds of the files below one directory: it counts in place of what is on the disk. */
export class OpenTexts {
  readonly #texts = new Map<string, OpenText>();

  constructor(private readonly changes: ChangeSignal) {}

  /** `path` is relative to the directory, with `/`. */
  open(path: string, text: OpenText): void {
    this.#texts.set(path, text);
    this.changes.tell();
  }

  close(path: string): void {
    if (this.#texts.delete(path)) this.changes.tell();
  }

  get(path: string): OpenText | undefined {
    return this.#texts.get(path);
  }

  /** As they are now. */
  snapshot(): ReadonlyMap<string, OpenText> {
    return new Map(this.#texts);
  }
}

/** The same tree with what is open in place of what is saved; a document that was never saved is a file, too. */
export function withOpenTexts(tree: SourceTree, texts: ReadonlyMap<string, OpenText>): SourceTree {
  return {
    ...tree,
    list: async (folder) => {
      const listed = await tree.list(folder);
      return 'reason' in listed ? listed : [...listed, ...unsavedIn(folder, listed, texts)];
    },
    read: async (path, maxBytes) => {
      const open = texts.get(path);
      if (open === undefined) return tree.read(path, maxBytes);
      const bytes = Buffer.from(open.text);
      return bytes.length > maxBytes ? { reason: 'too-large', detail: `${bytes.length} bytes` } : bytes;
    },
    stamp: (path) => {
      const open = texts.get(path);
      if (open === undefined) return tree.stamp?.(path);
      return { text: `open.${sha256(open.text)}`, sizeBytes: Buffer.byteLength(open.text) };
    },
  };
}

function unsavedIn(folder: string, listed: readonly TreeEntry[], texts: ReadonlyMap<string, OpenText>): TreeEntry[] {
  const names = [...texts.keys()].filter((path) => path.startsWith(folder)).map((path) => path.slice(folder.length));
  const saved = new Set(listed.map(({ name }) => name));
  return names.filter((name) => !name.includes('/') && !saved.has(name)).map((name) => ({ name, kind: 'file' }));
}
