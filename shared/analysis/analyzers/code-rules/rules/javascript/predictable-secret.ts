import type { CodeRule } from '../../code-rule';
import { enclosing } from '../../javascript-syntax/calls';
import { isNoProduct } from '../../javascript-syntax/test-code';

const HOLDERS = new Set([
  'variable_declarator',
  'assignment_expression',
  'pair',
  'arrow_function',
  'function_expression',
]);
const SECRET =
  /(?:secret|password|passwd|api_?key|otp|salt|session_?id|csrf|^token|(?:access|auth|session|reset|verification|api|bearer|invit\w{1,8}|activation|confirmation)_?token)$/i;

export const predictableSecret: CodeRule = {
  id: 'javascript/predictable-secret',
  languages: ['javascript', 'typescript'],
  grade: { cwe: [338], severity: 7.0, confidence: 'medium' },
  description: 'A secret is made by a random number generator whose numbers can be guessed.',
  help: 'From a few numbers of `Math.random` all others follow. Use `crypto.randomBytes`, `crypto.randomUUID` or, in a browser, `crypto.getRandomValues`.',
  bad: 'const sessionToken = Math.random().toString(36).slice(2);',
  good: "const sessionToken = crypto.randomBytes(32).toString('hex');",
  query: `((call_expression function: (member_expression object: (identifier) @object property: (property_identifier) @name)) @call
    (#eq? @object "Math") (#eq? @name "random"))`,
  check(match) {
    const call = match.node('call');
    const holder = enclosing(call, HOLDERS);
    const name =
      holder?.childForFieldName('name') ?? holder?.childForFieldName('left') ?? holder?.childForFieldName('key');
    const shortName = name?.text.slice(name.text.lastIndexOf('.') + 1) ?? '';
    if (!SECRET.test(shortName) || isNoProduct(match.file.path)) return undefined;
    return { at: call, message: `What Math.random gives for ${shortName} can be guessed.` };
  },
};
