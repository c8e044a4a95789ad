import type { CodeRule } from '../../code-rule';
import { callsTo } from '../../go-syntax/calls';
import { isTestCode } from '../../go-syntax/is-test-code';

export const uncheckedHostKey: CodeRule = {
  id: 'go/unchecked-host-key',
  languages: ['go'],
  grade: { cwe: [295, 322], severity: 7.4, confidence: 'high' },
  description: 'An SSH client takes any host key.',
  help: [
    'Whoever answers in place of the server gets the password and everything that follows.',
    'Use `ssh.FixedHostKey`, or `knownhosts.New` with the file of known hosts.',
  ].join('\n\n'),
  bad: `package shop

import "golang.org/x/crypto/ssh"

var config = &ssh.ClientConfig{HostKeyCallback: ssh.InsecureIgnoreHostKey()}`,
  good: `package shop

import "golang.org/x/crypto/ssh"

var config = &ssh.ClientConfig{HostKeyCallback: ssh.FixedHostKey(key)}`,
  query: '(source_file) @file',
  check(match) {
    if (isTestCode(match.file)) return undefined;
    const calls = callsTo(match.node('file'), 'golang.org/x/crypto/ssh', ['InsecureIgnoreHostKey']);
    return calls.map((call) => ({ at: call, message: 'Anybody can answer in place of the server.' }));
  },
};
