import type { CodeRule } from '../../code-rule';
import { isSecretName } from '../../../../values/secret-name';
import { attributeOf, labelsOf, literalOf } from '../../terraform-syntax/block';

export const secretOutput: CodeRule = {
  id: 'terraform/secret-output',
  languages: ['terraform'],
  grade: { cwe: [532], severity: 4.3, confidence: 'medium' },
  description: 'An output shows a secret.',
  help: 'Each `apply` prints it, so it stands in the log of the pipeline. Say `sensitive = true`.',
  bad: `output "db_password" {
  value = aws_db_instance.shop.password
}
`,
  good: `output "db_password" {
  value     = aws_db_instance.shop.password
  sensitive = true
}
`,
  query: '((config_file (body (block . (identifier) @kind . (string_lit) @name) @block)) (#eq? @kind "output"))',
  check(match) {
    const block = match.node('block');
    const value = attributeOf(block, 'value')?.value;
    const name = labelsOf(block)[0] ?? '';
    if (value === undefined || attributeOf(block, 'sensitive') !== undefined || literalOf(value) !== undefined) {
      return undefined;
    }
    const last = /([A-Za-z_]\w*)\s*$/.exec(value.text)?.[1] ?? '';
    // Names, addresses and key ids of a secret are none.
    const isSecret = isSecretName(name) && isSecretName(last);
    return isSecret ? { at: match.node('name'), message: 'Each run prints this secret.' } : undefined;
  },
};
