import type { CodeRule } from '../../code-rule';
import { enclosingMethod } from '../../java-syntax/bodies';
import { nameOf } from '../../java-syntax/calls';
import { isTestPath } from '../../java-syntax/tests';
import { enclosing } from '../../java-syntax/ancestors';

const CATCH = new Set(['catch_clause']);

export const printStackTrace: CodeRule = {
  id: 'java/print-stack-trace',
  languages: ['java'],
  grade: 'suspect',
  cwe: [778],
  description: 'An exception is printed to the standard error stream instead of being logged or passed on.',
  help: 'What `printStackTrace` writes reaches no log, has no time and no level, and the program goes on as if it had worked. Log the exception, or throw it on.',
  bad: 'class Shop { void load() { try { read(); } catch (IOException e) { e.printStackTrace(); } } }',
  good: 'class Shop { void load() { try { read(); } catch (IOException e) { log.error("cannot load", e); } } }',
  query: `((expression_statement (method_invocation object: (identifier) name: (identifier) @name arguments: (argument_list) @arguments) @call)
    (#eq? @name "printStackTrace"))`,
  check(match) {
    const call = match.node('call');
    if (match.node('arguments').namedChildCount > 0 || isTestPath(match.file.path)) return undefined;
    const method = enclosingMethod(call);
    if (enclosing(call, CATCH) === undefined || (method !== undefined && nameOf(method) === 'main')) return undefined;
    return { at: call, message: 'This exception is printed and then forgotten.' };
  },
};
