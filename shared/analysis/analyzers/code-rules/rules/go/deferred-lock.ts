import type { CodeRule } from '../../code-rule';

export const deferredLock: CodeRule = {
  id: 'go/deferred-lock',
  languages: ['go'],
  grade: 'bug',
  cwe: [833],
  description: 'A lock is taken, and taking it again is deferred where releasing it was meant.',
  help: [
    'When the function returns it waits for a lock that it holds itself, for ever.',
    'Write `defer mutex.Unlock()`.',
  ].join('\n\n'),
  bad: `package shop

func (shop *Shop) count() int {
	shop.mutex.Lock()
	defer shop.mutex.Lock()
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
    (defer_statement (call_expression function: (selector_expression operand: (_) @second field: (field_identifier) @deferred))) @defer
    (#any-of? @taken "Lock" "RLock"))`,
  check(match) {
    const [taken, deferred] = [match.node('taken').text, match.node('deferred')];
    if (taken !== deferred.text || match.node('first').text !== match.node('second').text) return undefined;
    const released = taken === 'Lock' ? 'Unlock' : 'RUnlock';
    return {
      at: match.node('defer'),
      message: `This takes the lock a second time; ${released} was meant.`,
      fix: {
        description: `Defer ${released}`,
        edits: [{ start: deferred.startIndex, end: deferred.endIndex, text: released }],
      },
    };
  },
};
