import { z } from 'zod';
import { AurelisError, sha256 } from '../kernel';
import type { AnalysisReport } from './analysis-report';
import type { Finding } from './finding';
import { type FindingFilter, matchesFilter } from './finding-filter';

export interface FindingPage {
  items: Finding[];
  /** How many match the filter in all. */
  total: number;
  /** Give it back for the next page; absent on the last. */
  nextCursor?: string;
}

export interface PageRequest {
  filter: FindingFilter;
  limit: number;
  cursor?: string;
}

/** One page of the findings that match, in the order of the report. A cursor is good for the same filter only. */
export function pageFindings(report: Pick<AnalysisReport, 'findings'>, request: PageRequest): FindingPage {
  const filterHash = hashFilter(request.filter);
  const start = request.cursor === undefined ? 0 : readCursor(request.cursor, filterHash);
  const items: Finding[] = [];
  let total = 0;
  let next: number | undefined;
  for (const [index, finding] of report.findings.entries()) {
    if (!matchesFilter(finding, request.filter)) continue;
    total++;
    if (index < start) continue;
    if (items.length < request.limit) items.push(finding);
    else next ??= index;
  }
  if (next === undefined) return { items, total };
  return { items, total, nextCursor: writeCursor(next, filterHash) };
}

const Cursor = z.tuple([z.int().nonnegative(), z.string()]);

function writeCursor(index: number, filterHash: string): string {
  return Buffer.from(JSON.stringify([index, filterHash])).toString('base64url');
}

function readCursor(cursor: string, filterHash: string): number {
  const parsed = Cursor.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (!parsed.success) throw badCursor('is not a cursor that this list gave out');
  const [index, hash] = parsed.data;
  if (hash !== filterHash) throw badCursor('belongs to a list with another filter');
  return index;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The caller's schema refuses it.
    return undefined;
  }
}

function badCursor(issue: string): AurelisError {
  return new AurelisError('VALIDATION_ERROR', `The cursor ${issue}.`, { details: [{ field: 'cursor', issue }] });
}

function hashFilter(filter: FindingFilter): string {
  const { kind, level, minLevel, path, rule } = filter;
  return sha256(JSON.stringify([kind, level, minLevel, path, rule])).slice(0, 16);
}
