import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { argumentsOf } from '../../ruby-syntax/calls';
import { inside } from '../../ruby-syntax/inside';
import { isTestPath } from '../../ruby-syntax/test-code';

const CHECKS =
  /expect|should|assert|must|wont|refute|verify|check|raise|ensure|flunk|skip|pending|fail|have_|allow|validate|match|test|compare|reject|within|pass$|forbid|lint|page$|given|then|shall|throw|is_a|same|equal/i;

export const testWithoutExpectation: CodeRule = {
  id: 'ruby/test-without-expectation',
  languages: ['ruby'],
  grade: 'test',
  description: 'A test calls code and checks nothing.',
  help: 'It only fails when something raises, and stays green when the result is wrong. Say what is expected; where not raising is the point, `expect { … }.not_to raise_error` or `assert_nothing_raised` says so.',
  bad: "it 'adds' do\n  Cart.new.add(1)\nend",
  good: "it 'adds' do\n  expect(Cart.new.add(1)).to eq 1\nend",
  query: `(call !receiver method: (identifier) @name arguments: (argument_list . (string)) block: [(block) (do_block)] @body (#any-of? @name "it" "specify" "test" "scenario")) @example
    (method name: (identifier) @name body: (body_statement) @body (#match? @name "^test_")) @example`,
  check(match) {
    const body = match.node('body');
    const example = match.node('example');
    const isMethod = example.type === 'method';
    if (!isMethod && SAYS_SO.test(argumentsOf(example)[0]?.text ?? '')) return undefined;
    if ((isMethod && !isTestPath(match.file.path)) || body.namedChildCount === 0 || checksSomething(body)) {
      return undefined;
    }
    return {
      at: isMethod ? match.node('name') : { start: example.startIndex, end: body.startIndex },
      message: 'This test checks nothing.',
    };
  },
};

/** That the code does not raise is all such a test wants to know. */
const SAYS_SO = /\b(?:not|no|allows?|accepts?|supports?|without|runs|can)\b|n't\b/;

function checksSomething(body: Node): boolean {
  let count = 0;
  for (const inner of inside(body)) {
    const isName = inner.type === 'identifier' || inner.type === 'constant';
    if (isName && CHECKS.test(inner.text)) return true;
    if (inner.type === 'call' && mayCheck(inner)) return true;
    if (inner.type === 'yield' || inner.type === 'super') return true;
    if (inner.type === 'call' || inner.type === 'identifier') count++;
  }
  return count === 0;
}

/** A call without a receiver may be a method of the suite that checks; `save!` raises where the other one answers. */
function mayCheck(call: Node): boolean {
  const method = call.childForFieldName('method')?.text ?? '';
  return (call.childForFieldName('receiver') === null && !KNOWN.test(method)) || RAISING.test(method);
}

const RAISING = /^(?:save|create|update|destroy|find_or_create_by|first_or_create|increment|touch|transition\w*)!$/;

/** Calls of which it is known that they check nothing. */
const KNOWN =
  /^(?:let|get|post|put|patch|delete|head|puts|p|pp|print|visit|click_\w+|fill_in|create|build|build_stubbed|sleep|travel\w*|freeze_time|lambda|proc|loop|require\w*|Integer|Array|String|format|sprintf|sign_in|login\w*|log_in\w*|double|instance_double)$/;
