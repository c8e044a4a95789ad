import type { SearchReplace } from '../../task-answer';
import type { CodeSymbol } from '../symbols/code-symbol';
import type { TestSubject } from '../test-by-rules';

type Framework = 'jest' | 'vitest' | 'node';

/** `test.todo` is what these frameworks have for a test that is to be written: it is counted, and does not pass. */
export function javascriptTests({ path, text, language, symbols, manifest }: TestSubject): SearchReplace | undefined {
  const exported = symbols.filter(({ name, owner }) => name !== 'constructor' || owner !== undefined);
  const suites = Map.groupBy(exported, ({ name, owner }) => owner ?? name);
  const names = [...suites.keys()];
  if (names.length === 0) return undefined;
  const framework = frameworkOf(manifest);
  const file = path.slice(path.lastIndexOf('/') + 1);
  const extension = /\.[^.]+$/.exec(file)?.[0] ?? '.js';
  const base = file.slice(0, -extension.length);
  const isModule = language === 'typescript' || extension === '.mjs' || /^[ \t]*(?:import|export)\b/m.test(text);
  const from = language === 'typescript' ? `./${base}` : `./${file}`;
  const lines = [
    ...frameworkImport(framework, isModule),
    ...importOf(names, { text, isModule, from }),
    '',
    ...[...suites].flatMap(([name, own]) => suiteOf(name, own)),
  ];
  return {
    path: `${path.slice(0, -file.length)}${base}.test${extension}`,
    search: '',
    replace: `${lines.join('\n').trimEnd()}\n`,
  };
}

function frameworkOf(manifest: string | undefined): Framework {
  if (manifest === undefined) return 'node';
  if (/"vitest"\s*:/.test(manifest)) return 'vitest';
  return /"jest"\s*:|"@jest\//.test(manifest) ? 'jest' : 'node';
}

function frameworkImport(framework: Framework, isModule: boolean): string[] {
  if (framework === 'jest') return [];
  const from = framework === 'vitest' ? 'vitest' : 'node:test';
  return [isModule ? `import { describe, test } from '${from}';` : `const { describe, test } = require('${from}');`];
}

/** What the file exports as a whole has no name of its own to be taken by. */
function importOf(
  names: readonly string[],
  { text, isModule, from }: { readonly text: string; readonly isModule: boolean; readonly from: string },
): string[] {
  const whole = names.find((name) => isWholeExport(name, text, isModule));
  const others = names.filter((name) => name !== whole);
  const list = others.length === 0 ? [] : [`{ ${others.join(', ')} }`];
  if (isModule) return [`import ${[...(whole === undefined ? [] : [whole]), ...list].join(', ')} from '${from}';`];
  return [...(whole === undefined ? [] : [whole]), ...list].map((taken) => `const ${taken} = require('${from}');`);
}

function isWholeExport(name: string, text: string, isModule: boolean): boolean {
  const escaped = name.replaceAll('$', String.raw`\$`);
  const patterns = isModule
    ? [
        `^export\\s+default\\s+(?:(?:async\\s+)?function\\s*\\*?\\s*|(?:abstract\\s+)?class\\s+)${escaped}(?![\\w$])`,
        `^export\\s+default\\s+${escaped}\\s*;?[ \\t]*$`,
      ]
    : [`^(?:module\\.)?exports\\s*=\\s*${escaped}\\s*;?[ \\t]*$`];
  return patterns.some((pattern) => new RegExp(pattern, 'm').test(text));
}

function suiteOf(name: string, symbols: readonly CodeSymbol[]): string[] {
  const tests = symbols.flatMap((symbol) => {
    const call = callText(symbol);
    const subject = JSON.stringify(`${call} gives …`);
    const failures = symbol.raises.map((error) => `  test.todo(${JSON.stringify(`${call} throws ${error} when …`)});`);
    return [`  test.todo(${subject});`, ...failures];
  });
  return [`describe(${JSON.stringify(name)}, () => {`, ...tests, '});', ''];
}

function callText({ name, owner, parameters, isConstructor, isStatic }: CodeSymbol): string {
  const list = parameters.map((one) => `${one.isRest ? '...' : ''}${one.name}${one.isOptional ? '?' : ''}`).join(', ');
  if (isConstructor) return `new ${owner ?? name}(${list})`;
  return owner === undefined ? `${name}(${list})` : `${owner}${isStatic ? '.' : '#'}${name}(${list})`;
}
