import type { CodeRule } from '../../code-rule';
import { callsTo } from '../../go-syntax/calls';

export const weakHash: CodeRule = {
  id: 'go/weak-hash',
  languages: ['go'],
  grade: { cwe: [328], severity: 4.3, confidence: 'low' },
  enabled: false,
  description: 'MD5 or SHA-1 is used.',
  help: [
    'For both, two texts of the same hash can be made. That matters for signatures, certificates and anything that must not be forged; for cache keys it does not.',
    'Use SHA-256 where somebody could gain from a forgery.',
  ].join('\n\n'),
  bad: `package shop

import "crypto/md5"

func sign(data []byte) [16]byte {
	return md5.Sum(data)
}`,
  good: `package shop

import "crypto/sha256"

func sign(data []byte) [32]byte {
	return sha256.Sum256(data)
}`,
  query: '(source_file) @file',
  check(match) {
    const file = match.node('file');
    const calls = ['crypto/md5', 'crypto/sha1'].flatMap((path) => callsTo(file, path, ['New', 'Sum']));
    return calls.map((call) => ({ at: call, message: 'Somebody can make another text with the same hash.' }));
  },
};
