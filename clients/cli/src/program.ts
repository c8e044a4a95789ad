import type { Command } from 'commander';
import { OSV_SOURCE_URL } from '../../../shared/advisories';
import { AurelisError } from '../../../shared/kernel';
import { listParked, replayParked, type AdminOptions } from './commands/admin';
import { printAudit, type AuditOptions } from './commands/audit';
import { analyze, type AnalyzeOptions } from './commands/analyze';
import { config, type ConfigOptions } from './commands/config';
import { init, type InitOptions } from './commands/init';
import { fix, type FixOptions } from './commands/fix';
import { report, type ReportCommandOptions } from './commands/report';
import { rules, type RulesOptions } from './commands/rules';
import { updateAdvisories, type UpdateAdvisoriesOptions } from './commands/update-advisories';
import type { Interruption } from './interruption';
import {
  ADMIN_HELP,
  ADVISORIES_HELP,
  ANALYZE_HELP,
  CONFIG_HELP,
  FIX_HELP,
  INIT_HELP,
  NO_LOGIN,
  REPORT_HELP,
  RULES_HELP,
} from './program/help-texts';
import { addJobCommands } from './program/job-commands';
import { addLspCommand } from './program/lsp-command';
import { addMcpCommand } from './program/mcp-command';
import { addModelCommands } from './program/model-commands';
import { newProgram } from './program/new-program';
import { addProjectCommands } from './program/project-commands';
import { withReportOptions } from './program/report-options';
import { addScanCommand } from './program/scan-command';
import { toKinds, toList, withSelectionOptions } from './program/selection-options';
import { withServiceOptions } from './program/service-options';
import { addShellCommand } from './program/shell-command';
import { addTriageCommands } from './program/triage-commands';
import { toWorkers } from './program/to-workers';
import { withModelOptions } from './tasks/task-options';

/** The command line; `setExitCode` receives what a command ends with. */
export function createProgram(interruption: Interruption, setExitCode: (code: number) => void): Command {
  const program = newProgram();
  addScanCommand(program, { interruption, setExitCode });

  withServiceOptions(withReportOptions(withSelectionOptions(program.command('analyze'))))
    .description(
      'Have an Aurelis service analyse a directory, an archive or a git repository, follow it and print the result.',
    )
    .argument('<source>', 'directory, zip, tar or tar.gz archive, or HTTPS address of a git repository')
    .option('--ref <ref>', 'branch, tag or commit of a git repository (default: its default branch)')
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

  program
    .command('init')
    .description('Write .aurelis.yaml and .aurelisignore for a directory, with proposals made of what is seen there.')
    .argument('[directory]', 'directory to write them to', '.')
    .option('--dry-run', 'print what would be written, and write nothing')
    .option('--json', 'print as JSON')
    .addHelpText('after', INIT_HELP)
    .action(async (directory: string, options: InitOptions) => {
      setExitCode(await init(directory, options, interruption));
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

  // What others have, and nothing here needs: whoever tries it learns what to do.
  program
    .command('login', { hidden: true })
    .allowUnknownOption()
    .argument('[words...]')
    .action(() => {
      throw new AurelisError('VALIDATION_ERROR', NO_LOGIN);
    });

  addModelCommands(program, interruption, setExitCode);
  addJobCommands(program, interruption, setExitCode);
  addProjectCommands(program, interruption, setExitCode);
  addTriageCommands(program, interruption, setExitCode);
  addShellCommand(program, interruption, setExitCode);
  addLspCommand(program, interruption);
  addMcpCommand(program, interruption, setExitCode);

  program
    .command('advisories')
    .description('Known vulnerabilities of packages, for scans on this machine.')
    .command('update')
    .description('Fetch them from OSV into the cache directory of this user.')
    .option('--source <url>', 'address of the exports, with {ecosystem} in it', OSV_SOURCE_URL)
    .addHelpText('after', ADVISORIES_HELP)
    .action(async (options: UpdateAdvisoriesOptions) => {
      setExitCode(await updateAdvisories(options, interruption));
    });

  const admin = program
    .command('admin')
    .description('For whoever runs an Aurelis service; needs the operator key, or for audit the key of an admin.');

  withServiceOptions(admin.command('parked'))
    .description('List the messages that nobody could process, and why.')
    .option('--queue <queue>', 'of one queue alone')
    .option('--json', 'print as JSON')
    .addHelpText('after', ADMIN_HELP)
    .action(async (options: AdminOptions) => {
      setExitCode(await listParked(options, interruption));
    });

  withServiceOptions(admin.command('audit'))
    .description('Print the audit log: of your tenant with the key of an admin, of the operator with the operator key.')
    .option('--from <day>', 'first day, YYYY-MM-DD (default: a week ago)')
    .option('--to <day>', 'last day, at most 31 after the first (default: today)')
    .option('--type <type>', 'events of one type alone, such as user.acted')
    .option('--json', 'print as JSON')
    .addHelpText('after', ADMIN_HELP)
    .action(async (options: AuditOptions) => {
      setExitCode(await printAudit(options, interruption));
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
    .argument('[id]', 'rule id, such as oxlint/no-debugger, or all of an analyzer, such as ruff/*')
    .option('--kinds <kinds>', 'only these kinds, comma-separated', toKinds)
    .option('--json', 'print as JSON')
    .option('--write-pages <directory>', 'write a Markdown page for each rule')
    .addHelpText('after', RULES_HELP)
    .action(async (id: string | undefined, options: RulesOptions) => {
      setExitCode(await rules(id, options));
    });

  return program;
}
