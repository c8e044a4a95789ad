import { randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { pack, type Header } from 'tar-stream';
import { ZipFile } from 'yazl';

/** A tar.gz of entries, whatever they are called. */
export async function tarGz(
  entries: readonly (Partial<Header> & { name: string; content?: string })[],
): Promise<Buffer> {
  const archive = pack();
  for (const { content = '', ...header } of entries) archive.entry(header, content);
  archive.finalize();
  return gzipSync(await buffer(archive));
}

export async function zip(files: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const archive = new ZipFile();
  for (const [name, content] of Object.entries(files)) archive.addBuffer(Buffer.from(content), name);
  archive.end();
  return buffer(archive.outputStream);
}

/** A zip whose entry is called what no honest tool calls one: a name of the same length is replaced in the bytes. */
export async function zipSlip(): Promise<Buffer> {
  const archive = await zip({ 'aa/aa/evil.js': 'eval(1)' });
  return Buffer.from(archive.toString('latin1').replaceAll('aa/aa/evil.js', '../../evil.js'), 'latin1');
}

/** 600 MB of nothing in less than a megabyte. */
export async function zipBomb(): Promise<Buffer> {
  const megabyte = Buffer.alloc(1024 * 1024, 0x20);
  const archive = new ZipFile();
  archive.addBuffer(Buffer.concat(Array.from({ length: 300 }, () => megabyte)), 'bomb-1.js');
  archive.addBuffer(Buffer.concat(Array.from({ length: 300 }, () => megabyte)), 'bomb-2.js');
  archive.end();
  return buffer(archive.outputStream);
}

/** So many empty files. */
export async function manyEntries(count: number): Promise<Buffer> {
  return tarGz(Array.from({ length: count }, (_, index) => ({ name: `f${index}.js` })));
}

export async function truncated(): Promise<Buffer> {
  const whole = await tarGz([{ name: 'a.js', content: randomBytes(50_000).toString('hex') }]);
  return whole.subarray(0, whole.length / 2);
}
