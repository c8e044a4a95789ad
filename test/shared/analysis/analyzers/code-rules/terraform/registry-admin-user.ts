import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ['resource "azurerm_container_registry" "a" {\n  anonymous_pull_enabled = true\n}\n'],
  clean: [
    'resource "azurerm_container_registry" "a" {\n  sku = "Basic"\n}\n',
    'resource "azurerm_container_registry" "a" {\n  admin_enabled = var.x\n}\n',
  ],
};
