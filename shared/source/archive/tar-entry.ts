import type { Header } from 'tar-stream';

/** One header of a tar, in our words. */
export interface TarEntry {
  kind: 'file' | 'folder' | 'symlink' | 'hard-link' | 'device' | 'other';
  detail: string;
  name: Buffer;
  linkName: Buffer;
  /** Where the content begins in the tar. */
  offset: number;
  sizeBytes: number;
}

/** `header` must have been read with names in latin1, which keeps every byte; only pax names arrive decoded. */
export function readTarHeader(header: Header): TarEntry {
  const pax = paxFields(header);
  const isSparse = [...pax.keys()].some((key) => key.startsWith('GNU.sparse.'));
  const name = pax.get('GNU.sparse.name') ?? pax.get('path');
  const linkName = pax.get('linkpath');
  return {
    kind: isSparse ? 'other' : kindOf(header.type),
    detail: isSparse ? 'a sparse file' : 'an unknown kind of tar entry',
    name: name === undefined ? Buffer.from(header.name, 'latin1') : Buffer.from(name, 'utf8'),
    linkName: linkName === undefined ? Buffer.from(header.linkname || '', 'latin1') : Buffer.from(linkName, 'utf8'),
    offset: 'byteOffset' in header && typeof header.byteOffset === 'number' ? header.byteOffset : Number.NaN,
    sizeBytes: header.size,
  };
}

function kindOf(type: Header['type']): TarEntry['kind'] {
  switch (type) {
    case 'file':
    case 'contiguous-file':
      return 'file';
    case 'directory':
      return 'folder';
    case 'symlink':
      return 'symlink';
    case 'link':
      return 'hard-link';
    case 'character-device':
    case 'block-device':
      return 'device';
    default:
      return 'other';
  }
}

function paxFields(header: Header): ReadonlyMap<string, string> {
  const pax = typeof header.pax === 'object' && header.pax !== null ? header.pax : {};
  const texts = Object.entries(pax).filter((field): field is [string, string] => typeof field[1] === 'string');
  return new Map(texts);
}
