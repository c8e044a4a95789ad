import {
  importReports,
  largerFiles,
  MAX_REPORT_BYTES,
  type OtherReport,
  reportsNotFound,
} from '../../../shared/analysis';
import type { Imported, SkippedPath } from '../../../shared/findings';
import { importPattern, type RepositorySettings } from '../../../shared/settings';
import { takeFiles, type KnownItem, type SourceItem } from '../../../shared/source';

/** The SARIF files of a source that its settings name: they are imported and not analysed. */
export interface SourceReports {
  /** Lock files, and what the settings name. */
  readonly largerFiles: typeof largerFiles;
  isReport(path: string): boolean;
  /** Takes them out of the files of the source. */
  takeFrom(items: AsyncIterable<SourceItem | KnownItem>): AsyncGenerator<SourceItem | KnownItem>;
  /** When everything is read. */
  imported(rootDirectory: string | undefined): Imported[];
  notFound(): SkippedPath[];
}

export function createSourceReports(settings: () => RepositorySettings): SourceReports {
  const reports: OtherReport[] = [];
  const isReport = (path: string): boolean => importPattern(settings(), path) !== undefined;
  return {
    isReport,
    largerFiles: { ...largerFiles, includes: (path) => largerFiles.includes(path) || isReport(path) },
    takeFrom: (items) =>
      takeFiles(items, {
        isTaken: isReport,
        take: ({ path, bytes }) => void reports.push({ name: path, text: Buffer.from(bytes).toString('utf8') }),
        maxBytes: MAX_REPORT_BYTES,
      }),
    imported: (rootDirectory) => importReports(reports, rootDirectory),
    notFound: () =>
      reportsNotFound(
        settings().import ?? [],
        new Set(reports.flatMap(({ name }) => importPattern(settings(), name) ?? [])),
      ),
  };
}
