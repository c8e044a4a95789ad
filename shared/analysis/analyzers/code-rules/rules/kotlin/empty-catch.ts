import type { CodeRule } from '../../code-rule';
import { isTestPath } from '../../kotlin-syntax/tests';
/** Names by which people say that they mean to do nothing. */
const MEANT = /^(?:ignored?|expected|unused|_)\w*$/i;

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
    return { at: match.node('catch'), message: 'This exception is caught and forgotten.' };
  },
};
