import type { SourceFile } from '../task-request';
import { changedScripts } from './scripts';
import { typeProblems } from './type-problems';

const MAX_IMPORTERS = 50;
const MAX_SHOWN = 5;

/** What the compiler says after a change that it did not say before, in the files that changed and in those that may import them. */
export function newTypeProblems(before: readonly SourceFile[], after: readonly SourceFile[]): string[] {
  const changed = changedScripts(before, after);
  if (changed.length === 0) return [];
  const roots = [...changed, ...importersOf(changed, after)];
  const known = countOf(typeProblems(before, roots).map(({ message }) => message));
  const fresh: string[] = [];
  for (const { message, line } of typeProblems(after, roots)) {
    const left = known.get(message) ?? 0;
    if (left === 0) fresh.push(`line ${line}, ${message}`);
    else known.set(message, left - 1);
  }
  return fresh.slice(0, MAX_SHOWN);
}

/** By the name that an import would end in: who names it in another way is not looked at. */
function importersOf(changed: readonly string[], files: readonly SourceFile[]): string[] {
  const names = changed.map((path) => {
    const parts = path.replace(/(?:\/index)?(?:\.d)?\.[cm]?[jt]sx?$/, '').split('/');
    return parts.at(-1) ?? path;
  });
  return files
    .filter(({ path, text }) => !changed.includes(path) && names.some((name) => text.includes(name)))
    .map(({ path }) => path)
    .slice(0, MAX_IMPORTERS);
}

function countOf(messages: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const message of messages) counts.set(message, (counts.get(message) ?? 0) + 1);
  return counts;
}
