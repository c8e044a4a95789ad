import type { CodeRule } from '../../code-rule';
import { isTestCode } from '../../go-syntax/is-test-code';

const OLD = new Set(['VersionSSL30', 'VersionTLS10', 'VersionTLS11']);

export const oldTlsVersion: CodeRule = {
  id: 'go/old-tls-version',
  languages: ['go'],
  grade: { cwe: [326, 327], severity: 5.9, confidence: 'high' },
  description: 'TLS 1.1 or older is allowed.',
  help: [
    'These versions have known attacks, and browsers no longer use them.',
    'Leave `MinVersion` out, or set `tls.VersionTLS12` or newer.',
  ].join('\n\n'),
  bad: `package shop

import "crypto/tls"

var config = &tls.Config{MinVersion: tls.VersionTLS10}`,
  good: `package shop

import "crypto/tls"

var config = &tls.Config{MinVersion: tls.VersionTLS12}`,
  query: `([
    (keyed_element key: (literal_element (identifier) @name) value: (literal_element (selector_expression field: (field_identifier) @version) @value))
    (assignment_statement left: (expression_list . (selector_expression field: (field_identifier) @name) .) right: (expression_list . (selector_expression field: (field_identifier) @version) @value .))
  ] (#any-of? @name "MinVersion" "MaxVersion"))`,
  check(match) {
    if (isTestCode(match.file) || !OLD.has(match.node('version').text)) return undefined;
    const value = match.node('value');
    return {
      at: value,
      message: `${match.node('version').text.replace('Version', '')} has known attacks.`,
      fix: {
        description: 'Ask for TLS 1.2',
        edits: [{ start: match.node('version').startIndex, end: match.node('version').endIndex, text: 'VersionTLS12' }],
      },
    };
  },
};
