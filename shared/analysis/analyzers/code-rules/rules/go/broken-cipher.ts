import type { CodeRule } from '../../code-rule';
import { callsTo } from '../../go-syntax/calls';
import { isTestCode } from '../../go-syntax/is-test-code';

const BROKEN: readonly (readonly [path: string, names: readonly string[]])[] = [
  ['crypto/des', ['NewCipher', 'NewTripleDESCipher']],
  ['crypto/rc4', ['NewCipher']],
  ['golang.org/x/crypto/blowfish', ['NewCipher']],
];

export const brokenCipher: CodeRule = {
  id: 'go/broken-cipher',
  languages: ['go'],
  grade: { cwe: [327], severity: 6.5, confidence: 'high' },
  description: 'Data is encrypted with DES, 3DES, RC4 or Blowfish.',
  help: [
    'Their keys or blocks are too short, or their output leaks; all of them have been broken in practice.',
    'Use AES-GCM (`aes.NewCipher` with `cipher.NewGCM`) or `chacha20poly1305`.',
  ].join('\n\n'),
  bad: `package shop

import "crypto/des"

func seal(key []byte) (cipher.Block, error) {
	return des.NewCipher(key)
}`,
  good: `package shop

import "crypto/aes"

func seal(key []byte) (cipher.Block, error) {
	return aes.NewCipher(key)
}`,
  query: '(source_file) @file',
  check(match) {
    if (isTestCode(match.file)) return undefined;
    const calls = BROKEN.flatMap(([path, names]) => callsTo(match.node('file'), path, names));
    return calls.map((call) => ({
      at: call,
      message: `${call.childForFieldName('function')?.text ?? ''} makes a cipher that is broken.`,
    }));
  },
};
