import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { importReports } from '../../../shared/analysis';
import { readBaseline, type Baseline, type Imported } from '../../../shared/findings';
import { AurelisError } from '../../../shared/kernel';
import { decodeUtf16, startsLikeUtf16 } from '../../../shared/source';
import type { LocalSource } from './local-source';
import { describeSystemError } from './output/describe-error';

/** Larger than a report of 100,000 findings, and less than one string can hold. */
const MAX_BYTES = 256 * 1024 * 1024;

/** The report of an earlier analysis. */
export async function readBaselineFile(file: string): Promise<Baseline> {
  return readBaseline(await readText(file), basename(file));
}

/** The SARIF documents of other tools; absolute addresses in them count when they lie in the source. */
export async function readImports(files: readonly string[], source: LocalSource): Promise<Imported[]> {
  const imported: Imported[] = [];
  for (const file of files) {
    // By its name alone: where it lies on this machine is nobody's business.
    imported.push(...importReports([{ name: basename(file), text: await readText(file) }], rootOf(source)));
  }
  return imported;
}

/** What absolute addresses of a report are below, where the source is a directory. */
export function rootOf({ kind, path }: LocalSource): string | undefined {
  return kind === 'directory' ? path.replaceAll('\\', '/') : undefined;
}

async function readText(file: string): Promise<string> {
  try {
    const { size } = await stat(file);
    if (size > MAX_BYTES) throw new Error(`it is larger than ${MAX_BYTES} bytes`);
    return decode(await readFile(file));
  } catch (cause) {
    throw new AurelisError('VALIDATION_ERROR', `${file} cannot be read: ${describeSystemError(cause)}.`, { cause });
  }
}

/** PowerShell writes UTF-16 where it sends what a program prints into a file. */
function decode(bytes: Buffer): string {
  const text = startsLikeUtf16(bytes) ? decodeUtf16(bytes) : bytes;
  if (text === undefined) throw new Error('it begins like UTF-16 and is none');
  return Buffer.from(text.buffer, text.byteOffset, text.length).toString('utf8');
}
