import type { CodeRule } from '../../code-rule';
import { badAttributes, badAttributesQuery, type BadAttribute } from '../../terraform-syntax/bad-attributes';

const BAD: readonly BadAttribute[] = [
  {
    types: ['azurerm_container_registry'],
    path: 'admin_enabled',
    bad: [true],
    message: 'Everybody shares this account.',
  },
  {
    types: ['azurerm_container_registry'],
    path: 'anonymous_pull_enabled',
    bad: [true],
    message: 'Everybody may pull every image.',
  },
];

export const registryAdminUser: CodeRule = {
  id: 'terraform/registry-admin-user',
  languages: ['terraform'],
  grade: { cwe: [522], severity: 5.0, confidence: 'high' },
  description: 'A container registry has one password for everybody.',
  help: 'The admin account cannot be limited and its use not be told apart. Use a managed identity with the role `AcrPull`.',
  bad: `resource "azurerm_container_registry" "images" {
  admin_enabled = true
}
`,
  good: `resource "azurerm_container_registry" "images" {
  admin_enabled = false
}
`,
  query: badAttributesQuery(BAD),
  check: (match) => badAttributes(match, BAD),
};
