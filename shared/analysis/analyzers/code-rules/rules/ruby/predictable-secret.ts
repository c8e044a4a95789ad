import type { CodeRule } from '../../code-rule';
import { methodOf } from '../../ruby-syntax/calls';
import { inside } from '../../ruby-syntax/inside';
import { lastName, namesSecret } from '../../ruby-syntax/sensitive-name';
import { isTestPath } from '../../ruby-syntax/test-code';

const GUESSABLE = /^(?:rand|sample|shuffle|srand|bytes)$/;

export const predictableSecret: CodeRule = {
  id: 'ruby/predictable-secret',
  languages: ['ruby'],
  grade: { cwe: [338], severity: 6.8, confidence: 'medium' },
  description: 'A secret is made from numbers that can be guessed.',
  help: '`rand`, `sample` and `shuffle` follow a seed that can be found out from a few of their numbers. Use `SecureRandom.hex`.',
  bad: "token = Array.new(20) { ('a'..'z').to_a.sample }.join",
  good: 'token = SecureRandom.alphanumeric(20)',
  query: `[
    (assignment left: [(identifier) (instance_variable) (call) (element_reference)] @name right: (call) @value)
    (assignment left: [(identifier) (instance_variable) (call) (element_reference)] @name right: (binary) @value)
    (operator_assignment left: [(identifier) (instance_variable) (call)] @name right: (call) @value)
  ]`,
  check(match) {
    const value = match.node('value');
    const name = lastName(match.node('name'));
    if (!namesSecret(name) || /time|expir|date|count|length|_at$|delay/i.test(name) || isTestPath(match.file.path)) {
      return undefined;
    }
    if (/SecureRandom|random:/.test(value.text)) return undefined;
    const source = [value, ...inside(value)].find(
      (node) =>
        GUESSABLE.test(methodOf(node) ?? '') ||
        (node.type === 'identifier' &&
          node.text === 'rand' &&
          node.parent?.childForFieldName('method')?.id !== node.id),
    );
    return source === undefined
      ? undefined
      : { at: source, message: `\`${name}\` can be guessed, because this is not random enough; use \`SecureRandom\`.` };
  },
};
