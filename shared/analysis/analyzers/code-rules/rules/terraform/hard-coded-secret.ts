import type { CodeRule } from '../../code-rule';
import { isPlaceholderValue } from '../../../../values/secret-name';
import { literalOf } from '../../terraform-syntax/block';

const NAMES = [
  'password',
  'master_password',
  'admin_password',
  'administrator_password',
  'administrator_login_password',
  'secret_key',
  'access_key',
  'client_secret',
  'auth_token',
  'secret_string',
];

/** What examples and tests make does not last. */
const EXAMPLE_PATH = /(?:^|\/)(?:tests?|fixtures|testdata|examples?|samples?)\//i;

export const hardCodedSecret: CodeRule = {
  id: 'terraform/hard-coded-secret',
  languages: ['terraform'],
  grade: { cwe: [798], severity: 7.5, confidence: 'medium' },
  description: 'A password or key is written into a resource or a provider.',
  help: 'Everybody who can read the repository has it. Take it from a variable that is `sensitive`, from a vault, or let the provider make it (`random_password`, `manage_master_user_password`).',
  bad: `resource "aws_db_instance" "shop" {
  username = "shop"
  password = "hunter2-prod"
}
`,
  good: `resource "aws_db_instance" "shop" {
  username                    = "shop"
  manage_master_user_password = true
}
`,
  query: `((attribute (identifier) @name (expression (literal_value (string_lit) @text)) @value) @attribute (#any-of? @name ${NAMES.map((name) => `"${name}"`).join(' ')}))`,
  check(match) {
    const value = match.node('value');
    const text = literalOf(value);
    if (typeof text !== 'string' || isPlaceholderValue(text) || EXAMPLE_PATH.test(match.file.path)) return undefined;
    return { at: value, message: 'Everybody who can read this file has it.' };
  },
};
