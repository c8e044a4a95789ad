import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { readBlob, readCommit, readTree, type TreeEntry } from 'isomorphic-git';
import { pack, type Header, type Pack } from 'tar-stream';
import { errorCode } from '../../kernel';
import { damaged, tooLarge, tooMany } from './failures';
import type { FetchedCommit } from './fetch-commit';
import type { RepositoryLimits } from './protocol';

const SYMLINK = '120000';
/** Recursion of the walk; whoever reads the archive has a limit of its own, and says so. */
const MAX_DEPTH = 200;

/**
 * Writes the files of a commit as a tar.gz, in the order of its trees: the same commit is the same bytes. Links are named without their
 * target and submodules as empty folders, since what they stand for is not in the repository.
 */
export async function writeArchive(commit: FetchedCommit, file: string, limits: RepositoryLimits): Promise<void> {
  const archive = pack();
  // As fast as what the command line packs; it is read once or twice.
  const written = pipeline(chunksOf(archive), createGzip({ level: 1 }), createWriteStream(file, { mode: 0o600 }));
  const filled = fill(archive, commit, limits).then(
    () => archive.finalize(),
    (error: unknown) => {
      archive.destroy(error instanceof Error ? error : new Error('Packing failed.', { cause: error }));
      throw error;
    },
  );
  const [filling, writing] = await Promise.allSettled([filled, written]);
  // Whichever failed first is the reason: the other would only tell that it ended early.
  if (writing.status === 'rejected' && errorCode(writing.reason) !== 'ERR_STREAM_PREMATURE_CLOSE') throw writing.reason;
  if (filling.status === 'rejected') throw filling.reason;
  if (writing.status === 'rejected') throw writing.reason;
}

/** The tar stream is not one of Node's own; as a plain iterable Node's pipeline handles it exactly. */
async function* chunksOf(archive: Pack): AsyncGenerator {
  yield* archive;
}

async function fill(archive: Pack, { oid, ...repository }: FetchedCommit, limits: RepositoryLimits): Promise<void> {
  let entries = 0;
  let totalBytes = 0;

  const addFolder = async (treeOid: string, prefix: string, depth: number): Promise<void> => {
    if (depth > MAX_DEPTH) throw damaged('its folders are nested too deeply');
    const { tree } = await readTree({ ...repository, oid: treeOid });
    for (const entry of tree) {
      entries += 1;
      // Folders that share their content may name a hundred million files in a few objects.
      if (entries > limits.maxEntries) throw tooMany(limits.maxEntries);
      if (entry.type === 'tree') await addFolder(entry.oid, `${prefix}${entry.path}/`, depth + 1);
      else await addLeaf(entry, `${prefix}${entry.path}`);
    }
  };

  const addLeaf = async (entry: TreeEntry, name: string): Promise<void> => {
    if (entry.type === 'commit') return addEntry(archive, { name: `${name}/`, type: 'directory' });
    if (entry.mode === SYMLINK) return addEntry(archive, { name, type: 'symlink', linkname: 'target-left-out' });
    const { blob } = await readBlob({ ...repository, oid: entry.oid });
    totalBytes += blob.length;
    if (totalBytes > limits.maxTotalBytes) throw tooLarge('it holds', limits.maxTotalBytes);
    return addEntry(archive, { name, size: blob.length }, blob);
  };

  const { commit } = await readCommit({ ...repository, oid });
  // An entry for the root itself says that nothing is wrapped, also when the repository is a single folder.
  await addEntry(archive, { name: './', type: 'directory' });
  await addFolder(commit.tree, '', 1);
}

async function addEntry(
  archive: Pack,
  header: Partial<Header> & Pick<Header, 'name'>,
  content?: Uint8Array,
): Promise<void> {
  const mode = header.type === 'directory' ? 0o755 : 0o644;
  const sink = archive.entry({ ...header, mtime: new Date(0), mode });
  const closed = once(sink, 'close');
  if (content !== undefined) sink.write(Buffer.from(content.buffer, content.byteOffset, content.byteLength));
  sink.end(null);
  await closed;
}
