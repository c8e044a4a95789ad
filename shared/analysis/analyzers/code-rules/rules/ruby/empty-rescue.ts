import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { isTestPath } from '../../ruby-syntax/test-code';

export const emptyRescue: CodeRule = {
  id: 'ruby/empty-rescue',
  languages: ['ruby'],
  grade: 'suspect',
  cwe: [390],
  description: 'Every error is rescued and nothing is done about it.',
  help: 'The program goes on as if nothing had happened, and nobody learns what went wrong. Handle it, let it pass, or log it; where doing nothing is right, say why in a comment.',
  bad: 'begin\n  send_mail\nrescue StandardError\nend',
  good: 'begin\n  send_mail\nrescue StandardError => error\n  logger.warn(error)\nend',
  query: '(rescue) @rescue',
  check(match) {
    const clause = match.node('rescue');
    if (clause.childForFieldName('body')?.firstNamedChild || isTestPath(match.file.path)) return undefined;
    if (clause.namedChildren.some(({ type }) => type === 'comment') || isExplained(clause)) return undefined;
    // Who rescues a narrow class knows what can happen, and mostly means to do nothing.
    if (!/^(?:StandardError|Exception|RuntimeError)?$/.test(clause.childForFieldName('exceptions')?.text ?? '')) {
      return undefined;
    }
    return { at: clause, message: 'This error is rescued and forgotten.' };
  },
};

/** A comment stands beside the clause, or at the end of its line. */
function isExplained(clause: Node): boolean {
  return [clause.previousNamedSibling, clause.nextNamedSibling].some((beside) => beside?.type === 'comment');
}
