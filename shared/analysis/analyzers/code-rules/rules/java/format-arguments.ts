import type { CodeRule } from '../../code-rule';
import type { Node } from 'web-tree-sitter';
import { argumentsOf } from '../../java-syntax/calls';
import { declaredType } from '../../java-syntax/declared-type';
import { stringValue } from '../../java-syntax/literals';

const SPECIFIER = /%(?:(\d+)\$|(<))?[-#+ 0,(]*\d*(?:\.\d+)?([a-zA-Z%])/g;

export const formatArguments: CodeRule = {
  id: 'java/format-arguments',
  languages: ['java'],
  grade: 'crash',
  cwe: [685],
  description: 'A format names more values than it is given.',
  help: '`String.format` throws `MissingFormatArgumentException` when a placeholder has no value. Often the message was changed and the values were not, or the line is only run when something has already gone wrong.',
  bad: 'class Shop { String title(String name) { return String.format("%s costs %d", name); } }',
  good: 'class Shop { String title(String name, int cents) { return String.format("%s costs %d", name, cents); } }',
  query: `
    ((method_invocation object: (_) @object name: (identifier) @name) @call (#any-of? @name "printf" "formatted"))
    ((method_invocation object: (identifier) @object name: (identifier) @name) @call (#eq? @object "String") (#eq? @name "format"))`,
  check(match) {
    const call = match.node('call');
    const isOnText = match.node('name').text === 'formatted';
    const [format, values] = isOnText ? [match.node('object'), argumentsOf(call)] : formatAndValues(argumentsOf(call));
    const pattern = stringValue(format);
    if (pattern === undefined || values.some(mayHoldMany)) return undefined;
    const wanted = placeholdersIn(pattern);
    if (wanted <= values.length) return undefined;
    return { at: format ?? call, message: `This format needs ${wanted} values and gets ${values.length}.` };
  },
};

/** A locale may come first. */
function formatAndValues([first, ...rest]: readonly Node[]): [Node | undefined, Node[]] {
  if (stringValue(first) !== undefined) return [first, rest];
  const isLocale = first !== undefined && /Locale|locale/.test(first.text.slice(0, 100));
  return isLocale ? [rest[0], rest.slice(1)] : [undefined, []];
}

/** An array stands for all values; what a name holds, one cannot always see. */
function mayHoldMany(value: Node, _index: number, all: readonly Node[]): boolean {
  if (all.length > 1) return false;
  if (/_literal$/.test(value.type) || value.type === 'binary_expression') return false;
  const type = declaredType(value);
  return type === undefined || type === '' || type.endsWith('[]');
}

function placeholdersIn(pattern: string): number {
  let inOrder = 0;
  let highest = 0;
  for (const [, index, same, conversion] of pattern.matchAll(SPECIFIER)) {
    if (conversion === 'n' || conversion === '%') continue;
    if (index !== undefined) highest = Math.max(highest, Number(index));
    else if (same === undefined) inOrder++;
  }
  return Math.max(inOrder, highest);
}
