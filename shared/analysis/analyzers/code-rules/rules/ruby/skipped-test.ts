import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { blockOf, callsOf, receiverOf } from '../../ruby-syntax/calls';
import { isTestPath } from '../../ruby-syntax/test-code';

const SWITCHED_OFF = ['xit', 'xdescribe', 'xcontext', 'xspecify', 'xexample', 'xscenario', 'xfeature'];

export const skippedTest: CodeRule = {
  id: 'ruby/skipped-test',
  languages: ['ruby'],
  grade: 'test',
  description: 'A test is switched off, and nothing says why.',
  help: 'Nobody will know when it may be switched on again. Mend or delete it, or give the reason: `skip "waits for the new parser"`.',
  bad: "xit 'adds' do\n  expect(sum).to eq 2\nend",
  good: "it 'adds' do\n  expect(sum).to eq 2\nend",
  query: `${callsOf(...SWITCHED_OFF)}
    ((identifier) @bare (#any-of? @bare "skip" "pending"))`,
  check(match) {
    const name = match.find('method');
    const call = match.find('call');
    if (call !== undefined && (receiverOf(call) !== null || blockOf(call) === null)) return undefined;
    const at = name ?? match.node('bare');
    const statement = match.find('call') ?? at;
    if (name === undefined && (!isTestPath(match.file.path) || !isFirstStatement(at))) return undefined;
    return isExplained(statement) ? undefined : { at, message: 'This test does not run, and nothing says why.' };
  },
};

/** A `skip` further down depends on something that says why. */
function isFirstStatement(node: Node): boolean {
  const { parent } = node;
  if (parent?.type !== 'body_statement' || parent.firstNamedChild?.id !== node.id) return false;
  const owner = parent.parent;
  return owner?.type === 'method'
    ? (owner.childForFieldName('name')?.text.startsWith('test_') ?? false)
    : /^(?:it|specify|test|scenario|example)$/.test(owner?.parent?.childForFieldName('method')?.text ?? '');
}

function isExplained(statement: Node): boolean {
  return [statement.previousNamedSibling, statement.nextNamedSibling].some(
    (beside) => beside?.type === 'comment' && Math.abs(beside.startPosition.row - statement.startPosition.row) <= 1,
  );
}
