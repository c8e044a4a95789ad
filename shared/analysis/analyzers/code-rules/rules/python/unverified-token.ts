import type { CodeRule } from '../../code-rule';
import { enclosing } from '../../python-syntax/calls';
import { isNoProduct } from '../../python-syntax/test-code';

const CALLS = new Set(['call']);

export const unverifiedToken: CodeRule = {
  id: 'python/unverified-token',
  languages: ['python'],
  grade: { cwe: [347], severity: 8.1, confidence: 'high' },
  description: 'A JSON Web Token is read without looking at its signature.',
  help: 'Anybody can write a token that the program then believes. Leave the check of the signature on and name the one algorithm that signs your tokens.',
  bad: "user = jwt.decode(token, options={'verify_signature': False})",
  good: "user = jwt.decode(token, key, algorithms=['RS256'])",
  query: `((pair key: (string) @key value: (false)) @place (#match? @key "^['\\"]verify_signature['\\"]$"))
    ((keyword_argument name: (identifier) @key value: (list (string) @value)) @place (#eq? @key "algorithms"))`,
  check(match) {
    const value = match.find('value');
    if (value !== undefined && !/^['"]none['"]$/i.test(value.text)) return undefined;
    const place = match.node('place');
    const call = enclosing(place, CALLS);
    if (value === undefined && /^jwt\.get_unverified/.test(call?.text ?? '')) return undefined;
    // Whoever calls it unverified knows it, and looks there for the key or the issuer.
    const isKnown = /unverified|issuer|header|kid\b/i.test(call?.parent?.text.split('=', 1)[0] ?? '');
    if (isKnown || isNoProduct(match.file.path)) return undefined;
    return { at: place, message: 'Anybody can write a token that is accepted here.' };
  },
};
