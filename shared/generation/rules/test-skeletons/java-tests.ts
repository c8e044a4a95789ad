import type { SearchReplace } from '../../task-answer';
import type { CodeSymbol } from '../symbols/code-symbol';
import type { TestSubject } from '../test-by-rules';

/** JUnit 5: a test that is to be written fails until it is. */
export function javaTests({ path, text, symbols }: TestSubject): SearchReplace | undefined {
  const own = symbols.filter(({ isConstructor }) => !isConstructor);
  const [first] = own;
  const type = first?.owner;
  if (type === undefined) return undefined;
  const packageName = /^[ \t]*package\s+([\w.]+)\s*;/m.exec(text)?.[1];
  const timesSeen = new Map<string, number>();
  const lines = [
    ...(packageName === undefined ? [] : [`package ${packageName};`, '']),
    'import static org.junit.jupiter.api.Assertions.fail;',
    '',
    'import org.junit.jupiter.api.Test;',
    '',
    `class ${type}Test {`,
    ...own.filter(({ owner }) => owner === type).flatMap((symbol) => testOf(symbol, countBefore(symbol, timesSeen))),
    '}',
  ];
  const folder = path.replace('src/main/java/', 'src/test/java/').replace(/[^/]*$/, '');
  return { path: `${folder}${type}Test.java`, search: '', replace: `${lines.join('\n')}\n` };
}

/** Methods of one name get numbers. */
function countBefore({ name }: CodeSymbol, timesSeen: Map<string, number>): number {
  const before = timesSeen.get(name) ?? 0;
  timesSeen.set(name, before + 1);
  return before;
}

function testOf({ name, owner, parameters }: CodeSymbol, before: number): string[] {
  const list = parameters.map((one) => `${one.type ?? ''} ${one.name}`.trim()).join(', ');
  const call = `${owner ?? ''}.${name}(${list})`.replaceAll('"', "'");
  const method = `${name}${before === 0 ? '' : String(before + 1)}`;
  return ['  @Test', `  void ${method}() {`, `    fail("write what ${call} gives");`, '  }', ''];
}
