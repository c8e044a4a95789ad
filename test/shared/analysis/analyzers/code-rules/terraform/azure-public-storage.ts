import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ['resource "azurerm_storage_account" "a" {\n  allow_nested_items_to_be_public = true\n}\n'],
  clean: [
    {
      code: 'resource "azurerm_storage_container" "a" {\n  container_access_type = "blob"\n}\n',
      path: 'examples/storage/main.tf',
    },
    'resource "azurerm_storage_account" "a" {\n  allow_nested_items_to_be_public = false\n}\n',
    'resource "azurerm_storage_container" "a" {\n  container_access_type = "private"\n}\n',
  ],
};
