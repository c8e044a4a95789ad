/** Digits of any length as numbers. */
export function compareDigits(left: string, right: string): number {
  const [first, second] = [left.replace(/^0+(?=\d)/, ''), right.replace(/^0+(?=\d)/, '')];
  return first.length - second.length || compareStrings(first, second);
}

export function compareStrings(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

export function isDigits(text: string): boolean {
  return /^\d+$/.test(text);
}
