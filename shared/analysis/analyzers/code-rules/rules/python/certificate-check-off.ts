import type { CodeRule } from '../../code-rule';
import { isChosen } from '../../python-syntax/is-chosen';
import { isNoProduct } from '../../python-syntax/test-code';

export const certificateCheckOff: CodeRule = {
  id: 'python/certificate-check-off',
  languages: ['python'],
  grade: { cwe: [295], severity: 7.4, confidence: 'high' },
  description: 'A TLS connection accepts any certificate.',
  help: 'Whoever is on the way can pose as the other side and read or change everything. Give the certificate authority that signed the certificate (`cafile`) instead of switching the check off.',
  bad: 'context.verify_mode = ssl.CERT_NONE',
  good: "context.load_verify_locations(cafile='authority.pem')",
  query: `((assignment left: (attribute attribute: (identifier) @name) right: (attribute attribute: (identifier) @value)) @place
    (#eq? @name "verify_mode") (#eq? @value "CERT_NONE"))
    ((assignment left: (attribute attribute: (identifier) @name) right: (false)) @place (#eq? @name "verify"))
    ((keyword_argument name: (identifier) @name value: (attribute attribute: (identifier) @value)) @place
    (#eq? @name "cert_reqs") (#eq? @value "CERT_NONE"))`,
  check(match) {
    const place = match.node('place');
    const isSession =
      match.node('name').text !== 'verify' ||
      /\b(?:session|client|requests?|_?http)\b/i.test(place.childForFieldName('left')?.text ?? '');
    if (!isSession || isNoProduct(match.file.path) || isChosen(place)) return undefined;
    return { at: place, message: 'Any certificate is accepted here.' };
  },
};
