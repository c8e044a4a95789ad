import { createReadStream } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { extract } from 'tar-stream';
import { AurelisError, errorCode } from '../../kernel';
import type { SourceLimits } from '../source-limits';
import { cutOff, damaged, unsafeEntry } from './archive-errors';
import { ArchiveIndex, tooManyEntries } from './archive-index';
import { parseEntryName, type EntryName } from './entry-name';
import { readExactly } from './read-exactly';
import { readTarHeader, type TarEntry } from './tar-entry';

/** Where a tar keeps a file's bytes. */
export interface TarLocation {
  offset: number;
  sizeBytes: number;
}

const BLOCK_BYTES = 512;

/** Names come as bytes: which of them are valid UTF-8 is decided in one place for every kind of source. */
const EXTRACT_OPTIONS = { filenameEncoding: 'latin1', highWaterMark: 256 * 1024 };

/** Reads the headers of a tar; the contents pass by. */
export async function indexTar(
  tarFile: string,
  handle: FileHandle,
  limits: SourceLimits,
): Promise<ArchiveIndex<TarLocation>> {
  const index = new ArchiveIndex<TarLocation>(limits);
  const hardLinks: { name: EntryName; target: EntryName }[] = [];
  let end = 0;
  for await (const entry of readEntries(tarFile)) {
    const name = parseEntryName(entry.name, limits.maxPathLength);
    end = entry.offset + (entry.kind === 'folder' ? 0 : Math.ceil(entry.sizeBytes / BLOCK_BYTES) * BLOCK_BYTES);
    if (entry.kind === 'device') throw unsafeEntry(entry.name.toString('utf8'), 'it is a device');
    if (entry.kind === 'hard-link') hardLinks.push({ name, target: parseLinkTarget(entry, limits) });
    if (hardLinks.length > limits.maxEntries) throw tooManyEntries(limits);
    if (entry.kind === 'file' && !name.isFolder) {
      index.add(name, { file: { offset: entry.offset, sizeBytes: entry.sizeBytes } });
    }
    if (entry.kind === 'folder' || (entry.kind === 'file' && name.isFolder)) index.add(name, 'folder');
    if (entry.kind === 'symlink') index.add(name, { skip: { reason: 'symlink' } });
    if (entry.kind === 'other') index.add(name, { skip: { reason: 'not-a-file', detail: entry.detail } });
  }
  await checkEnd(handle, end);
  for (const link of hardLinks) addHardLink(index, link);
  return index;
}

async function* readEntries(tarFile: string): AsyncGenerator<TarEntry> {
  const extractor = extract(EXTRACT_OPTIONS);
  const input = createReadStream(tarFile, { highWaterMark: 256 * 1024 });
  // A failure of either stream also ends the loop below, which throws it.
  pipeline(input, extractor, () => undefined);
  try {
    for await (const stream of extractor) {
      yield readTarHeader(stream.header);
      stream.resume();
    }
  } catch (error) {
    throw toTarError(error);
  } finally {
    input.destroy();
  }
}

/** The second name of a file that tar has already stored; what it names outside of the archive is out of reach. */
function parseLinkTarget(entry: TarEntry, limits: SourceLimits): EntryName {
  try {
    return parseEntryName(entry.linkName, limits.maxPathLength);
  } catch (error) {
    throw error instanceof AurelisError
      ? unsafeEntry(entry.name.toString('utf8'), 'it is a hard link to a place outside of the archive')
      : error;
  }
}

function addHardLink(index: ArchiveIndex<TarLocation>, link: { name: EntryName; target: EntryName }): void {
  const file = index.find(link.target);
  if (file) index.add(link.name, { file });
  if (!file) {
    index.add(link.name, { skip: { reason: 'symlink', detail: 'a hard link to a file that is not in the archive' } });
  }
}

/** A tar ends with empty blocks. Without them, a cut between two entries would look like a smaller repository. */
async function checkEnd(handle: FileHandle, end: number): Promise<void> {
  const block = await readExactly(handle, end, BLOCK_BYTES);
  if (block.some((byte) => byte !== 0)) throw cutOff();
}

function toTarError(error: unknown): unknown {
  if (error instanceof AurelisError || !(error instanceof Error) || errorCode(error) !== 'unknown') return error;
  return /unexpected end of data/i.test(error.message) ? cutOff(error) : damaged(error);
}
