import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { argumentsOf, callsNamed, callsTo } from '../../go-syntax/calls';
import { isTestCode } from '../../go-syntax/is-test-code';
import { localVariable } from '../../go-syntax/local-variable';
import { constantText } from '../../go-syntax/string-literal';

const KEYS: readonly (readonly [path: string, names: readonly string[], position: number])[] = [
  ['crypto/aes', ['NewCipher'], 0],
  ['golang.org/x/crypto/chacha20poly1305', ['New', 'NewX'], 0],
  ['crypto/hmac', ['New'], 1],
  ['crypto/cipher', ['NewCBCEncrypter', 'NewCTR', 'NewCFBEncrypter'], 1],
];

export const keyInCode: CodeRule = {
  id: 'go/key-in-code',
  languages: ['go'],
  grade: { cwe: [321, 798], severity: 7.5, confidence: 'high' },
  description: 'A cryptographic key, or what should be random for each message, is written into the code.',
  help: [
    'Everybody who has the program or its source has the key, and it cannot be changed without a new release.',
    'Read keys from a secret store, and make initialisation vectors anew with `crypto/rand`.',
  ].join('\n\n'),
  bad: `package shop

import "crypto/aes"

func open() (cipher.Block, error) {
	return aes.NewCipher([]byte("0123456789abcdef"))
}`,
  good: `package shop

import "crypto/aes"

func open(key []byte) (cipher.Block, error) {
	return aes.NewCipher(key)
}`,
  query: '(source_file) @file',
  check(match) {
    if (isTestCode(match.file)) return undefined;
    const file = match.node('file');
    const keys = [
      ...KEYS.flatMap(([path, names, position]) =>
        callsTo(file, path, names).map((call) => argumentsOf(call)[position]),
      ),
      ...callsNamed(file, ['SignedString']).map((call) => argumentsOf(call)[0]),
    ];
    return keys
      .filter((key) => key !== undefined)
      .filter(isWrittenOut)
      .map((at) => ({ at, message: 'Everybody who can read the code or the program knows this key.' }));
  },
};

/** A literal text or bytes, or a variable that starts as one. */
function isWrittenOut(key: Node): boolean {
  const value = key.type === 'identifier' ? localVariable(key.text, key)?.value : key;
  if (value?.type !== 'type_conversion_expression' && value?.type !== 'call_expression') return false;
  const text = constantText(value.childForFieldName('operand') ?? argumentsOf(value)[0]);
  return text !== undefined && text.length > 0 && value.text.startsWith('[]byte(');
}
