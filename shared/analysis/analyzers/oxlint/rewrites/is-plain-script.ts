/** No TypeScript: whatever types there are stand in comments, and no compiler leaves an import out. */
export function isPlainScript(path: string): boolean {
  return !/\.[cm]?tsx?$/.test(path);
}
