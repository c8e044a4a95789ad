import type { CodeRule } from '../../code-rule';
import { isValueOfSwitch } from '../../java-syntax/switch-values';
import { isTestPath } from '../../java-syntax/tests';

const UNCHECKED: ReadonlySet<string> = new Set(
  (
    'Arithmetic ArrayIndexOutOfBounds ArrayStore ClassCast ConcurrentModification DateTime IllegalArgument IllegalMonitorState ' +
    'IllegalState IndexOutOfBounds InputMismatch InvalidPath NegativeArraySize NoSuchElement NullPointer NumberFormat Security ' +
    'StringIndexOutOfBounds UncheckedIO UnsupportedOperation'
  )
    .split(' ')
    .map((name) => `${name}Exception`),
);

export const exceptionNotThrown: CodeRule = {
  id: 'java/exception-not-thrown',
  languages: ['java'],
  grade: 'bug',
  cwe: [703],
  description: 'An exception is made and not thrown.',
  help: 'Without `throw` the new exception is forgotten, and the program goes on where it was meant to stop.',
  bad: 'class Shop { void sell(int count) { if (count < 1) new IllegalArgumentException("count"); } }',
  good: 'class Shop { void sell(int count) { if (count < 1) throw new IllegalArgumentException("count"); } }',
  query: `((expression_statement (object_creation_expression type: (_) @type) @new) @statement (#match? @type "(?:Exception|Error)$"))`,
  check(match) {
    const made = match.node('new');
    // Tests make exceptions to see whether making them fails.
    if (isTestPath(match.file.path) || isValueOfSwitch(match.node('statement'))) return undefined;
    const message = 'This exception is made and never thrown.';
    const edits = [{ start: made.startIndex, end: made.startIndex, text: 'throw ' }];
    // Statements behind a throw are an error of the compiler, and so is an exception that nobody announced.
    const mayThrow = match.node('statement').nextNamedSibling === null && isUnchecked(match.node('type').text);
    return { at: made, message, ...(mayThrow ? { fix: { description: 'Throw it', edits } } : {}) };
  },
};

function isUnchecked(type: string): boolean {
  return /(?:^|\.)(?:\w*RuntimeException|\w*Error)$/.test(type) || UNCHECKED.has(type.split('.').at(-1) ?? '');
}
