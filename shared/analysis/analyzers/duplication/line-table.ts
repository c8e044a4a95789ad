import { decodeCloneLines } from './clone-lines-codec';

/** The lines of one file, before they stand in a table. */
export interface LineSource {
  readonly path: string;
  readonly isTest: boolean;
  /** Names its lines; absent where nothing is kept from one analysis to the next. */
  readonly digest?: string | undefined;
  readonly packed: () => string;
}

/** One file of a table. */
export interface TableFile {
  readonly path: string;
  readonly isTest: boolean;
  readonly digest?: string | undefined;
  /** Of its lines in the table, the end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Numbers of each line in typed arrays, since there may be millions. */
export interface LineColumns {
  readonly hashes: Int32Array;
  readonly lines: Int32Array;
  readonly tokens: Uint16Array;
  readonly endColumns: Uint16Array;
}

/** The significant lines of all files, one after the other. */
export class LineTable implements LineColumns {
  readonly hashes: Int32Array;
  readonly lines: Int32Array;
  readonly tokens: Uint16Array;
  readonly endColumns: Uint16Array;

  constructor(
    readonly files: readonly TableFile[],
    { hashes, lines, tokens, endColumns }: LineColumns,
  ) {
    this.hashes = hashes;
    this.lines = lines;
    this.tokens = tokens;
    this.endColumns = endColumns;
  }

  line(index: number): number {
    return this.lines[index] ?? 1;
  }

  tokensOf(index: number): number {
    return this.tokens[index] ?? 0;
  }

  endColumn(index: number): number {
    return this.endColumns[index] ?? 1;
  }
}

/** Puts files into a table, in the order given. Lines that stand in an earlier table are taken from there. */
export function tableOf(sources: readonly LineSource[], earlier?: LineTable): LineTable {
  const known = new Map(earlier?.files.map((file) => [file.path, file]));
  const planned = sources.map((source) => {
    const before = known.get(source.path);
    const isSame = before?.digest !== undefined && before.digest === source.digest;
    return isSame ? { source, before, packed: '' } : { source, before: undefined, packed: source.packed() };
  });
  let capacity = 0;
  for (const { before, packed } of planned) {
    capacity += before === undefined ? Math.ceil(packed.length / MIN_CHARACTERS_PER_LINE) : before.end - before.start;
  }
  const columns = {
    hashes: new Int32Array(capacity),
    lines: new Int32Array(capacity),
    tokens: new Uint16Array(capacity),
    endColumns: new Uint16Array(capacity),
  };
  let at = 0;
  const runs: Run[] = [];
  const files = planned.map(({ source: { path, isTest, digest }, before, packed }): TableFile => {
    const start = at;
    if (before === undefined) at = decode(packed, columns, at);
    else at = extendRuns(runs, before, at);
    return { path, isTest, digest, start, end: at };
  });
  if (earlier !== undefined) for (const run of runs) copy(run, earlier, columns);
  return new LineTable(files, {
    hashes: columns.hashes.subarray(0, at),
    lines: columns.lines.subarray(0, at),
    tokens: columns.tokens.subarray(0, at),
    endColumns: columns.endColumns.subarray(0, at),
  });
}

/** Seven bytes are ten characters of base64, or nine where nothing follows. */
const MIN_CHARACTERS_PER_LINE = 9;

/** Answers where the next file begins. */
function decode(packed: string, { hashes, lines, tokens, endColumns }: LineColumns, start: number): number {
  let at = start;
  decodeCloneLines(packed, (one) => {
    hashes[at] = one.hash;
    lines[at] = one.line;
    tokens[at] = Math.min(one.tokens, 0xffff);
    endColumns[at] = Math.min(one.endColumn, 0xffff);
    at++;
  });
  return at;
}

/** Lines that follow each other in an earlier table, and where they stand in the new one. */
interface Run {
  readonly start: number;
  end: number;
  readonly at: number;
}

/** Answers where the next file begins. */
function extendRuns(runs: Run[], { start, end }: TableFile, at: number): number {
  const last = runs.at(-1);
  if (last !== undefined && last.end === start && last.at + last.end - last.start === at) last.end = end;
  else runs.push({ start, end, at });
  return at + end - start;
}

function copy({ start, end, at }: Run, from: LineTable, to: LineColumns): void {
  to.hashes.set(from.hashes.subarray(start, end), at);
  to.lines.set(from.lines.subarray(start, end), at);
  to.tokens.set(from.tokens.subarray(start, end), at);
  to.endColumns.set(from.endColumns.subarray(start, end), at);
}
