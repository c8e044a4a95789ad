import type { CodeRule, Reported } from '../../code-rule';
import { argumentsOf, callsTo } from '../../go-syntax/calls';
import { isTestCode } from '../../go-syntax/is-test-code';

const LEAST_BITS = 2048;

export const shortRsaKey: CodeRule = {
  id: 'go/short-rsa-key',
  languages: ['go'],
  grade: { cwe: [326], severity: 6.5, confidence: 'high' },
  description: 'An RSA key is made with fewer than 2048 bits.',
  help: [
    'Such keys can be computed from their public half.',
    'Use 2048 bits or more, or an elliptic curve such as Ed25519.',
  ].join('\n\n'),
  bad: `package shop

import "crypto/rsa"

func newKey() (*rsa.PrivateKey, error) {
	return rsa.GenerateKey(rand.Reader, 1024)
}`,
  good: `package shop

import "crypto/rsa"

func newKey() (*rsa.PrivateKey, error) {
	return rsa.GenerateKey(rand.Reader, 3072)
}`,
  query: '(source_file) @file',
  check(match) {
    if (isTestCode(match.file)) return undefined;
    return callsTo(match.node('file'), 'crypto/rsa', ['GenerateKey']).flatMap((call): Reported[] => {
      const bits = argumentsOf(call)[1];
      if (bits?.type !== 'int_literal' || Number(bits.text) >= LEAST_BITS) return [];
      return [{ at: bits, message: `A key of ${bits.text} bits can be computed from its public half.` }];
    });
  },
};
