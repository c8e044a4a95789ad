import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { enclosingFunction } from '../../kotlin-syntax/functions';
import { isTestPath } from '../../kotlin-syntax/tests';
/** Names by which people say that they mean to do nothing. */
const MEANT = /^(?:ignored?|expected|unused|_|not|already|no)\w*$/i;

export const emptyCatch: CodeRule = {
  id: 'kotlin/empty-catch',
  languages: ['kotlin'],
  grade: 'suspect',
  cwe: [390],
  description: 'An exception is caught and nothing is done about it.',
  help: 'The program goes on as if nothing had happened, and nobody learns what went wrong. Handle it, let it pass, or log it. Where doing nothing is right, name the parameter `ignored` or `_`, or say why in a comment.',
  bad: 'fun load() { try { read() } catch (e: IOException) { } }',
  good: 'fun load() { try { read() } catch (e: IOException) { log(e) } }',
  query: '(catch_block (identifier) @name (block) @body) @catch',
  check(match) {
    if (isTestPath(match.file.path)) return undefined;
    // A comment is a child too, and says why.
    if (match.node('body').namedChildCount > 0 || MEANT.test(match.node('name').text)) return undefined;
    if (match.node('body').text.replace(/[{}\s]/g, '') !== '') return undefined;
    return isSaidElsewhere(match.node('catch'))
      ? undefined
      : { at: match.node('catch'), message: 'This exception is caught and forgotten.' };
  },
};

/** A comment above the function, another branch that is left empty by name, or a value that stands for the failure. */
function isSaidElsewhere(branch: Node): boolean {
  const attempt = branch.parent;
  const siblings = attempt?.namedChildren.filter((one) => one.type === 'catch_block' && one.id !== branch.id) ?? [];
  if (siblings.some((one) => MEANT.test(one.namedChildren[0]?.text ?? ''))) return true;
  if (attempt?.nextNamedSibling?.type === 'return_expression') return true;
  const method = enclosingFunction(branch);
  return [attempt?.previousNamedSibling, method?.previousNamedSibling].some((one) => /comment$/.test(one?.type ?? ''));
}
