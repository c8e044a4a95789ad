import { readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { FactsLost, LARGE_PARTS, type LargePart, type LargeParts } from './kept-facts';
import {
  PIECE_SUFFIX,
  PieceBody,
  readBody,
  readFromBody,
  readHead,
  writePiece,
  type KeptFile,
  type KeptSkip,
  type KeptStamp,
  type PartPlace,
  type PieceHead,
} from './piece';
import { removeKept } from './remove-kept';

export interface Entry {
  readonly kept: KeptFile;
  /** File name of the piece it stands in. */
  readonly piece: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** More small pieces than this are made one: each change of a repository leaves one behind. */
const MAX_SMALL_PIECES = 32;
const SMALL_BYTES = 1024 * 1024;
/** Of a piece that more is asked of, everything is read at once. */
const MAX_SINGLE_READS = 16;

/** The pieces of one folder. Of several results of one file the last one counts. */
export class PieceStore {
  readonly entries = new Map<string, Entry>();
  /** What files were seen with later than they were analysed, by path. */
  readonly stamps = new Map<string, KeptStamp>();
  readonly skips = new Map<string, KeptSkip>();
  readonly #replaced = new Map<string, Entry>();
  readonly #bodies = new Map<string, Buffer>();
  readonly #singleReads = new Map<string, number>();
  readonly #heads = new Map<string, PieceHead>();

  constructor(private readonly folder: string) {
    for (const name of piecesIn(folder)) {
      const head = readHead(join(folder, name));
      if (head !== undefined) this.#take(name, head);
    }
  }

  /** Throws `FactsLost` where the piece cannot be read any more. */
  part<Part extends LargePart>(path: string, part: Part): LargeParts[Part] {
    return this.#read(this.entries.get(path), part);
  }

  /** The same of a result that a later one has taken the place of since the pieces were opened. */
  earlier<Part extends LargePart>(path: string, part: Part, digest: string): LargeParts[Part] {
    const entry = this.#replaced.get(path);
    return entry?.kept.parts?.[part]?.[2] === digest ? this.#read(entry, part) : undefined;
  }

  #read<Part extends LargePart>(entry: Entry | undefined, part: Part): LargeParts[Part] {
    const place = entry?.kept.parts?.[part];
    if (entry === undefined || place === undefined) return undefined;
    const text = this.#bytesAt(entry.piece, place).toString('utf8');
    // Its digest says that this program wrote it.
    return z.custom<LargeParts[Part]>().parse(JSON.parse(text));
  }

  #bytesAt(piece: string, place: PartPlace): Buffer {
    const singleReads = this.#singleReads.get(piece) ?? 0;
    if (singleReads >= MAX_SINGLE_READS) return this.#bodyOf(piece).subarray(place[0], place[0] + place[1]);
    this.#singleReads.set(piece, singleReads + 1);
    const bytes = readFromBody(join(this.folder, piece), place);
    if (bytes === undefined) throw new FactsLost();
    return bytes;
  }

  write(head: PieceHead, body: PieceBody): void {
    const name = writePiece(this.folder, head, body.bytes);
    if (name === undefined) return;
    for (const { path } of head.files) {
      const entry = this.entries.get(path);
      if (entry !== undefined) this.#replaced.set(path, entry);
    }
    this.#take(name, head);
  }

  paths(): string[] {
    return [...this.entries.keys(), ...this.skips.keys()];
  }

  forget(path: string): void {
    this.entries.delete(path);
    this.stamps.delete(path);
    this.skips.delete(path);
  }

  /** Keeps the folder small, and tells that it is in use. What comes after is compared with what counts now. */
  tidy(now: Date): void {
    this.#replaced.clear();
    this.#bodies.clear();
    this.#singleReads.clear();
    const small: string[] = [];
    for (const name of this.#heads.keys()) {
      const file = join(this.folder, name);
      const stats = statSync(file, { throwIfNoEntry: false });
      if (stats === undefined) continue;
      if (stats.size <= SMALL_BYTES) small.push(name);
      if (now.getTime() - stats.mtimeMs > DAY_MS) touch(file, now);
    }
    const superfluous = [...this.#worn(), ...(small.length > MAX_SMALL_PIECES ? small : [])];
    if (superfluous.length === 0) return;
    try {
      this.#merge([...new Set(superfluous)]);
    } catch (error) {
      // A piece that is damaged stays until it is old.
      if (!(error instanceof FactsLost)) throw error;
    }
  }

  /** Pieces of which most does not count any more. */
  #worn(): string[] {
    return [...this.#heads].flatMap(([name, head]) => {
      const live = this.#livePart(name, head);
      return sizeOf(live) * 2 < sizeOf(head) ? [name] : [];
    });
  }

  #livePart(name: string, { files, stamps, skips }: PieceHead): PieceHead {
    return {
      files: files.filter((kept) => this.entries.get(kept.path)?.piece === name),
      stamps: stamps.filter((stamp) => this.stamps.get(stamp[0]) === stamp),
      skips: skips.filter((skip) => this.skips.get(skip.skipped.path) === skip),
    };
  }

  #take(name: string, head: PieceHead): void {
    const { files, stamps, skips } = head;
    this.#heads.set(name, head);
    for (const kept of files) {
      this.entries.set(kept.path, { kept, piece: name });
      this.stamps.delete(kept.path);
    }
    for (const stamp of stamps) this.stamps.set(stamp[0], stamp);
    for (const skip of skips) this.skips.set(skip.skipped.path, skip);
  }

  #bodyOf(piece: string): Buffer {
    const body = this.#bodies.get(piece) ?? readBody(join(this.folder, piece));
    if (body === undefined) throw new FactsLost();
    this.#bodies.set(piece, body);
    return body;
  }

  /** Writes what still counts of some pieces into a new one, and then removes them. */
  #merge(names: readonly string[]): void {
    const body = new PieceBody();
    const live = names.map((name) => {
      const head = this.#livePart(name, this.#heads.get(name) ?? NOTHING);
      return { ...head, files: head.files.map((kept) => this.#moved(kept, name, body)) };
    });
    const head = {
      files: live.flatMap(({ files }) => files),
      stamps: live.flatMap(({ stamps }) => stamps),
      skips: live.flatMap(({ skips }) => skips),
    };
    if (sizeOf(head) > 0) {
      const merged = writePiece(this.folder, head, body.bytes);
      if (merged === undefined) return;
      this.#take(merged, head);
    }
    for (const name of names) {
      this.#heads.delete(name);
      removeKept(join(this.folder, name));
    }
  }

  #moved(kept: KeptFile, from: string, to: PieceBody): KeptFile {
    if (kept.parts === undefined) return kept;
    const bytes = this.#bodyOf(from);
    const parts: Partial<Record<LargePart, PartPlace>> = {};
    for (const part of LARGE_PARTS) {
      const place = kept.parts[part];
      if (place !== undefined) parts[part] = to.append(bytes.subarray(place[0], place[0] + place[1]));
    }
    return { ...kept, parts };
  }
}

const NOTHING: PieceHead = { files: [], stamps: [], skips: [] };

function sizeOf({ files, stamps, skips }: PieceHead): number {
  return files.length + stamps.length + skips.length;
}

function piecesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(PIECE_SUFFIX))
      .sort();
  } catch {
    return [];
  }
}

function touch(file: string, now: Date): void {
  try {
    utimesSync(file, now, now);
  } catch {
    // Somebody else removed it, or may write it and we may not.
  }
}
