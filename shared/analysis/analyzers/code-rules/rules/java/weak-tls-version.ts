import type { CodeRule } from '../../code-rule';
import { isTestPath } from '../../java-syntax/tests';
import { stringValue } from '../../java-syntax/literals';
import { WEAK_PROTOCOL } from '../../java-syntax/weak-algorithms';

export const weakTlsVersion: CodeRule = {
  id: 'java/weak-tls-version',
  languages: ['java'],
  grade: { cwe: [326], severity: 6.5, confidence: 'high' },
  description: 'A connection is set up with SSL or with TLS 1.0 or 1.1.',
  help: 'These versions have known attacks and are switched off by browsers and servers. Ask for `TLSv1.3` or `TLSv1.2`, or for `TLS` and leave the choice to the platform.',
  bad: 'class Shop { SSLContext context() { return SSLContext.getInstance("TLSv1"); } }',
  good: 'class Shop { SSLContext context() { return SSLContext.getInstance("TLSv1.3"); } }',
  query: `
    ((method_invocation object: (_) @type name: (identifier) @name arguments: (argument_list . (string_literal) @protocol))
      (#eq? @name "getInstance") (#match? @type "SSLContext$"))
    ((method_invocation name: (identifier) @name arguments: (argument_list
        (array_creation_expression value: (array_initializer (string_literal) @protocol))))
      (#eq? @name "setEnabledProtocols"))`,
  check(match) {
    if (isTestPath(match.file.path)) return undefined;
    const protocol = stringValue(match.node('protocol')) ?? '';
    if (!WEAK_PROTOCOL.test(protocol)) return undefined;
    return { at: match.node('protocol'), message: `${protocol} has known attacks.` };
  },
};
