/** Licences under which we may hand a package on. */
export const SHIPPED_LICENCES = [
  ...['MIT', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', '0BSD', 'BlueOak-1.0.0', 'MPL-2.0', 'Zlib'],
];

/** `OR` leaves a choice, `AND` does not; deeper expressions do not occur, and would be refused. */
export function isAllowedLicence(expression: string, allowed: readonly string[]): boolean {
  const plain = expression.replace(/^\((.*)\)$/, '$1');
  if (plain.includes(' OR ')) return plain.split(' OR ').some((part) => allowed.includes(part));
  return plain.split(' AND ').every((part) => allowed.includes(part));
}
