import { Command } from 'commander';
import { withReportOptions, type ReportOptions } from '../../../../clients/cli/src/program/report-options';

/** What a command with a report is told by these words. */
async function optionsOf(...words: string[]): Promise<Partial<ReportOptions>> {
  let given: Partial<ReportOptions> = {};
  const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
  withReportOptions(program.command('scan')).action((options: ReportOptions) => {
    given = options;
  });
  await program.parseAsync(['scan', ...words], { from: 'user' });
  return given;
}

describe('--output', () => {
  it.each([
    ['report.json', 'json'],
    ['out/AURELIS.SARIF', 'sarif'],
    ['aurelis.sarif.json', 'sarif'],
    ['report.md', 'markdown'],
    ['report.htm', 'html'],
    ['junit.xml', 'junit'],
    ['shop.cdx.json', 'cyclonedx'],
    ['out/bom.json', 'cyclonedx'],
    ['bom.json/report', 'text'],
    ['mybom.json', 'json'],
    ['report.txt', 'text'],
    ['report', 'text'],
  ])('writes %s as %s', async (output, format) => {
    expect(await optionsOf('--output', output)).toMatchObject({ output, format });
  });

  it('leaves a format that was asked for', async () => {
    expect(await optionsOf('-o', 'report.json', '--format', 'text')).toMatchObject({ format: 'text' });
  });

  it('takes - for standard output', async () => {
    expect(await optionsOf('-o', '-')).toMatchObject({ output: undefined, format: 'text' });
  });

  it('needs a name', async () => {
    await expect(optionsOf('-o', '')).rejects.toThrow('name of a file, or - for standard output');
  });
});
