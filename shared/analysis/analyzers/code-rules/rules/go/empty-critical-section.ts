import type { CodeRule } from '../../code-rule';
import { isTestFile } from '../../go-syntax/is-test-code';

export const emptyCriticalSection: CodeRule = {
  id: 'go/empty-critical-section',
  languages: ['go'],
  grade: 'suspect',
  cwe: [662],
  description: 'A lock is taken and released at once, with nothing in between.',
  help: [
    'It protects nothing; mostly `defer` is missing before the second call.',
    'Write `defer mutex.Unlock()`, or say in a comment that it only waits for others.',
  ].join('\n\n'),
  bad: `package shop

func (shop *Shop) count() int {
	shop.mutex.Lock()
	shop.mutex.Unlock()
	return shop.orders
}`,
  good: `package shop

func (shop *Shop) count() int {
	shop.mutex.Lock()
	defer shop.mutex.Unlock()
	return shop.orders
}`,
  query: `(statement_list
    (expression_statement (call_expression function: (selector_expression operand: (_) @first field: (field_identifier) @taken)))
    .
    (expression_statement (call_expression function: (selector_expression operand: (_) @second field: (field_identifier) @released))) @release
    (#any-of? @taken "Lock" "RLock"))`,
  check(match) {
    const released = match.node('taken').text === 'Lock' ? 'Unlock' : 'RUnlock';
    if (match.node('released').text !== released || match.node('first').text !== match.node('second').text) {
      return undefined;
    }
    if (isTestFile(match.file)) return undefined;
    const release = match.node('release');
    return { at: release, message: 'This releases the lock before anything was done with it.' };
  },
};
