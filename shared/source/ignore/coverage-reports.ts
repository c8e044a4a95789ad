import { comparePaths } from '../tree/compare-paths';
import type { SourceTree, TreeEntry } from '../tree/source-tree';

const REPORT =
  /^(?:lcov\.info|[\w.-]{1,100}\.lcov|coverage-final\.json|coverage\.xml|cobertura(?:-coverage)?\.xml|coverage\.cobertura\.xml|clover\.xml|jacoco[\w-]{0,100}\.xml|cover(?:age)?\.out)$/;

/** Where, in a folder that holds what a build made, tools put their reports; `*` is any one folder. */
const PLACES: ReadonlyMap<string, readonly string[]> = new Map([
  ['coverage', ['', '*/']],
  ['target', ['', 'coverage/', 'llvm-cov/', 'site/clover/', 'site/cobertura/', 'site/jacoco/', 'site/jacoco-*/']],
  ['build', ['', 'coverage/', 'logs/', 'reports/cobertura/', 'reports/jacoco/', 'reports/jacoco/*/', 'reports/kover/']],
  ['TestResults', ['', '*/']],
]);
const MAX_FOLDERS = 100;

/** Whether only a tool that measures test coverage writes files of this name. */
export function isCoverageReport(name: string): boolean {
  return REPORT.test(name);
}

/** The coverage reports in a folder that is left out otherwise, by their paths in order; `folder` ends with '/'. */
export async function coverageReportsIn(tree: SourceTree, folder: string): Promise<string[]> {
  const name = folder.slice(folder.lastIndexOf('/', folder.length - 2) + 1, -1);
  const found = new Set<string>();
  for (const place of PLACES.get(name) ?? []) {
    for (const path of await reportsAt(tree, folder, place.split('/').slice(0, -1))) found.add(path);
  }
  return [...found].sort(comparePaths);
}

async function reportsAt(tree: SourceTree, folder: string, place: readonly string[]): Promise<string[]> {
  const listed = await tree.list(folder);
  if ('reason' in listed) return [];
  const [next, ...rest] = place;
  if (next === undefined) return filesOf(listed).map((name) => folder + name);
  const below = listed.filter(({ kind, name }) => kind === 'folder' && fits(name, next)).slice(0, MAX_FOLDERS);
  const reports: string[] = [];
  for (const { name } of below) reports.push(...(await reportsAt(tree, `${folder}${name}/`, rest)));
  return reports;
}

function filesOf(entries: readonly TreeEntry[]): string[] {
  return entries.filter(({ kind, name }) => kind === 'file' && isCoverageReport(name)).map(({ name }) => name);
}

function fits(name: string, pattern: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}
