import type { CodeRule } from '../../code-rule';
import type { Node } from 'web-tree-sitter';
import { argumentsOf } from '../../java-syntax/calls';
import { declaredType } from '../../java-syntax/declared-type';
import { stringValue } from '../../java-syntax/literals';

export const logPlaceholders: CodeRule = {
  id: 'java/log-placeholders',
  languages: ['java'],
  grade: 'bug',
  cwe: [685],
  description: 'A log message has more placeholders than values.',
  help: 'SLF4J and Log4j print `{}` as it is where no value is left, so the log does not tell what it should. Give one value for each `{}`.',
  bad: 'class Shop { void sell(String name) { log.info("sold {} for {}", name); } }',
  good: 'class Shop { void sell(String name, int cents) { log.info("sold {} for {}", name, cents); } }',
  query: `((method_invocation object: (identifier) @logger name: (identifier) @level arguments: (argument_list . (string_literal) @message)) @call
    (#any-of? @level "trace" "debug" "info" "warn" "error") (#match? @logger "^(?:log|logger|LOG|LOGGER)$"))`,
  check(match) {
    const [, ...values] = argumentsOf(match.node('call'));
    const wanted = (stringValue(match.node('message')) ?? '').split('{}').length - 1;
    if (wanted <= values.length || values.length === 0 || values.some(isArray)) return undefined;
    return {
      at: match.node('message'),
      message: `This message has ${wanted} placeholders and gets ${values.length} of them filled.`,
    };
  },
};

function isArray(value: Node, _index: number, all: readonly Node[]): boolean {
  if (all.length > 1) return false;
  const type = declaredType(value);
  return (
    value.type === 'array_creation_expression' ||
    type?.endsWith('[]') === true ||
    (type === undefined && !/literal$/.test(value.type))
  );
}
