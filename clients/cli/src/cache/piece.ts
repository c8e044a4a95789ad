import { randomUUID } from 'node:crypto';
import { renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { CachedFile } from '../../../../shared/analysis';
import type { AnalyzedFile } from '../../../../shared/findings';
import { makeFolder, sha256 } from '../../../../shared/kernel';
import type { SkippedPath } from '../../../../shared/source';
import { LARGE_PARTS, type LargePart, type LargeParts, type SmallFacts } from './kept-facts';
import { removeKept } from './remove-kept';
import { readPart, readSlice, sealParts } from './sealed-file';

/** Where a large part lies in the body of its piece: place, length, and a digest of what is there. */
export type PartPlace = readonly [at: number, length: number, digest: string];

/** A result without what is large, and without the path where it can only be the same. */
export interface KeptFile extends Omit<CachedFile, 'facts' | 'file'> {
  readonly file?: Omit<AnalyzedFile, 'path'>;
  readonly facts?: Omit<SmallFacts, 'path'>;
  /** Of the file when it was analysed. */
  readonly stamp?: string | undefined;
  readonly parts?: Partial<Readonly<Record<LargePart, PartPlace>>>;
}

/** A file with these bytes was seen with this stamp later. */
export type KeptStamp = readonly [path: string, sha256: string, stamp: string];

export interface KeptSkip {
  readonly skipped: SkippedPath;
  readonly stamp: string;
}

/** What one batch left behind, apart from the large parts. */
export interface PieceHead {
  readonly files: readonly KeptFile[];
  readonly stamps: readonly KeptStamp[];
  readonly skips: readonly KeptSkip[];
}

/** Raised when the shape of a piece changes; pieces of other shapes are left alone until they are old. */
export const PIECE_SUFFIX = '.piece2';

/** The digest of a piece says that this program wrote it: ten thousand results are not looked through once more. */
const Head = z.custom<PieceHead>((value) => typeof value === 'object' && value !== null && 'skips' in value);

export function readHead(file: string): PieceHead | undefined {
  const bytes = readPart(file, 0);
  return bytes === undefined ? undefined : Head.parse(JSON.parse(bytes.toString('utf8')));
}

export function readBody(file: string): Buffer | undefined {
  return readPart(file, 1);
}

/** One large part alone; undefined where it is not what was written. */
export function readFromBody(file: string, [at, length, digest]: PartPlace): Buffer | undefined {
  const bytes = readSlice(file, 1, [at, length]);
  return bytes !== undefined && partDigest(bytes) === digest ? bytes : undefined;
}

function partDigest(bytes: Uint8Array): string {
  return sha256(bytes).slice(0, DIGEST_DIGITS);
}

/** Half of a SHA-256 tells contents apart as surely, in files that are read each time. */
const DIGEST_DIGITS = 32;

/** Collects the large parts of a piece. */
export class PieceBody {
  readonly #parts: Uint8Array[] = [];
  #length = 0;

  add(large: LargeParts): NonNullable<KeptFile['parts']> {
    const parts: Partial<Record<LargePart, PartPlace>> = {};
    for (const part of LARGE_PARTS) {
      if (large[part] !== undefined) parts[part] = this.append(Buffer.from(JSON.stringify(large[part]), 'utf8'));
    }
    return parts;
  }

  append(bytes: Uint8Array): PartPlace {
    const place = [this.#length, bytes.length, partDigest(bytes)] as const;
    this.#parts.push(bytes);
    this.#length += bytes.length;
    return place;
  }

  get bytes(): Buffer {
    return Buffer.concat(this.#parts);
  }
}

/** Writes a piece into a folder; undefined where the disk is full or may not be written to. */
export function writePiece(folder: string, head: PieceHead, body: Buffer): string | undefined {
  // Names in the order of time: of two results of one file the later one is taken. Two may be written within one millisecond.
  const microseconds = Math.round((performance.timeOrigin + performance.now()) * 1000);
  const name = `${String(microseconds).padStart(17, '0')}-${randomUUID()}${PIECE_SUFFIX}`;
  const sealed = sealParts([Buffer.from(JSON.stringify(head), 'utf8'), body]);
  return replaceFile(join(folder, name), sealed) ? name : undefined;
}

/** Whoever reads meanwhile sees the old file or the new one, whole. A disk that is full only costs time. */
export function replaceFile(file: string, bytes: Uint8Array): boolean {
  const temporary = `${file}.${randomUUID()}`;
  try {
    makeFolder(dirname(file), 0o700);
    writeFileSync(temporary, bytes, { mode: 0o600 });
    renameSync(temporary, file);
    return true;
  } catch {
    removeKept(temporary);
    return false;
  }
}
