import { WaysIn } from '../../../../../../shared/analysis/analyzers/dependencies/join/ways-in';
import type { DeclaredComponent } from '../../../../../../shared/findings';

const AT = { line: 1, column: 1, endColumn: 2, text: '' };

/** `!name` is asked for by the project itself; the others are needed by those before the arrow. */
function list(...lines: readonly string[]): DeclaredComponent[] {
  const names = lines.map((line) => line.split(' > ')[0]?.replace('!', '') ?? '');
  return lines.map((line, at) => {
    const needs = (line.split(' > ')[1] ?? '').split(' ').filter((need) => need !== '');
    const isDirect = line.startsWith('!');
    return { name: names[at] ?? '', version: '1', isDirect, needs: needs.map((need) => names.indexOf(need)), ...AT };
  });
}

it.each([
  ['nothing for what the project asks for itself', ['!a > a'], [0], undefined],
  ['nothing where nobody is told to need it', ['!a', 'b > c', 'c'], [2], undefined],
  ['the package that brings it in', ['!a > b', 'b'], [1], 'a 1'],
  ['all packages on the way', ['!a > b', 'b > c', 'c > d', 'd'], [3], 'a 1 → b 1 → c 1'],
  ['the ends of a long way', ['!a > b', 'b > c', 'c > d', 'd > e', 'e'], [4], 'a 1 → … → d 1'],
  ['the shortest of several ways', ['!a > b', 'b > c', 'c > e', '!d > e', 'e'], [4], 'd 1'],
  ['the first of ways as short', ['!b > d', '!a > d', 'd'], [2], 'b 1'],
  ['the shortest way to a copy', ['!a > b c', 'b > d', 'c', 'd'], [3, 2], 'a 1'],
  ['nothing where one of the copies is asked for', ['!a > b', 'b', '!c'], [1, 2], undefined],
  ['an end of what needs itself', ['!a > b', 'b > c', 'c > b d', 'd'], [3], 'a 1 → b 1 → c 1'],
])('tells %s', (_what, lines, places, expected) => {
  expect(new WaysIn(list(...lines)).of(places)).toBe(expected);
});
