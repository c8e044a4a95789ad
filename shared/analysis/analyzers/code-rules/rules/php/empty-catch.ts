import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { isTestPath } from '../../php-syntax/test-code';

const MEANT = /^\$(?:ignored?|expected|unused|_)\w*$/i;

/** Who catches a narrow class knows what can happen, and mostly means to do nothing. */
const BROAD = /(?:^|[|\s\\])(?:Exception|Throwable|Error|RuntimeException)(?:$|[|\s])/;

export const emptyCatch: CodeRule = {
  id: 'php/empty-catch',
  languages: ['php'],
  grade: 'suspect',
  cwe: [390],
  description: 'Every exception is caught and nothing is done about it.',
  help: 'The program goes on as if nothing had happened, and nobody learns what went wrong. Handle it, let it pass, or log it; where doing nothing is right, say why in a comment.',
  bad: '<?php try { send($mail); } catch (Exception $e) { }',
  good: '<?php try { send($mail); } catch (Exception $e) { $log->warning("Mail was not sent", [$e]); }',
  query: '(catch_clause body: (compound_statement) @body) @catch',
  check(match) {
    const clause = match.node('catch');
    if (match.node('body').namedChildCount > 0 || !BROAD.test(clause.childForFieldName('type')?.text ?? '')) {
      return undefined;
    }
    if (MEANT.test(clause.childForFieldName('name')?.text ?? '') || isTestPath(match.file.path)) return undefined;
    return isExplained(clause) ? undefined : { at: clause, message: 'This exception is caught and forgotten.' };
  },
};

/** People put the reason before the `catch` or behind it too. */
function isExplained(clause: Node): boolean {
  return [clause.previousNamedSibling, clause.nextNamedSibling].some((beside) => beside?.type === 'comment');
}
