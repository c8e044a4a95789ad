import type { CodeRule } from '../../code-rule';
import { ancestors } from '../../java-syntax/ancestors';
import { nameOf, argumentsOf } from '../../kotlin-syntax/calls';
import { isTestPath } from '../../kotlin-syntax/tests';

export const printStackTrace: CodeRule = {
  id: 'kotlin/print-stack-trace',
  languages: ['kotlin'],
  grade: 'suspect',
  cwe: [778],
  description: 'An exception is printed to the standard error stream instead of being logged or passed on.',
  help: 'What `printStackTrace` writes reaches no log, has no time and no level, and the program goes on as if it had worked. Log the exception, or throw it on.',
  bad: 'fun load() { try { read() } catch (e: IOException) { e.printStackTrace() } }',
  good: 'fun load() { try { read() } catch (e: IOException) { log.error("cannot load", e) } }',
  query:
    '((call_expression . (navigation_expression (identifier) (identifier) @name)) @call (#eq? @name "printStackTrace"))',
  check(match) {
    const call = match.node('call');
    if (nameOf(call) !== 'printStackTrace' || argumentsOf(call).length > 0 || isTestPath(match.file.path)) {
      return undefined;
    }
    const around = [...ancestors(call)];
    const method = around.find(({ type }) => type === 'function_declaration');
    const caught = around.find(({ type }) => type === 'catch_block');
    // Who explains it, or writes to the same place beside it, has chosen it.
    if (caught === undefined || /System\.err\.|\/\/|\/\*/.test(caught.text)) return undefined;
    if (method?.childForFieldName('name')?.text === 'main') return undefined;
    return { at: call, message: 'This exception is printed and then forgotten.' };
  },
};
