import { Command, InvalidArgumentError, Option } from 'commander';
import { FindingKind, Level } from '../../../shared/findings';
import { ReportFormat } from '../../../shared/reports';
import { version } from '../package.json';
import { analyze, type AnalyzeOptions } from './commands/analyze';
import { scan, type ScanOptions } from './commands/scan';

const EXIT_HELP = `
Exit codes: 0 no findings at the threshold, 1 findings at the threshold, 2 wrong usage or input, 70 internal error.`;

/** The command line; `setExitCode` receives what a command ends with. */
export function createProgram(setExitCode: (code: number) => void): Command {
  const program = new Command('aurelis')
    .description('Find defects, weaknesses and secrets in source code.')
    .version(version)
    .exitOverride()
    .showSuggestionAfterError()
    .showHelpAfterError('(add --help for the options)');

  withOutput(program.command('scan'))
    .description('Analyse a directory or archive on this machine, with no service.')
    .argument('<source>', 'directory, or zip, tar or tar.gz archive')
    .option('--workers <count>', 'worker threads (default: one per core, 4 at most)', toCount)
    .addHelpText('after', EXIT_HELP)
    .action(async (source: string, options: ScanOptions) => {
      setExitCode(await scan(source, options));
    });

  withOutput(program.command('analyze'))
    .description('Send a directory or archive to an Aurelis service, follow the analysis and print the result.')
    .argument('<source>', 'directory, or zip, tar or tar.gz archive')
    .addOption(new Option('--url <url>', 'address of the service').env('AURELIS_URL').default('http://127.0.0.1:7071'))
    .addOption(new Option('--key <key>', 'API key; better kept in the environment').env('AURELIS_API_KEY'))
    .option('--project <name>', 'project name or id (default: the name of the source); made when there is none')
    .option('--detach', 'do not wait: print the run and end')
    .addHelpText('after', EXIT_HELP)
    .action(async (source: string, options: AnalyzeOptions) => {
      setExitCode(await analyze(source, options));
    });

  return program;
}

/** Options every command that ends in a report has. */
function withOutput(command: Command): Command {
  return command
    .addOption(new Option('--format <format>', 'how to print the report').choices(ReportFormat.options).default('text'))
    .option('--output <file>', 'write the report to a file; a summary still goes to the terminal')
    .addOption(
      new Option('--fail-on <level>', 'end with 1 when there are findings of this level or graver')
        .choices(['never', ...Level.options.filter((level) => level !== 'none')])
        .default('error'),
    )
    .option('--kinds <kinds>', `only these kinds, comma-separated: ${FindingKind.options.join(', ')}`, toKinds)
    .option('--disable-rules <ids>', 'rule ids to leave out, comma-separated', toList)
    .option('--no-progress', 'no progress on the terminal')
    .option('--no-color', 'no colours');
}

function toList(text: string): string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function toKinds(text: string): FindingKind[] {
  return toList(text).map((item) => {
    const kind = FindingKind.safeParse(item);
    if (!kind.success) throw new InvalidArgumentError(`"${item}" is not one of ${FindingKind.options.join(', ')}.`);
    return kind.data;
  });
}

function toCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('It must be a whole number from 1.');
  return count;
}
