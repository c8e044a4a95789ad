import type { SourceFile } from '../task-request';

const SCRIPT = /\.[cm]?[jt]sx?$/;
const MAX_FILES = 2000;
const MAX_CHARACTERS = 8 * 1024 * 1024;

/** What the compiler reads of these files; undefined where that is too much to ask. */
export function scriptsAmong(files: readonly SourceFile[]): readonly SourceFile[] | undefined {
  const scripts = files.filter(({ path }) => SCRIPT.test(path));
  const characters = scripts.reduce((sum, { text }) => sum + text.length, 0);
  return scripts.length > MAX_FILES || characters > MAX_CHARACTERS ? undefined : scripts;
}

export function changedScripts(before: readonly SourceFile[], after: readonly SourceFile[]): string[] {
  const texts = new Map(before.map(({ path, text }) => [path, text]));
  return after.filter(({ path, text }) => texts.get(path) !== text).map(({ path }) => path);
}
