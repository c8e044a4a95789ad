import type { Command } from 'commander';
import type { StartedWorker } from '../../../../shared/analysis';
import { scan, type ScanOptions } from '../commands/scan';
import type { Interruption } from '../interruption';
import { SCAN_HELP } from './help-texts';
import { withReportOptions } from './report-options';
import { withSelectionOptions } from './selection-options';
import { toWorkers } from './to-workers';

export interface ScanSetting {
  readonly interruption: Interruption;
  readonly setExitCode: (code: number) => void;
  /** A thread of the analysis that was started before the program was loaded. */
  readonly firstWorker?: StartedWorker | undefined;
}

export function addScanCommand(program: Command, { interruption, setExitCode, firstWorker }: ScanSetting): void {
  withReportOptions(withSelectionOptions(program.command('scan')))
    .description('Analyse a directory or archive on this machine, with no service.')
    .argument('<source>', 'directory, or zip, tar or tar.gz archive')
    .option(
      '--baseline <file>',
      'an earlier JSON or SARIF report of Aurelis: tells what is new since, and what is gone',
    )
    .option('--import <file>', 'SARIF file of another tool, taken into the report; may be given again', toFiles)
    .option('--workers <count>', 'worker threads (default: one per core, 4 at most)', toWorkers)
    .option(
      '--advisories <path>',
      'known vulnerabilities: OSV records as JSON, an OSV export as zip, or a directory of them (default: those of "advisories update")',
    )
    .option('--no-advisories', 'do not compare packages with known vulnerabilities')
    .option('--changed [commit]', 'only files changed since then, or not yet committed (default: the main branch)')
    .option(
      '--new-since [commit]',
      'tell what is new since then, for what the gate asks of new code (default: the main branch)',
    )
    .option('--no-cache', 'analyse every file, also those that earlier scans analysed')
    .option('--watch', 'scan again whenever files change, and tell what is new and what is gone; Ctrl-C ends it')
    .addHelpText('after', SCAN_HELP)
    .action(async (source: string, options: ScanOptions) => {
      setExitCode(await scan(source, options, { signal: interruption.signal, firstWorker }));
    });
}

function toFiles(file: string, files: string[] = []): string[] {
  return [...files, file];
}
