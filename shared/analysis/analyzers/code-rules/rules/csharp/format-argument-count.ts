import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { argumentsOf, calledName } from '../../csharp-syntax/called';
import { declaredType } from '../../csharp-syntax/declared-type';
import { isStringLiteral, stringValue } from '../../csharp-syntax/strings';

const PLACEHOLDER = /\{(\d{1,3})(?:,[^{}:]{0,10})?(?::[^{}]{0,100})?\}/g;

export const formatArgumentCount: CodeRule = {
  id: 'csharp/format-argument-count',
  languages: ['csharp'],
  grade: 'crash',
  cwe: [134],
  description: 'A format string names an argument that is not handed over.',
  help: '`string.Format` throws a `FormatException` when it comes to a number without an argument. Count them from 0, or use an interpolated string.',
  bad: `class Shop {
  string Label(Item item) => string.Format("{0}: {1} ({2})", item.Name, item.Price);
}`,
  good: `class Shop {
  string Label(Item item) => string.Format("{0}: {1}", item.Name, item.Price);
}`,
  query: `
    (invocation_expression function: (member_access_expression expression: (_) @type name: (identifier) @name)
      arguments: (argument_list (argument [(string_literal) (verbatim_string_literal)]))
      (#any-of? @name "Format" "AppendFormat" "WriteLine" "Write") (#match? @type "^(System\\\\.)?([sS]tring|Console|sb|builder|stringBuilder)$")) @call`,
  check(match) {
    const call = match.node('call');
    const values = argumentsOf(call);
    // A format provider may come first.
    const formatIndex = isStringLiteral(values[0]) ? 0 : 1;
    const format = stringValue(values[formatIndex]);
    const given = values.slice(formatIndex + 1);
    if (format === undefined || given.length === 0 || isMaybeArray(given)) return undefined;
    const highest = highestPlaceholder(format);
    if (highest < given.length) return undefined;
    const many = given.length === 1 ? 'one argument is' : `${given.length} arguments are`;
    return {
      at: values[formatIndex] ?? call,
      message: `{${highest}} has no argument: ${many} handed to ${calledName(call)}.`,
    };
  },
};

/** One argument alone may be an array with all of them. */
function isMaybeArray(given: readonly Node[]): boolean {
  const [only] = given;
  return (
    given.length === 1 &&
    only !== undefined &&
    !(only.type === 'identifier' && declaredType(only) === 'string') &&
    !isStringLiteral(only) &&
    !/_literal$|^binary_expression$/.test(only.type)
  );
}

function highestPlaceholder(format: string): number {
  const bare = format.replace(/\{\{|\}\}/g, '');
  return Math.max(-1, ...[...bare.matchAll(PLACEHOLDER)].map(([, number]) => Number(number)));
}
