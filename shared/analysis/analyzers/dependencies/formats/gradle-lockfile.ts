import { UnreadableList, type Declaration, type DependencyFormat } from '../dependency-format';
import { linesOf } from '../text/lines';

const ENTRY = /^([\w.-]+):([\w.-]+):([^\s=:]+)=(.*)$/;

/** `gradle.lockfile`: `group:artifact:version=configuration,configuration`. */
export const gradleLockfile: DependencyFormat = {
  id: 'gradle-lockfile',
  ecosystem: 'Maven',
  isLock: true,
  matches: (name) => name === 'gradle.lockfile' || name === 'buildscript-gradle.lockfile',
  read(text) {
    const declarations: Declaration[] = [];
    for (const { start, text: line } of linesOf(text)) {
      if (line.trim() === '' || line.startsWith('#') || line.startsWith('empty=')) continue;
      const [, group, artifact, version, configurations = ''] = ENTRY.exec(line) ?? [];
      if (version === undefined) throw new UnreadableList('a line in it is not group:artifact:version=configurations');
      const isOfTests = configurations.split(',').every((name) => /^test/i.test(name));
      declarations.push({
        start,
        end: start + line.indexOf('='),
        name: `${group}:${artifact}`,
        version,
        ...(isOfTests ? { scope: 'development' as const } : {}),
      });
    }
    return { declarations };
  },
};
