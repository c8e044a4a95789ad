import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pack, type Header } from 'tar-stream';
import { ZipFile } from 'yazl';

/** Paths and their contents. */
export type Tree = Record<string, string | Buffer>;

export function writeTree(directory: string, tree: Tree): string {
  mkdirSync(directory, { recursive: true });
  for (const [path, content] of Object.entries(tree)) {
    const file = join(directory, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return directory;
}

export async function zipOf(tree: Tree, modes: Record<string, number> = {}): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, content] of Object.entries(tree)) {
    const mode = modes[path] ?? 0o100644;
    if (path.endsWith('/')) zip.addEmptyDirectory(path);
    if (!path.endsWith('/')) zip.addBuffer(Buffer.from(content), path, { mode, mtime: new Date(0) });
  }
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

export type TarEntry = Partial<Header> & Pick<Header, 'name'> & { content?: string | Buffer };

/** The same entries are the same bytes, whenever they are packed. */
export async function tarOf(entries: readonly TarEntry[]): Promise<Buffer> {
  const archive = pack();
  const mtime = new Date(0);
  for (const { content, ...header } of entries) {
    if (content === undefined) archive.entry({ type: 'directory', mtime, ...header });
    if (content !== undefined) archive.entry({ mtime, ...header }, Buffer.from(content));
  }
  archive.finalize();
  const chunks: Uint8Array[] = [];
  for await (const chunk of archive) if (chunk instanceof Uint8Array) chunks.push(chunk);
  return Buffer.concat(chunks);
}

export function tarOfTree(tree: Tree): Promise<Buffer> {
  return tarOf(Object.entries(tree).map(([name, content]) => ({ name, content })));
}

export async function tarGzOfTree(tree: Tree): Promise<Buffer> {
  return gzipSync(await tarOfTree(tree));
}

/** A name stored as it is, which zip writers refuse to do: written over a harmless one of the same length. */
export function renameInZip(zip: Buffer, from: string, to: string | Buffer): Buffer {
  return replaceBytes(zip, Buffer.from(from), Buffer.from(to));
}

export function replaceBytes(bytes: Buffer, from: Buffer, to: Buffer): Buffer {
  if (from.length !== to.length) throw new Error('Only bytes of the same length can be replaced.');
  const result = Buffer.from(bytes);
  let found = result.indexOf(from);
  if (found === -1) throw new Error('There is nothing to replace.');
  for (; found !== -1; found = result.indexOf(from, found + to.length)) to.copy(result, found);
  return result;
}
