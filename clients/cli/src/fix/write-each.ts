import { AurelisError } from '../../../../shared/kernel';
import { EXIT } from '../exit-code';
import { describeError, describeSystemError } from '../output/describe-error';
import { say } from '../output/print';

export interface Written {
  readonly paths: readonly string[];
  /** That could not be written. */
  readonly failed: readonly string[];
}

/** What could not be written is the caller's to mend: a mode, a full disk, a folder for copies. */
export function exitCodeOfWriting({ failed }: Written): number {
  return failed.length === 0 ? EXIT.clean : EXIT.usage;
}

export const NOTHING_WRITTEN: Written = { paths: [], failed: [] };

/** Writes every file that can be, and says of each other one why it stays as it is. `write` answers whether it did. */
export async function writeEach<File extends { readonly path: string }>(
  files: readonly File[],
  write: (file: File) => Promise<boolean>,
): Promise<Written> {
  const paths: string[] = [];
  const failed: string[] = [];
  for (const file of files) {
    try {
      if (await write(file)) paths.push(file.path);
      else say(`warning: ${file.path} was changed meanwhile and is left as it is.`);
    } catch (error) {
      failed.push(file.path);
      say(`aurelis: ${file.path} is left as it is: ${whyNot(error)}`);
    }
  }
  return { paths, failed };
}

function whyNot(error: unknown): string {
  return error instanceof AurelisError ? describeError(error) : `it cannot be written: ${describeSystemError(error)}.`;
}
