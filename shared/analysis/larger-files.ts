import { isReportName } from './analyzers/coverage/report-name';
import { dependencyFormatOf } from './analyzers/dependencies/formats/registry';
import { MAX_FILE_BYTES } from './text/read-source';

/** Lock files and coverage reports of large repositories are several times larger than any file that people write. */
const MAX_BYTES = 32 * 1024 * 1024;

/** Lock files and coverage reports: tools write them, and only the analyzers made for them read those past the usual size. */
export const largerFiles = {
  maxBytes: MAX_BYTES,
  includes: (path: string): boolean => isReportName(path) || dependencyFormatOf(path) !== undefined,
};

/** Bytes of a file past which it is not read at all. */
export function maxBytesOf(path: string): number {
  return largerFiles.includes(path) ? largerFiles.maxBytes : MAX_FILE_BYTES;
}
