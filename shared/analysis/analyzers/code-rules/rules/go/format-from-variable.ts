import type { Node } from 'web-tree-sitter';
import type { CodeRule, Reported } from '../../code-rule';
import { argumentsOf, calledName, callsTo } from '../../go-syntax/calls';
import { localVariable } from '../../go-syntax/local-variable';
import { concatenated, constantText } from '../../go-syntax/string-literal';

const PRINTERS: readonly (readonly [path: string, names: readonly string[], position: number])[] = [
  ['fmt', ['Printf', 'Sprintf', 'Errorf'], 0],
  ['fmt', ['Fprintf'], 1],
  ['log', ['Printf', 'Fatalf', 'Panicf'], 0],
];

export const formatFromVariable: CodeRule = {
  id: 'go/format-from-variable',
  languages: ['go'],
  grade: { cwe: [134], severity: 4.5, confidence: 'medium' },
  description: 'A text that is not known beforehand is used as a format, with no values for it.',
  help: [
    'A percent sign in the text is read as a verb: the output shows `%!d(MISSING)`, and who writes the text decides what is shown.',
    'Print the text with `"%s"`, or use the function without a format: `Print`, `errors.New`.',
  ].join('\n\n'),
  bad: `package shop

import "fmt"

func show(message string) {
	fmt.Printf(message)
}`,
  good: `package shop

import "fmt"

func show(message string) {
	fmt.Printf("%s", message)
}`,
  query: '(source_file) @file',
  check(match) {
    const file = match.node('file');
    return PRINTERS.flatMap(([path, names, position]) =>
      callsTo(file, path, names).flatMap((call): Reported[] => {
        const values = argumentsOf(call);
        const format = values[position];
        if (format === undefined || values.length !== position + 1 || !isVariableText(format)) return [];
        return [
          {
            at: format,
            message: 'A percent sign in this text is read as a verb.',
            // A percent sign in what is written there is meant as one.
            ...(format.text.includes('%') ? {} : { fix: printedAsText(format) }),
          },
        ];
      }),
    );
  },
};

function printedAsText(format: Node): NonNullable<Reported['fix']> {
  return {
    description: 'Print it as a text',
    edits: [{ start: format.startIndex, end: format.startIndex, text: '"%s", ' }],
  };
}

/** Constants of other files and packages look like variables, so only what is seen to vary counts. */
function isVariableText(format: Node): boolean {
  if (format.type === 'call_expression') return calledName(format) === 'Error' && argumentsOf(format).length === 0;
  if (format.type === 'binary_expression') return concatenated(format).some(isVariableText);
  if (format.type !== 'identifier') return false;
  const variable = localVariable(format.text, format);
  if (variable === undefined) return false;
  if (variable.kind === 'parameter') {
    return variable.type?.text === 'string' && !/fo?rma?t|fmt|msg|template/i.test(format.text);
  }
  return (
    variable.isOnlyValue &&
    constantText(variable.value) === undefined &&
    variable.value !== undefined &&
    isVariableText(variable.value)
  );
}
