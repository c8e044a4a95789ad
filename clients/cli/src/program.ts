import { Command, InvalidArgumentError } from 'commander';
import { OSV_SOURCE_URL } from '../../../shared/advisories';
import { version } from '../package.json';
import { listParked, replayParked, type AdminOptions } from './commands/admin';
import { analyze, type AnalyzeOptions } from './commands/analyze';
import { config, type ConfigOptions } from './commands/config';
import { fix, type FixOptions } from './commands/fix';
import { report, type ReportCommandOptions } from './commands/report';
import { rules, type RulesOptions } from './commands/rules';
import { scan, type ScanOptions } from './commands/scan';
import { updateAdvisories, type UpdateAdvisoriesOptions } from './commands/update-advisories';
import type { Interruption } from './interruption';
import {
  ADMIN_HELP,
  ADVISORIES_HELP,
  ANALYZE_HELP,
  CONFIG_HELP,
  FIX_HELP,
  PROGRAM_HELP,
  REPORT_HELP,
  RULES_HELP,
  SCAN_HELP,
} from './program/help-texts';
import { addJobCommands } from './program/job-commands';
import { addModelCommands } from './program/model-commands';
import { withReportOptions } from './program/report-options';
import { toKinds, toList, withSelectionOptions } from './program/selection-options';
import { withServiceOptions } from './program/service-options';
import { withModelOptions } from './tasks/task-options';

const MAX_WORKERS = 64;

/** The command line; `setExitCode` receives what a command ends with. */
export function createProgram(interruption: Interruption, setExitCode: (code: number) => void): Command {
  // Before any command: commands take over what their program is set to.
  const program = new Command('aurelis')
    .description('Find defects, weaknesses and secrets in source code.')
    .version(version)
    .exitOverride()
    .showSuggestionAfterError()
    .showHelpAfterError('(add --help for the options)')
    .addHelpText('after', PROGRAM_HELP);

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
    .addHelpText('after', SCAN_HELP)
    .action(async (source: string, options: ScanOptions) => {
      setExitCode(await scan(source, options, interruption.signal));
    });

  withServiceOptions(withReportOptions(withSelectionOptions(program.command('analyze'))))
    .description('Send a directory or archive to an Aurelis service, follow the analysis and print the result.')
    .argument('<source>', 'directory, or zip, tar or tar.gz archive')
    .option('--project <name>', 'project name or id (default: the name of the source); made when there is none')
    .option('--baseline-run <run>', 'an earlier run of the same project: tells what is new since, and what is gone')
    .option('--detach', 'do not wait: print the run and end')
    .option('--json', 'with --detach: print the run as JSON')
    .addHelpText('after', ANALYZE_HELP)
    .action(async (source: string, options: AnalyzeOptions) => {
      setExitCode(await analyze(source, options, interruption));
    });

  withServiceOptions(withReportOptions(program.command('report')))
    .description('Wait for a run of the service that was started earlier and print its result.')
    .argument('<run>', 'id of the run, as "aurelis analyze" printed it')
    .addHelpText('after', REPORT_HELP)
    .action(async (runId: string, options: ReportCommandOptions) => {
      setExitCode(await report(runId, options, interruption));
    });

  withSelectionOptions(program.command('config'))
    .description('Show the settings that count for a directory, and where each comes from.')
    .argument('[source]', 'directory, or zip, tar or tar.gz archive', '.')
    .option('--json', 'print as JSON')
    .addHelpText('after', CONFIG_HELP)
    .action(async (source: string, options: ConfigOptions) => {
      setExitCode(await config(source, options));
    });

  withServiceOptions(withModelOptions(program.command('fix')))
    .description('Show what the fixes of the rules, or of a model, would change in a directory, or change it.')
    .argument('[directory]', 'directory to mend')
    .option('--run <run>', 'a run of the service, which fixes a finding of it; goes with --finding')
    .option('--finding <fingerprint>', 'the finding of that run')
    .option(
      '--rules [ids]',
      'only these rules, comma-separated, "*" at the end for many (default: all that can)',
      toList,
    )
    .option('--kinds <kinds>', 'only these kinds, comma-separated', toKinds)
    .option('--apply', 'change the files; without it only the differences are shown')
    .option('--dry-run', 'with a model: only tell what would be sent')
    .option('--backup <directory>', 'with --apply: copy each file there before it is changed')
    .option('--json', 'print as JSON')
    .option('--workers <count>', 'worker threads (default: one per core, 4 at most)', toWorkers)
    .option('--no-progress', 'no progress on standard error')
    .addHelpText('after', FIX_HELP)
    .action(async (directory: string | undefined, options: FixOptions) => {
      setExitCode(await fix(directory, options, interruption));
    });

  addModelCommands(program, interruption, setExitCode);
  addJobCommands(program, interruption, setExitCode);

  program
    .command('advisories')
    .description('Known vulnerabilities of packages, for scans on this machine.')
    .command('update')
    .description('Fetch them from OSV into the cache directory of this user.')
    .option('--source <url>', 'address of the exports, with {ecosystem} in it', OSV_SOURCE_URL)
    .addHelpText('after', ADVISORIES_HELP)
    .action(async (options: UpdateAdvisoriesOptions) => {
      setExitCode(await updateAdvisories(options));
    });

  const admin = program.command('admin').description('For whoever runs an Aurelis service; needs the operator key.');

  withServiceOptions(admin.command('parked'))
    .description('List the messages that nobody could process, and why.')
    .option('--queue <queue>', 'of one queue alone')
    .option('--json', 'print as JSON')
    .addHelpText('after', ADMIN_HELP)
    .action(async (options: AdminOptions) => {
      setExitCode(await listParked(options, interruption));
    });

  withServiceOptions(admin.command('replay'))
    .description('Put parked messages back on their queues; failed runs are started again.')
    .argument('[ids...]', 'ids of parked messages (default: all)')
    .option('--queue <queue>', 'of one queue alone')
    .option('--json', 'print as JSON')
    .addHelpText('after', ADMIN_HELP)
    .action(async (ids: string[], options: AdminOptions) => {
      setExitCode(await replayParked(ids, options, interruption));
    });

  program
    .command('rules')
    .description('List the rules, or explain one.')
    .argument('[id]', 'rule id, such as oxlint/no-debugger')
    .option('--kinds <kinds>', 'only these kinds, comma-separated', toKinds)
    .option('--json', 'print as JSON')
    .option('--write-pages <directory>', 'write a Markdown page for each rule')
    .addHelpText('after', RULES_HELP)
    .action(async (id: string | undefined, options: RulesOptions) => {
      setExitCode(await rules(id, options));
    });

  return program;
}

function toFiles(file: string, files: string[] = []): string[] {
  return [...files, file];
}

function toWorkers(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= MAX_WORKERS) return count;
  throw new InvalidArgumentError(`It must be a whole number from 1 to ${MAX_WORKERS}.`);
}
