/** Throws an error that says what was expected and what is there instead. */
export function expectSo(isSo: boolean, expected: string, found: unknown): void {
  if (!isSo) throw new Error(`Expected ${expected}, and found ${JSON.stringify(found)}`);
}
