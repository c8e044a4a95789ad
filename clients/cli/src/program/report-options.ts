import { Option, type Command } from 'commander';
import { Level } from '../../../../shared/findings';
import type { ReportFormat } from '../../../../shared/reports';
import { withOutput, type Endings } from './output-option';

/** What every command that ends in a report takes. */
export interface ReportOptions {
  format: ReportFormat;
  output?: string;
  failOn?: Level | 'never';
  gate?: boolean;
  progress: boolean;
  color: boolean;
}

/** People read the first, programs the next two. */
const FORMATS: readonly ReportFormat[] = ['text', 'json', 'sarif', 'markdown', 'html', 'cyclonedx', 'junit'];

const ENDINGS: Endings<ReportFormat> = [
  // What the tools of CycloneDX take for a bill of materials.
  ['cyclonedx', /(?:\.cdx\.json|(?:^|[\\/])s?bom\.json)$/i],
  ['sarif', /\.sarif(?:\.json)?$/i],
  ['json', /\.json$/i],
  ['markdown', /\.(?:md|markdown)$/i],
  ['html', /\.html?$/i],
  ['junit', /\.xml$/i],
];

export function withReportOptions(command: Command): Command {
  const formatted = command.addOption(
    new Option('--format <format>', 'how to write the report').choices(FORMATS).default('text'),
  );
  return withOutput(formatted, 'write the report to a file, with a summary on the terminal', ENDINGS)
    .addOption(
      new Option(
        '--fail-on <level>',
        'end with 1 when there are findings of this level or graver; with a baseline, new ones (default: error, with --gate never)',
      ).choices(['never', ...Level.options.filter((level) => level !== 'none')]),
    )
    .option('--gate', 'end with 1 when the quality gate is not passed: that of .aurelis.yaml, or no new errors')
    .option('--no-progress', 'no progress on standard error')
    .option('--no-color', 'no colours, as with the environment variable NO_COLOR');
}
