import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { isTestCode } from '../../go-syntax/is-test-code';

export const certificateCheckDisabled: CodeRule = {
  id: 'go/certificate-check-disabled',
  languages: ['go'],
  grade: { cwe: [295], severity: 7.4, confidence: 'high' },
  description: 'The check of certificates is switched off.',
  help: [
    'Whoever sits on the way can read and change everything: the connection is encrypted, but nobody knows with whom.',
    'Add the certificate of the other side to `RootCAs`; in tests use the client of `httptest`.',
  ].join('\n\n'),
  bad: `package shop

var config = &tls.Config{InsecureSkipVerify: true}`,
  good: `package shop

var config = &tls.Config{RootCAs: roots}`,
  query: `([
    (keyed_element key: (literal_element (identifier) @name) value: (literal_element (true))) @place
    (assignment_statement left: (expression_list . (selector_expression field: (field_identifier) @name) .) right: (expression_list . (true) .)) @place
  ] (#eq? @name "InsecureSkipVerify"))`,
  check(match) {
    const place = match.node('place');
    if (isTestCode(match.file) || hasOwnCheck(place) || isOption(place)) return undefined;
    return { at: place, message: 'Any certificate is taken, from anybody.' };
  },
};

/** With a check of its own the connection is as safe as that. */
function hasOwnCheck(place: Node): boolean {
  const around = place.type === 'keyed_element' ? place.parent : place.parent?.parent;
  return /VerifyPeerCertificate|VerifyConnection/.test(around?.text ?? '');
}

/** Set in a branch, it is the answer to what somebody asked for. */
function isOption(place: Node): boolean {
  return (
    place.type === 'assignment_statement' &&
    /^(?:block|\w+_case)$/.test(place.parent?.parent?.type ?? '') &&
    place.parent?.parent?.parent?.type.endsWith('_statement') === true
  );
}
