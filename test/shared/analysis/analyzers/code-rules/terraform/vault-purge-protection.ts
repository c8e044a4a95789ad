import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'resource "azurerm_key_vault" "a" {\n  purge_protection_enabled = false\n}\n',
      covers: ['purge_protection_enabled = false'],
    },
  ],
  clean: [
    'resource "azurerm_key_vault" "a" {\n  purge_protection_enabled = var.x\n}\n',
    'resource "azurerm_key_vault_key" "a" {\n}\n',
  ],
};
