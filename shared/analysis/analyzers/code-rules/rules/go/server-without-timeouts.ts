import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { callsTo } from '../../go-syntax/calls';
import { packageName } from '../../go-syntax/imports';
import { isTestCode } from '../../go-syntax/is-test-code';
import { enclosingDeclaration } from '../../go-syntax/surroundings';

export const serverWithoutTimeouts: CodeRule = {
  id: 'go/server-without-timeouts',
  languages: ['go'],
  grade: { cwe: [400], severity: 5.3, confidence: 'medium' },
  description: 'A web server waits for slow clients without end.',
  help: [
    '`http.ListenAndServe` sets no time limits: a client that sends one byte a minute keeps its connection for ever, and a few thousand of them stop the server.',
    'Make an `http.Server` with `ReadHeaderTimeout`, and with the other limits where they fit.',
  ].join('\n\n'),
  bad: `package shop

import "net/http"

func main() {
	http.ListenAndServe(":8080", handler)
}`,
  good: `package shop

import (
	"net/http"
	"time"
)

func main() {
	server := &http.Server{Addr: ":8080", Handler: handler, ReadHeaderTimeout: 10 * time.Second}
	server.ListenAndServe()
}`,
  query: '(source_file) @file',
  check(match) {
    if (isTestCode(match.file)) return undefined;
    const file = match.node('file');
    const calls = callsTo(file, 'net/http', ['ListenAndServe', 'ListenAndServeTLS', 'Serve', 'ServeTLS']);
    const message = 'This server waits for slow clients without end.';
    return [...calls, ...serversWithoutLimits(file)].map((at) => ({ at, message }));
  },
};

const LIMITS = new Set(['ReadHeaderTimeout', 'ReadTimeout']);

function serversWithoutLimits(file: Node): Node[] {
  const name = packageName(file, 'net/http');
  if (name === undefined) return [];
  const servers = file
    .descendantsOfType('composite_literal')
    .filter((one) => one.childForFieldName('type')?.text === `${name}.Server`);
  return servers.flatMap((server) => {
    const type = server.childForFieldName('type');
    const keys =
      server.childForFieldName('body')?.namedChildren.map((element) => element.childForFieldName('key')?.text ?? '') ??
      [];
    // Without an address it is filled elsewhere; an assignment further down may set the limit.
    if (
      type === null ||
      !keys.some((key) => key === 'Handler' || key === 'Addr') ||
      keys.some((key) => LIMITS.has(key))
    ) {
      return [];
    }
    return /\.Read(?:Header)?Timeout\s*=/.test(enclosingDeclaration(server)?.text ?? '') ? [] : [type];
  });
}
