/** The number a literal stands for; undefined for imaginary ones. */
export function numberValue(literal: string): number | undefined {
  const text = literal.replaceAll('_', '').toLowerCase();
  if (text.endsWith('j')) return undefined;
  const digits = text.endsWith('l') ? text.slice(0, -1) : text;
  // Python 2 writes octal numbers as 0755.
  const value = /^0[0-7]+$/.test(digits) ? parseInt(digits, 8) : Number(digits);
  return Number.isNaN(value) ? undefined : value;
}
