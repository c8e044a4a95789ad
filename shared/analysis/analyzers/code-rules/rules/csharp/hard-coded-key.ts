import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { argumentsOf, calledName } from '../../csharp-syntax/called';
import { initializerOf, isStringLiteral } from '../../csharp-syntax/strings';
import { isTestPath } from '../../csharp-syntax/test-code';

export const hardCodedKey: CodeRule = {
  id: 'csharp/hard-coded-key',
  languages: ['csharp'],
  grade: { cwe: [321], severity: 7.5, confidence: 'high' },
  description: 'A key or initialization vector for encryption or signing stands in the code.',
  help: 'Everybody who can read the code or the program can decrypt or sign, and the key cannot be changed without a release. Read keys from a secret store; make each IV with `RandomNumberGenerator`.',
  bad: `class Tokens {
  SecurityKey Key() => new SymmetricSecurityKey(Encoding.UTF8.GetBytes("not-so-secret-signing-key"));
}`,
  good: `class Tokens {
  SecurityKey Key() => new SymmetricSecurityKey(Convert.FromBase64String(configuration["SigningKey"]));
}`,
  query: `
    (object_creation_expression type: (identifier) @type arguments: (argument_list . (argument (_) @key))
      (#match? @type "^(SymmetricSecurityKey|HMACSHA(1|256|384|512)|AesGcm|AesCcm|ChaCha20Poly1305)$"))
    (assignment_expression left: (member_access_expression expression: (identifier) @cipher name: (identifier) @name) right: (_) @key
      (#match? @cipher "[aA]es|AES|[cC]ipher|[rR]ijndael|[cC]rypto|[dD]es$|^DES|^alg") (#any-of? @name "Key" "IV"))
    (invocation_expression function: (member_access_expression name: (identifier) @name) arguments: (argument_list . (argument (_) @key))
      (#any-of? @name "CreateEncryptor" "CreateDecryptor"))`,
  check(match) {
    const key = match.node('key');
    if (isTestPath(match.file.path) || !isWritten(key)) return undefined;
    return { at: key, message: 'This key stands in the code.' };
  },
};

/** A literal array with bytes in it, or the bytes of a literal text. */
function isWritten(node: Node): boolean {
  const value = node.type === 'identifier' ? initializerOf(node) : node;
  if (value === undefined) return false;
  if (value.type === 'invocation_expression') {
    const [first] = argumentsOf(value);
    const text = first?.type === 'identifier' ? initializerOf(first) : first;
    return ['GetBytes', 'FromBase64String', 'FromHexString'].includes(calledName(value)) && isStringLiteral(text);
  }
  if (!/array_creation_expression|^initializer_expression|^collection_expression/.test(value.type)) return false;
  const bytes = value.descendantsOfType('integer_literal');
  return bytes.length >= 8 && value.descendantsOfType(['identifier', 'invocation_expression']).length === 0;
}
