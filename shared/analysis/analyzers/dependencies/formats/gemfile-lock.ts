import { UnreadableList, type Declaration, type DependencyFormat } from '../dependency-format';
import { PackagesByName } from '../needs';
import { linesOf } from '../text/lines';

/** `    name (1.2.3-x86_64-linux)`: exactly four blanks; six are what that gem needs. */
const SPEC = /^ {4}([\w.-]+) \(([^()\s]+)\)$/;
const NEED = /^ {6}([\w.-]+)(?: \(|$)/;
const WANTED = /^ {2}([\w.-]+)!?(?: \(|$)/;

/** `Gemfile.lock` and `gems.locked`. */
export const gemfileLock: DependencyFormat = {
  id: 'gemfile-lock',
  ecosystem: 'RubyGems',
  isLock: true,
  matches: (name) => name === 'gemfile.lock' || name === 'gems.locked' || name.endsWith('.gemfile.lock'),
  read(text) {
    const found: (Declaration & { version: string })[] = [];
    const sources: { url: string; start: number; end: number }[] = [];
    const direct = new Set<string>();
    let section = '';
    for (const { start, text: line } of linesOf(text)) {
      if (/^[A-Z][A-Z ]*$/.test(line)) section = line;
      const remote = /^ {2}remote: (\S+)$/.exec(line)?.[1];
      const place = { start: start + line.length - line.trimStart().length, end: start + line.length };
      if (remote !== undefined && section !== 'PATH') sources.push({ ...place, url: remote });
      const [, name, version] = SPEC.exec(line) ?? [];
      if (name !== undefined && version !== undefined && (section === 'GEM' || section === 'GIT')) {
        found.push({ ...place, name, version: withoutPlatform(version) });
      }
      const wanted = section === 'DEPENDENCIES' ? WANTED.exec(line)?.[1] : undefined;
      if (wanted !== undefined) direct.add(wanted);
    }
    if (section === '') throw new UnreadableList('it has no sections such as GEM');
    const byName = new PackagesByName(found);
    const needed = neededBy(text);
    const declarations = found.map((one, index) => ({
      ...one,
      isDirect: direct.has(one.name),
      needs: byName.idsOf(needed[index] ?? []),
    }));
    return { declarations, sources };
  },
};

/** The names that each gem needs, in the order of the gems. */
function neededBy(text: string): string[][] {
  const needed: string[][] = [];
  let isOfGems = false;
  for (const { text: line } of linesOf(text)) {
    if (/^[A-Z][A-Z ]*$/.test(line)) isOfGems = line === 'GEM' || line === 'GIT';
    if (isOfGems && SPEC.test(line)) needed.push([]);
    const need = isOfGems ? NEED.exec(line)?.[1] : undefined;
    if (need !== undefined) needed.at(-1)?.push(need);
  }
  return needed;
}

function withoutPlatform(version: string): string {
  return version.split('-', 1)[0] ?? version;
}
