import type { SearchReplace } from '../../task-answer';
import type { CodeSymbol } from '../symbols/code-symbol';
import type { TestSubject } from '../test-by-rules';

/** pytest has no word for a test that is to be written: it fails until it is. */
export function pythonTests({ path, symbols }: TestSubject): SearchReplace | undefined {
  const own = symbols.filter(({ isConstructor }) => !isConstructor);
  const names = [...new Set(own.map(({ name, owner }) => owner ?? name))].sort();
  const module = path
    .replace(/^src\//, '')
    .replace(/\.pyw?$/, '')
    .replaceAll('/', '.')
    .replace(/\.__init__$/, '');
  if (names.length === 0 || !/^[\w.]+$/.test(module)) return undefined;
  const lines = ['import pytest', '', `from ${module} import ${names.join(', ')}`, ...own.flatMap(testOf)];
  const name = module.slice(module.lastIndexOf('.') + 1);
  return { path: `tests/test_${name}.py`, search: '', replace: `${lines.join('\n')}\n` };
}

function testOf({ name, owner, parameters, raises }: CodeSymbol): string[] {
  const list = parameters.map((one) => `${one.isRest ? '*' : ''}${one.name}`).join(', ');
  const subject = owner === undefined ? name : `${owner}.${name}`;
  // Named by what it is, so that the import is used and a renamed function is noticed.
  const call = `{${subject}.__qualname__}(${list})`;
  const title = [owner, name]
    .filter((part) => part !== undefined)
    .join('_')
    .toLowerCase();
  const failures = raises.flatMap((error) => [
    '',
    '',
    `def test_${title}_raises_${error.replaceAll('.', '_').toLowerCase()}():`,
    `    pytest.fail(f"write when ${call} raises ${error}")`,
  ]);
  return ['', '', `def test_${title}():`, `    pytest.fail(f"write what ${call} gives")`, ...failures];
}
