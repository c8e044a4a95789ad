import type { CodeRule } from '../../code-rule';
import { ancestors } from '../../java-syntax/ancestors';
import { SECRET_NAME } from '../../java-syntax/weak-algorithms';
import { isTestPath } from '../../kotlin-syntax/tests';

export const insecureRandom: CodeRule = {
  id: 'kotlin/insecure-random',
  languages: ['kotlin'],
  grade: { cwe: [338], severity: 7.0, confidence: 'medium' },
  description: 'A secret, such as a token or a salt, is made with a random generator whose numbers can be foretold.',
  help: 'Who sees a few numbers of `kotlin.random.Random`, `java.util.Random` or `Math.random()` can compute the next ones. Use `SecureRandom` for everything nobody may guess.',
  bad: 'fun newToken() = Random.nextBytes(16).toHexString()',
  good: 'fun newToken() = ByteArray(16).also(SecureRandom()::nextBytes).toHexString()',
  query: `((call_expression . (navigation_expression [(identifier) (call_expression . (identifier))] @object (identifier) @name .)) @call
    (#match? @object "^(?:Random|Math|ThreadLocalRandom)\\\\b") (#match? @name "^(?:random$|next[A-Z])"))`,
  check(match) {
    const call = match.node('call');
    if (isTestPath(match.file.path)) return undefined;
    for (const place of ancestors(call)) {
      const name =
        place.type === 'property_declaration'
          ? place.namedChildren.find(({ type }) => type === 'variable_declaration')?.namedChildren[0]?.text
          : (place.childForFieldName('left') ?? place.childForFieldName('name'))?.text.slice(0, 100);
      const isPurpose = /^(?:property_declaration|function_declaration|assignment)$/.test(place.type);
      if (isPurpose && name !== undefined && SECRET_NAME.test(name)) {
        return { at: call, message: 'These numbers can be foretold, and a secret is made of them.' };
      }
      if (place.type === 'function_declaration' || place.type === 'class_body') return undefined;
    }
    return undefined;
  },
};
