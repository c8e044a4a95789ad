import type { FileFacts } from '../../../findings';
import { decodeCloneLines } from './clone-lines-codec';
import { isTestPath } from './file-role';

/** The significant lines of all files, one after the other: numbers in typed arrays, since there may be millions. */
export class LineTable {
  readonly files: readonly TableFile[];
  readonly hashes: Int32Array;
  readonly #lines: Int32Array;
  readonly #tokens: Uint16Array;
  readonly #endColumns: Uint16Array;

  constructor(facts: readonly FileFacts[]) {
    let length = 0;
    for (const { clones } of facts) length += Math.ceil((clones?.lines.length ?? 0) / MIN_CHARACTERS_PER_LINE);
    this.hashes = new Int32Array(length);
    this.#lines = new Int32Array(length);
    this.#tokens = new Uint16Array(length);
    this.#endColumns = new Uint16Array(length);
    this.files = this.#fill(facts);
  }

  line(index: number): number {
    return this.#lines[index] ?? 1;
  }

  tokens(index: number): number {
    return this.#tokens[index] ?? 0;
  }

  endColumn(index: number): number {
    return this.#endColumns[index] ?? 1;
  }

  /** Code before tests: where both hold the same, the test is the copy. */
  #fill(facts: readonly FileFacts[]): TableFile[] {
    const withLines = facts.flatMap(({ path, clones }) =>
      clones === undefined ? [] : [{ path, isTest: isTestPath(path), packed: clones.lines }],
    );
    const ordered = [...withLines.filter(({ isTest }) => !isTest), ...withLines.filter(({ isTest }) => isTest)];
    let at = 0;
    return ordered.map(({ path, isTest, packed }) => {
      const start = at;
      decodeCloneLines(packed, ({ line, hash, tokens, endColumn }) => {
        this.hashes[at] = hash;
        this.#lines[at] = line;
        this.#tokens[at] = Math.min(tokens, 0xffff);
        this.#endColumns[at] = Math.min(endColumn, 0xffff);
        at++;
      });
      return { path, isTest, start, end: at };
    });
  }
}

/** Seven bytes are ten characters of base64, or nine where nothing follows. */
const MIN_CHARACTERS_PER_LINE = 9;

export interface TableFile {
  readonly path: string;
  readonly isTest: boolean;
  /** Of its lines in the table, the end exclusive. */
  readonly start: number;
  readonly end: number;
}
