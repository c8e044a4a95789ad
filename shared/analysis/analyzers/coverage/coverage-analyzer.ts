import type { FileCoverage } from '../../../findings';
import type { FileAnalyzer, FileToAnalyze } from '../analyzer';
import { UnreadableReport, type CoverageReader } from './coverage-format';
import { CoveredFiles } from './covered-files';
import { coverageReaderOf } from './formats/registry';
import { isReportName } from './report-name';

const MAX_ROOTS = 100;

/** Reads coverage reports by their content, wherever they lie and whatever they are called. */
export function createCoverageAnalyzer(): FileAnalyzer {
  return {
    analyze(file) {
      const coverage = coverageOf(file);
      return coverage === undefined ? { found: [] } : { found: [], facts: { coverage } };
    },
  };
}

function coverageOf({ path, source: { text } }: FileToAnalyze): FileCoverage | undefined {
  const reader = coverageReaderOf(path, text);
  if (reader !== undefined) return read(reader, text);
  if (!isReportName(path)) return undefined;
  const unread = text.trim() === '' ? 'it is empty' : 'it is of no format that is known';
  return { roots: [], files: [], unread };
}

function read(reader: CoverageReader, text: string): FileCoverage {
  const { format } = reader;
  const files = new CoveredFiles();
  try {
    const roots = reader.read(text, files);
    return { format, roots: roots.slice(0, MAX_ROOTS), files: files.toReported() };
  } catch (error) {
    if (!(error instanceof UnreadableReport)) throw error;
    return { format, roots: [], files: [], unread: error.message };
  }
}
