import type { SourceTree, TreeEntry } from '../tree/source-tree';
import { tooManyRules, type IgnoreRules } from './ignore-rules';

export const IGNORE_FILES = ['.gitignore', '.aurelisignore'] as const;

const MAX_BYTES = 256 * 1024;

interface Folder {
  tree: SourceTree;
  folder: string;
  entries: readonly TreeEntry[];
  rules: IgnoreRules;
}

/** The rules of the folders above, with those of this folder's own ignore files. */
export async function readIgnoreFiles({ tree, folder, entries, rules }: Folder): Promise<IgnoreRules> {
  const [git, product] = await Promise.all(IGNORE_FILES.map((name) => readText(tree, folder, entries, name)));
  return rules.with(folder, { git, product });
}

async function readText(
  tree: SourceTree,
  folder: string,
  entries: readonly TreeEntry[],
  name: string,
): Promise<string | undefined> {
  if (!entries.some((entry) => entry.name === name && entry.kind === 'file')) return undefined;
  const content = await tree.read(folder + name, MAX_BYTES);
  // Going on without its rules would analyse what the owners asked to leave out.
  if ('reason' in content && content.reason === 'too-large') throw tooManyRules(folder);
  return 'reason' in content ? undefined : Buffer.from(content).toString('utf8');
}
