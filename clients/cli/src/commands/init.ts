import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AurelisError, errorCode } from '../../../../shared/kernel';
import { SETTINGS_FILE } from '../../../../shared/settings';
import { EXIT } from '../exit-code';
import { surveyDirectory, type Survey } from '../init/survey';
import { ignoreText, settingsText } from '../init/templates';
import type { Interruption } from '../interruption';
import { findSource } from '../local-source';
import { describeSystemError } from '../output/describe-error';
import { print, say } from '../output/print';
import { readIfThere } from '../fix/read-if-there';

export interface InitOptions {
  dryRun?: boolean;
  json?: boolean;
}

/** `there`: it was there before, and stays as it is. */
type State = 'written' | 'there' | 'planned';

interface InitFile {
  readonly path: string;
  readonly state: State;
  readonly text: string;
}

const IGNORE_FILE = '.aurelisignore';

/** Writes settings for a directory, made of what is seen there, where there are none. Returns the exit code. */
export async function init(given: string, options: InitOptions, { signal }: Interruption): Promise<number> {
  const { kind, path: directory } = await findSource(given);
  if (kind === 'archive') throw new AurelisError('VALIDATION_ERROR', `${given} is an archive: unpack it first.`);
  const survey = await surveyDirectory(directory, signal);
  const files: InitFile[] = [];
  for (const [path, text] of [
    [SETTINGS_FILE, settingsText(survey)],
    [IGNORE_FILE, ignoreText(survey)],
  ] as const) {
    files.push({ path, state: await put(join(directory, path), text, options), text });
  }
  await print(options.json === true ? [toJson(survey, files)] : shown(files, options));
  for (const file of files) say(describe(file));
  return EXIT.clean;
}

/** Nothing that is there is ever written over, whatever it is. */
async function put(file: string, text: string, { dryRun = false }: InitOptions): Promise<State> {
  try {
    if (dryRun) return (await readIfThere(file)) === undefined ? 'planned' : 'there';
    await writeFile(file, text, { flag: 'wx' });
    return 'written';
  } catch (cause) {
    if (errorCode(cause) === 'EEXIST' || errorCode(cause) === 'EISDIR') return 'there';
    throw new AurelisError('VALIDATION_ERROR', `${file} cannot be written: ${describeSystemError(cause)}.`, { cause });
  }
}

function shown(files: readonly InitFile[], { dryRun = false }: InitOptions): string[] {
  if (!dryRun) return [];
  return files.filter(({ state }) => state === 'planned').map(({ path, text }) => `--- ${path}\n${text}\n`);
}

function toJson({ files: seen, languages }: Survey, files: readonly InitFile[]): string {
  return `${JSON.stringify({ seen: { files: seen, languages }, files }, null, 2)}\n`;
}

function describe({ path, state }: InitFile): string {
  if (state === 'there') return `${path} is there already and stays as it is.`;
  return state === 'planned' ? `${path} would be written.` : `${path} is written: look through it, and commit it.`;
}
