import { decodeName, type DecodedName } from '../tree/decode-name';
import { archiveTooLarge, unsafeEntry } from './archive-errors';

export interface EntryName {
  /** Empty for the root itself. */
  segments: readonly DecodedName[];
  /** Written with '/' at its end. */
  isFolder: boolean;
}

/** Splits the stored name of an entry, refusing every name that could lead out of the place where it is unpacked. */
export function parseEntryName(raw: Uint8Array, maxLength: number): EntryName {
  // Each byte one character: what is looked for is ASCII, which UTF-8 never uses inside another character.
  const name = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('latin1');
  // No character takes more than four bytes.
  if (name.length > maxLength * 4) throw archiveTooLarge('a path in it is too long or too deep');
  const danger = findDanger(name);
  if (danger) throw unsafeEntry(decodeName(raw.subarray(0, 400)).text, danger);

  const segments = name
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.')
    .map((segment) => decodeName(Buffer.from(segment, 'latin1')));
  return { segments, isFolder: name.endsWith('/') || name === '.' };
}

function findDanger(name: string): string | undefined {
  if (name === '') return 'it has no name';
  if (name.includes('\0')) return 'its name contains a NUL character';
  if (name.includes('\\')) return 'its name contains a backslash';
  if (name.startsWith('/')) return 'its path is absolute';
  if (/^(\.\/)*[A-Za-z]:/.test(name)) return 'its path names a drive';
  if (name.split('/').includes('..')) return 'its path climbs out with ".."';
  return undefined;
}
