import type { CodeRule } from '../../code-rule';
import { isUnused, nameOf, receiverOf } from '../../kotlin-syntax/calls';
import { isTestPath } from '../../kotlin-syntax/tests';

const PURE = new Set(
  'plus minus sorted sortedBy sortedByDescending sortedDescending reversed distinct distinctBy filterNotNull filterNot mapNotNull uppercase lowercase trim trimIndent trimMargin removePrefix removeSuffix substringAfter substringBefore padStart padEnd replaceFirstChar'.split(
    ' ',
  ),
);

export const ignoredResult: CodeRule = {
  id: 'kotlin/ignored-result',
  languages: ['kotlin'],
  grade: 'bug',
  cwe: [252],
  description: 'The result of a function that changes nothing is thrown away.',
  help: '`plus`, `sorted`, `trim` and their like give a new list or text and leave the old one as it was. Use what they return, or call the function that changes in place: `add`, `sort`.',
  bad: 'fun sell(all: MutableList<Ware>, one: Ware) { all.plus(one) }',
  good: 'fun sell(all: MutableList<Ware>, one: Ware) { all.add(one) }',
  query:
    '([(block (call_expression . (navigation_expression (identifier) @name .)) @call) (lambda_literal (call_expression . (navigation_expression (identifier) @name .)) @call)])',
  check(match) {
    const call = match.node('call');
    const name = nameOf(call);
    if (!PURE.has(name) || receiverOf(call)?.type === 'super_expression') return undefined;
    if (!isUnused(call) || isTestPath(match.file.path)) return undefined;
    return { at: call, message: `${name} changes nothing, and what it gives is not used.` };
  },
};
