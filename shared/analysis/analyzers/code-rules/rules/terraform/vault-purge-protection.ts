import type { CodeRule } from '../../code-rule';
import { badAttributes, badAttributesQuery, type BadAttribute } from '../../terraform-syntax/bad-attributes';

const BAD: readonly BadAttribute[] = [
  {
    types: ['azurerm_key_vault'],
    path: 'purge_protection_enabled',
    bad: [false],
    isBadWhenMissing: true,
    message: 'What is deleted from this vault can be purged at once.',
  },
];

export const vaultPurgeProtection: CodeRule = {
  id: 'terraform/vault-purge-protection',
  languages: ['terraform'],
  grade: { cwe: [693], severity: 4.0, confidence: 'medium' },
  description: 'A key vault can be deleted for good.',
  help: 'Whoever gets the right to delete it, or a mistaken `destroy`, takes keys and all that is encrypted with them. Say `purge_protection_enabled = true`; it cannot be switched off again.',
  bad: `resource "azurerm_key_vault" "keys" {
  name = "keys"
}
`,
  good: `resource "azurerm_key_vault" "keys" {
  name                     = "keys"
  purge_protection_enabled = true
}
`,
  query: badAttributesQuery(BAD),
  check: (match) => badAttributes(match, BAD),
};
