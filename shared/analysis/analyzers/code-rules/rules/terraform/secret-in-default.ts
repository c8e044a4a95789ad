import type { CodeRule } from '../../code-rule';
import { isPlaceholderValue, isSecretName } from '../../../../values/secret-name';
import { attributeOf, labelsOf, literalOf } from '../../terraform-syntax/block';

export const secretInDefault: CodeRule = {
  id: 'terraform/secret-in-default',
  languages: ['terraform'],
  grade: { cwe: [798], severity: 7.5, confidence: 'high' },
  description: 'A secret is the default of a variable.',
  help: 'Everybody who can read the repository has it, and whoever forgets to set another uses it. Leave the default out, or say `null`, and hand the value over from a vault.',
  bad: `variable "db_password" {
  type    = string
  default = "hunter2-prod"
}
`,
  good: `variable "db_password" {
  type      = string
  sensitive = true
}
`,
  query: '((config_file (body (block . (identifier) @kind . (string_lit)) @block)) (#eq? @kind "variable"))',
  check(match) {
    const block = match.node('block');
    const name = labelsOf(block)[0] ?? '';
    const value = attributeOf(block, 'default')?.value;
    const text = literalOf(value);
    if (value === undefined || typeof text !== 'string' || !isSecretName(name) || isPlaceholderValue(text)) {
      return undefined;
    }
    return { at: value, message: `Everybody who can read this file has the default of ${name}.` };
  },
};
