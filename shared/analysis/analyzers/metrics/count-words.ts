/** `1 loop`, `3 loops`. */
export function count(number: number, [singular, plural]: readonly [string, string]): string {
  return `${number} ${number === 1 ? singular : plural}`;
}
