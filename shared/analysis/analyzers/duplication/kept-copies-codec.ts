import { z } from 'zod';
import type { KnownCopies } from './find-copies-again';
import { LineTable, type TableFile } from './line-table';

/** What stands before the columns: a number of four bytes, then so many bytes of JSON, up to a multiple of four. */
const Header = z.strictObject({
  /** Path, digest, start, end; a test where a fifth is there. */
  files: z.array(z.custom<[string, string, number, number, 1?]>(Array.isArray)),
  lines: z.int().nonnegative(),
  copies: z.int().nonnegative(),
});

const COPY_NUMBERS = 5;

/** A table and its copies as bytes, as this machine has them in memory: they go to no other one. */
export function encodeKnownCopies({ table, copies }: KnownCopies): Uint8Array {
  const places = new Map(table.files.map((file, index) => [file, index]));
  const files = table.files.map(({ path, digest = '', start, end, isTest }) =>
    isTest ? [path, digest, start, end, 1] : [path, digest, start, end],
  );
  const numbers = new Int32Array(copies.length * COPY_NUMBERS);
  for (const [index, { file, start, length, original, originalStart }] of copies.entries()) {
    const row = [places.get(file) ?? 0, start, length, places.get(original) ?? 0, originalStart];
    numbers.set(row, index * COPY_NUMBERS);
  }
  const json = Buffer.from(JSON.stringify({ files, lines: table.hashes.length, copies: copies.length }), 'utf8');
  const header = Buffer.alloc(aligned(Int32Array.BYTES_PER_ELEMENT + json.length));
  header.writeUInt32LE(json.length, 0);
  json.copy(header, Int32Array.BYTES_PER_ELEMENT);
  return Buffer.concat([header, ...[table.hashes, table.lines, numbers, table.tokens, table.endColumns].map(bytesOf)]);
}

/** Undefined where the bytes are not those of a table. */
export function decodeKnownCopies(content: Uint8Array): KnownCopies | undefined {
  // Columns of four bytes have to begin at a multiple of four.
  const bytes = content.byteOffset % Int32Array.BYTES_PER_ELEMENT === 0 ? content : content.slice();
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (buffer.length < Int32Array.BYTES_PER_ELEMENT) return undefined;
  const jsonEnd = Int32Array.BYTES_PER_ELEMENT + buffer.readUInt32LE(0);
  const header = Header.parse(JSON.parse(buffer.toString('utf8', Int32Array.BYTES_PER_ELEMENT, jsonEnd)));
  const { lines, copies } = header;
  let at = bytes.byteOffset + aligned(jsonEnd);
  const take = <Column>(
    type: new (of: ArrayBufferLike, at: number, length: number) => Column,
    length: number,
    size: number,
  ) => {
    const column = new type(bytes.buffer, at, length);
    at += length * size;
    return column;
  };
  const columns = {
    hashes: take(Int32Array, lines, 4),
    lines: take(Int32Array, lines, 4),
    numbers: take(Int32Array, copies * COPY_NUMBERS, 4),
    tokens: take(Uint16Array, lines, 2),
    endColumns: take(Uint16Array, lines, 2),
  };
  const files = header.files.map(([path, digest, start, end, isTest]): TableFile => {
    return { path, digest, start, end, isTest: isTest === 1 };
  });
  return { table: new LineTable(files, columns), copies: readCopies(columns.numbers, files) };
}

function readCopies(numbers: Int32Array, files: readonly TableFile[]): KnownCopies['copies'] {
  const copies = [];
  const numberAt = (index: number): number => numbers[index] ?? 0;
  for (let at = 0; at + COPY_NUMBERS <= numbers.length; at += COPY_NUMBERS) {
    copies.push({
      file: fileAt(files, numberAt(at)),
      start: numberAt(at + 1),
      length: numberAt(at + 2),
      original: fileAt(files, numberAt(at + 3)),
      originalStart: numberAt(at + 4),
    });
  }
  return copies;
}

function fileAt(files: readonly TableFile[], index: number): TableFile {
  const file = files[index];
  if (file === undefined) throw new Error('There is no such file in the table');
  return file;
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function aligned(length: number): number {
  return Math.ceil(length / Int32Array.BYTES_PER_ELEMENT) * Int32Array.BYTES_PER_ELEMENT;
}
