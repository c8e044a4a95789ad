import { endianness } from 'node:os';
import { compareText, type DuplicationSection, type RawFinding } from '../../../findings';
import { sha256 } from '../../../kernel';
import type { Join, JoinContext } from '../../conclude/join';
import { copiesOfRepository } from './copies-of-repository';
import { duplicatedLinesByFile, duplicatedMarks } from './duplicated-lines';
import { duplicationOfNewCode } from './duplication-of-new-code';
import type { Copy } from './find-copies';
import type { LineTable } from './line-table';
import { DUPLICATE_BLOCK_RULE, DUPLICATE_TEST_BLOCK_RULE } from './manifest';

/** The longest ones; the share of duplicated lines counts all. */
const MAX_FINDINGS = 500;
const FILES_SHOWN = 20;
const TEST_WEIGHT = 0.5;

/** Finds what is copied between or within the files of a repository. */
export const joinDuplication: Join = (facts, context) => {
  const found = copiesOfRepository(facts, context.memory);
  if (found === undefined) return { findings: [] };
  const { table, copies } = found;
  const wanted = copies
    .filter(({ file }) => context.isWanted(ruleOf(file.isTest)))
    .sort((left, right) => right.length - left.length || left.start - right.start)
    .slice(0, MAX_FINDINGS);
  return {
    findings: wanted.map((copy) => toFinding(copy, table)),
    sections: { duplication: toSection(table, copies, context) },
  };
};

function ruleOf(isTest: boolean): string {
  return isTest ? DUPLICATE_TEST_BLOCK_RULE : DUPLICATE_BLOCK_RULE;
}

function toFinding({ file, start, length, original, originalStart }: Copy, table: LineTable): RawFinding {
  const here = regionOf(table, start, length);
  const there = regionOf(table, originalStart, length);
  const lines = here.endLine - here.startLine + 1;
  const place = original.path === file.path ? 'of this file' : `of ${original.path}`;
  return {
    ruleId: ruleOf(file.isTest),
    path: file.path,
    region: here,
    message: `These ${lines} lines are the same as lines ${there.startLine} to ${there.endLine} ${place}.`,
    // Nobody has the text any more when copies are known.
    snippet: '',
    identity: sha256(bytesOf(table.hashes.subarray(start, start + length))),
    related: [{ path: original.path, region: there, message: 'The same lines stand here.' }],
  };
}

function regionOf(table: LineTable, start: number, length: number) {
  const last = start + length - 1;
  return {
    startLine: table.line(start),
    startColumn: 1,
    endLine: table.line(last),
    endColumn: table.endColumn(last),
  };
}

/** The same on every machine, so that fingerprints are. */
function bytesOf({ buffer, byteOffset, byteLength }: Int32Array): Uint8Array {
  const bytes = new Uint8Array(buffer, byteOffset, byteLength);
  return endianness() === 'LE' ? bytes : Buffer.from(bytes).swap32();
}

function toSection(table: LineTable, copies: readonly Copy[], context: JoinContext): DuplicationSection {
  const { files } = context;
  const linesOf = new Map(files.map(({ path, lines }) => [path, lines]));
  const marks = duplicatedMarks(table, copies);
  const duplicated = duplicatedLinesByFile(table, marks);
  const newCode = duplicationOfNewCode(table, marks, context);
  const code = { lines: 0, duplicatedLines: 0 };
  const tests = { lines: 0, duplicatedLines: 0 };
  const rows = table.files.map((file) => {
    const lines = linesOf.get(file.path) ?? 0;
    const row = { path: file.path, lines, duplicatedLines: Math.min(lines, duplicated.get(file) ?? 0) };
    const sum = file.isTest ? tests : code;
    sum.lines += row.lines;
    sum.duplicatedLines += row.duplicatedLines;
    return row;
  });
  const lines = code.lines + TEST_WEIGHT * tests.lines;
  const share = lines === 0 ? 0 : ((code.duplicatedLines + TEST_WEIGHT * tests.duplicatedLines) * 100) / lines;
  return {
    code,
    tests,
    share: Math.round(share * 10) / 10,
    ...(newCode === undefined ? {} : { newCode }),
    copies: copies.length,
    files: rows
      .filter(({ duplicatedLines }) => duplicatedLines > 0)
      .sort((left, right) => right.duplicatedLines - left.duplicatedLines || compareText(left.path, right.path))
      .slice(0, FILES_SHOWN),
  };
}
