import { AurelisError } from '../../kernel';
import { coverageReportsIn, isCoverageReport } from '../ignore/coverage-reports';
import { defaultRule, isNeverAnalysed, type DefaultRule } from '../ignore/default-rules';
import { IGNORE_FILES, readIgnoreFiles } from '../ignore/read-ignore-files';
import { IgnoreRules } from '../ignore/ignore-rules';
import { quoteName } from '../quote-name';
import type { SkippedPath } from '../source-item';
import type { SourceLimits } from '../source-limits';
import { comparePaths } from './compare-paths';
import { SETTINGS_FILE } from './read-settings-file';
import type { Skip, SourceTree, TreeEntry } from './source-tree';

export type WalkStep =
  /** `isWanted`: an `.aurelisignore` file asks for it by name, so it is not left out for being minified. */
  | { kind: 'file'; path: string; isWanted: boolean }
  /** `isIgnoreFile`: left out of the analysis but needed to repeat the walk elsewhere. */
  | { kind: 'skipped'; skipped: SkippedPath; isIgnoreFile: boolean };

interface Folder {
  path: string;
  names: ReadonlySet<string>;
  entries: Iterator<TreeEntry>;
  rules: IgnoreRules;
  depth: number;
}

/** Visits a tree in the order of its paths, each ignored folder once and without entering it. */
export async function* walkTree(
  tree: SourceTree,
  limits: SourceLimits,
  ignored: readonly string[] = [],
): AsyncGenerator<WalkStep> {
  const folders: Folder[] = [];
  let entryCount = 0;

  const enter = async (path: string, parentRules: IgnoreRules): Promise<Skip | undefined> => {
    const listed = await tree.list(path);
    if ('reason' in listed) return listed;
    entryCount += listed.length;
    if (entryCount > limits.maxEntries) throw tooManyEntries(limits.maxEntries);
    const rules = await readIgnoreFiles({ tree, folder: path, entries: listed, rules: parentRules });
    const sorted = listed.toSorted((left, right) => comparePaths(sortKey(left), sortKey(right)));
    const names = new Set(listed.map((entry) => entry.name));
    folders.push({ path, names, entries: sorted.values(), rules, depth: folders.length + 1 });
    return undefined;
  };

  const rootSkip = await enter('', IgnoreRules.start(ignored));
  if (rootSkip) throw new AurelisError('VALIDATION_ERROR', 'The directory cannot be read.');

  for (let folder = folders.at(-1); folder; folder = folders.at(-1)) {
    const next = folder.entries.next();
    if (next.done) {
      folders.pop();
      continue;
    }
    const entry = next.value;
    const path = folder.path + sortKey(entry);
    checkPath(path, folder.depth, limits);
    const verdict = await judge(tree, folder, entry, path);
    const skip = verdict.skip ?? (entry.kind === 'folder' ? await enter(path, folder.rules) : undefined);
    if (skip) yield { kind: 'skipped', skipped: toSkipped(path, skip), isIgnoreFile: isIgnoreFile(entry, path) };
    if (skip?.reason === 'ignored' && entry.kind === 'folder') yield* reportsIn(tree, folder, path);
    if (!skip && entry.kind === 'file') yield { kind: 'file', path, isWanted: verdict.isWanted };
  }
}

/** What tests covered is told by files that nobody commits, in folders that hold nothing else worth reading. */
async function* reportsIn(tree: SourceTree, { rules }: Folder, path: string): AsyncGenerator<WalkStep> {
  for (const report of await coverageReportsIn(tree, path)) {
    if (!rules.isRefused(report)) yield { kind: 'file', path: report, isWanted: true };
  }
}

/** With '/' after a folder, the order of one folder's entries is also the order of all the paths below them. */
function sortKey(entry: TreeEntry): string {
  return entry.kind === 'folder' || entry.skip?.isFolder ? `${entry.name}/` : entry.name;
}

function checkPath(path: string, depth: number, limits: SourceLimits): void {
  if (path.length <= limits.maxPathLength && depth <= limits.maxDepth) return;
  throw new AurelisError('PAYLOAD_TOO_LARGE', `The path ${quoteName(path)} is too long or too deep.`);
}

async function judge(
  tree: SourceTree,
  folder: Folder,
  entry: TreeEntry,
  path: string,
): Promise<{ skip?: Skip; isWanted: boolean }> {
  if (entry.name === '.git') return { skip: { reason: 'ignored', detail: 'version control data' }, isWanted: false };
  // What has no usable name cannot be meant by a pattern.
  if (entry.skip?.reason === 'encoding' || entry.skip?.reason === 'unreadable') {
    return { skip: entry.skip, isWanted: false };
  }
  if (entry.kind === 'file' && isCoverageReport(entry.name) && !folder.rules.isRefused(path)) return { isWanted: true };
  const verdict = folder.rules.test(path);
  if (verdict.ignoredBy !== undefined && !(await isTracked(tree, verdict.ignoredBy, { ...entry, path }))) {
    return { skip: { reason: 'ignored', detail: verdict.ignoredBy }, isWanted: false };
  }
  if (entry.skip) return { skip: entry.skip, isWanted: false };
  if (verdict.isWanted) return { isWanted: true };
  const rule = defaultRule(entry.name, entry.kind === 'folder');
  if (rule && (await applies(rule, tree, folder, path))) return { skip: rule.skip, isWanted: false };
  return { isWanted: false };
}

/** Of git, what an ignore file names is ignored unless it was added all the same. Our own ignore files mean what they say. */
async function isTracked(
  tree: SourceTree,
  ignoredBy: string,
  { kind, name, path }: TreeEntry & { readonly path: string },
): Promise<boolean> {
  // Nobody needs to be asked about what is left out in any case.
  if (kind === 'folder' && isNeverAnalysed(name)) return false;
  return /(?:^|\/)\.gitignore: /.test(ignoredBy) && (await tree.isTracked?.(path)) === true;
}

async function applies(rule: DefaultRule, tree: SourceTree, folder: Folder, path: string): Promise<boolean> {
  if (rule.within?.test(folder.path) === false) return false;
  if (rule.beside && [...folder.names].some((name) => rule.beside?.test(name))) return true;
  if (rule.below?.test(folder.path) === true) return true;
  if (rule.holding) {
    const listed = await tree.list(path);
    return !('reason' in listed) && listed.some((entry) => rule.holding?.test(entry.name));
  }
  return !rule.beside && !rule.below;
}

function toSkipped(path: string, skip: Skip): SkippedPath {
  return { path, reason: skip.reason, ...(skip.detail === undefined ? {} : { detail: skip.detail }) };
}

function isIgnoreFile(entry: TreeEntry, path: string): boolean {
  return entry.kind === 'file' && (path === SETTINGS_FILE || IGNORE_FILES.some((name) => name === entry.name));
}

function tooManyEntries(maxEntries: number): AurelisError {
  return new AurelisError(
    'PAYLOAD_TOO_LARGE',
    `There are more than ${maxEntries} files and folders. List what is not source code in an .aurelisignore file.`,
  );
}
