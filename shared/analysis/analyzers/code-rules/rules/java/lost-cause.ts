import type { CodeRule } from '../../code-rule';
import { isTestPath } from '../../java-syntax/tests';

export const lostCause: CodeRule = {
  id: 'java/lost-cause',
  languages: ['java'],
  grade: 'suspect',
  cwe: [755],
  description: 'A new exception is thrown in a catch block without the one that was caught.',
  help: 'The stack trace then ends here and does not say what really went wrong. Pass the caught exception as the cause.',
  bad: 'class Shop { void load() { try { read(); } catch (IOException e) { throw new IllegalStateException("no prices"); } } }',
  good: 'class Shop { void load() { try { read(); } catch (IOException e) { throw new IllegalStateException("no prices", e); } } }',
  enabled: false,
  query: `(catch_clause (catch_formal_parameter name: (identifier) @name)
    body: (block (throw_statement (object_creation_expression) @thrown)) @body)`,
  check(match) {
    const { text: name } = match.node('name');
    const isUsed = match
      .node('body')
      .descendantsOfType('identifier')
      .some(({ text }) => text === name);
    if (isUsed || isTestPath(match.file.path)) return undefined;
    return { at: match.node('thrown'), message: 'This exception does not say what caused it.' };
  },
};
