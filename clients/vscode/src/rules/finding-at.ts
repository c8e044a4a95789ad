interface Place {
  readonly line: number;
  readonly character: number;
}

interface Found {
  readonly range: { readonly start: Place; readonly end: Place };
}

/** The innermost finding that a position lies in or at, and otherwise the first one that begins on its line. */
export function findingAt<T extends Found>(findings: readonly T[], position: Place): T | undefined {
  const around = findings.filter(({ range }) => isUpTo(range.start, position) && isUpTo(position, range.end));
  const innermost = around.sort((left, right) => (isUpTo(left.range.start, right.range.start) ? 1 : -1))[0];
  if (innermost !== undefined) return innermost;
  const onLine = findings.filter(({ range }) => range.start.line === position.line);
  return onLine.sort((left, right) => left.range.start.character - right.range.start.character)[0];
}

function isUpTo(left: Place, right: Place): boolean {
  return left.line < right.line || (left.line === right.line && left.character <= right.character);
}
