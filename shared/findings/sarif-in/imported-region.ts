import type { Region } from '../finding';
import { splitLines } from '../split-lines';
import type { SarifRegion } from './sarif-document';

export interface PhysicalRegion {
  region?: SarifRegion | undefined;
  contextRegion?: SarifRegion | undefined;
}

const MAX_LINES = 10;
const MAX_CHARACTERS = 2_000;

/** The region, in the order its ends belong in, and its lines as far as the document shows them. */
export function importedRegion({ region = {}, contextRegion }: PhysicalRegion): { region: Region; snippet: string } {
  const startLine = region.startLine ?? 1;
  const startColumn = region.startColumn ?? 1;
  const endLine = Math.max(startLine, region.endLine ?? startLine);
  const snippet = linesOf(region, contextRegion, { startLine, startColumn });
  const isOnOneLine = endLine === startLine;
  const endColumn = region.endColumn ?? (isOnOneLine ? (splitLines(snippet)[0] ?? '').length + 1 : 1);
  return {
    region: { startLine, startColumn, endLine, endColumn: isOnOneLine ? Math.max(startColumn, endColumn) : endColumn },
    snippet,
  };
}

function linesOf(
  region: SarifRegion,
  context: SarifRegion | undefined,
  { startLine, startColumn }: Pick<Region, 'startLine' | 'startColumn'>,
): string {
  const around = context?.snippet?.text;
  if (around !== undefined && context?.startLine !== undefined && context.startLine <= startLine) {
    const lines = splitLines(around).slice(startLine - context.startLine);
    if (lines.length > 0) return bounded(lines);
  }
  const text = region.snippet?.text;
  if (text === undefined) return '';
  const lines = splitLines(text);
  const numbered = numberedLines(lines, startLine);
  if (numbered !== undefined) return bounded(numbered);
  // Some tools give the region alone, some the whole line.
  const indent = lines.length === 1 && lines[0]?.startsWith(' ') === false ? Math.min(startColumn - 1, 200) : 0;
  return bounded([' '.repeat(indent) + (lines[0] ?? ''), ...lines.slice(1)]);
}

/** gosec shows the lines around the place too, each with its number in front. */
function numberedLines(lines: readonly string[], startLine: number): string[] | undefined {
  const written = lines.filter((line) => line !== '');
  const numbers = written.map((line) => Number(/^(\d{1,7}): /u.exec(`${line} `)?.[1]));
  const first = numbers.indexOf(startLine);
  const isNumbered = first !== -1 && numbers.every((number, index) => number === startLine + index - first);
  return isNumbered ? written.slice(first).map((line) => line.replace(/^\d+: ?/u, '')) : undefined;
}

function bounded(lines: readonly string[]): string {
  return lines.slice(0, MAX_LINES).join('\n').slice(0, MAX_CHARACTERS);
}
