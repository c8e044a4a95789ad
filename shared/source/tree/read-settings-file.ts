import { AurelisError } from '../../kernel';
import type { SourceTree } from './source-tree';

export const SETTINGS_FILE = '.aurelis.yaml';
const MISSPELT = '.aurelis.yml';
const MAX_BYTES = 256 * 1024;

/** Told the content of `.aurelis.yaml` at the root, undefined where there is none; answers what it wants left out. */
export type SettingsReader = (content: Uint8Array | undefined) => readonly string[];

/** Reads the settings of a repository before its first file. One that is there and cannot be read is never passed over. */
export async function readSettingsFile(
  tree: SourceTree,
  reader: SettingsReader | undefined,
): Promise<readonly string[]> {
  if (reader === undefined) return [];
  const listed = await tree.list('');
  const entries = 'reason' in listed ? [] : listed;
  if (entries.some(({ name }) => name === MISSPELT)) {
    throw unusable(`${MISSPELT} is not read: call it ${SETTINGS_FILE}`);
  }
  const entry = entries.find(({ name }) => name === SETTINGS_FILE);
  if (entry === undefined) return reader(undefined);
  if (entry.kind !== 'file') throw unusable(`${SETTINGS_FILE} is not a regular file`);
  const content = await tree.read(SETTINGS_FILE, MAX_BYTES);
  if ('reason' in content) throw unusable(`${SETTINGS_FILE} cannot be read: ${content.detail ?? content.reason}`);
  return reader(content);
}

function unusable(problem: string): AurelisError {
  return new AurelisError('VALIDATION_ERROR', `${problem}.`);
}
