import type { CodeRule } from '../../code-rule';
import { argumentsOf } from '../../csharp-syntax/called';
import { isTestPath } from '../../csharp-syntax/test-code';

const ENOUGH_BITS = 2_048;

export const shortRsaKey: CodeRule = {
  id: 'csharp/short-rsa-key',
  languages: ['csharp'],
  grade: { cwe: [326], severity: 5.9, confidence: 'high' },
  description: 'An RSA or DSA key is made with fewer than 2048 bits.',
  help: 'Keys of 1024 bits can be factored by those with enough machines. Use 3072 bits, at least 2048.',
  bad: `class Keys {
  RSA Make() => RSA.Create(1024);
}`,
  good: `class Keys {
  RSA Make() => RSA.Create(3072);
}`,
  query: `
    (invocation_expression function: (member_access_expression expression: (_) @type name: (identifier) @name)
      arguments: (argument_list . (argument (integer_literal) @bits) .) (#any-of? @type "RSA" "DSA") (#eq? @name "Create")) @at
    (object_creation_expression type: (identifier) @type arguments: (argument_list . (argument (integer_literal) @bits))
      (#any-of? @type "RSACryptoServiceProvider" "RSACng" "DSACryptoServiceProvider")) @at`,
  check(match) {
    const at = match.node('at');
    const bits = Number(match.node('bits').text.replace(/_/g, ''));
    if (argumentsOf(at).length === 0 || bits >= ENOUGH_BITS || isTestPath(match.file.path)) return undefined;
    return { at, message: `A key of ${bits} bits is too short.` };
  },
};
