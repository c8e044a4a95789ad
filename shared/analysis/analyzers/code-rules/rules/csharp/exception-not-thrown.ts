import type { CodeRule } from '../../code-rule';
import { simpleName } from '../../csharp-syntax/called';
import { isTestPath } from '../../csharp-syntax/test-code';

export const exceptionNotThrown: CodeRule = {
  id: 'csharp/exception-not-thrown',
  languages: ['csharp'],
  grade: 'crash',
  cwe: [703],
  description: 'An exception is created and not thrown.',
  help: 'The line does nothing and the code goes on with what it wanted to refuse. Write `throw` before it.',
  bad: `class Shop {
  void Sell(int count) {
    if (count < 1) new ArgumentOutOfRangeException(nameof(count));
  }
}`,
  good: `class Shop {
  void Sell(int count) {
    if (count < 1) throw new ArgumentOutOfRangeException(nameof(count));
  }
}`,
  query: '(expression_statement (object_creation_expression type: (_) @type) @created)',
  check(match) {
    if (!simpleName(match.node('type')).endsWith('Exception') || isTestPath(match.file.path)) return undefined;
    const at = match.node('created');
    const edits = [{ start: at.startIndex, end: at.startIndex, text: 'throw ' }];
    return { at, message: 'This exception is not thrown.', fix: { description: 'Throw it', edits } };
  },
};
