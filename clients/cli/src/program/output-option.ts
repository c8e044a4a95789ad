import { InvalidArgumentError, type Command } from 'commander';

/** Each format with the endings of the names of its files; of several that fit, the first counts. */
export type Endings<Format extends string> = readonly (readonly [Format, RegExp])[];

/**
 * Adds `--output`, for a command that has `--format`. Unless a format is given, the ending of the file tells it: nobody means a text
 * by `report.sarif`. A `-` stands for standard output, as everywhere.
 */
export function withOutput<Format extends string>(
  command: Command,
  description: string,
  endings: Endings<Format>,
): Command {
  return command
    .option('-o, --output <file>', `${description}; its ending tells the format unless --format does`, toFile)
    .hook('preAction', () => {
      const output: unknown = command.getOptionValue('output');
      if (output === '-') command.setOptionValue('output', undefined);
      if (typeof output !== 'string' || command.getOptionValueSource('format') !== 'default') return;
      const format = endings.find(([, ending]) => ending.test(output))?.[0];
      if (format !== undefined) command.setOptionValue('format', format);
    });
}

function toFile(text: string): string {
  if (text !== '') return text;
  throw new InvalidArgumentError('It must be the name of a file, or - for standard output.');
}
