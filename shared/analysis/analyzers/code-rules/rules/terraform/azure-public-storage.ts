import type { CodeRule } from '../../code-rule';
import { badAttributes, badAttributesQuery, type BadAttribute } from '../../terraform-syntax/bad-attributes';

const BAD: readonly BadAttribute[] = [
  {
    types: ['azurerm_storage_account'],
    path: 'allow_nested_items_to_be_public',
    bad: [true],
    message: 'Containers of this account can be made public.',
  },
  {
    types: ['azurerm_storage_account'],
    path: 'allow_blob_public_access',
    bad: [true],
    message: 'Containers of this account can be made public.',
  },
  {
    types: ['azurerm_storage_container'],
    path: 'container_access_type',
    bad: ['blob', 'container'],
    message: 'Everybody may read this container.',
  },
];

export const azurePublicStorage: CodeRule = {
  id: 'terraform/azure-public-storage',
  languages: ['terraform'],
  grade: { cwe: [732], severity: 6.5, confidence: 'high' },
  description: 'Blobs of a storage account may be read without a name.',
  help: 'A container that is set to public, by mistake or for a moment, then is. Say `allow_nested_items_to_be_public = false` and hand out signed links.',
  bad: `resource "azurerm_storage_container" "files" {
  name                  = "files"
  container_access_type = "blob"
}
`,
  good: `resource "azurerm_storage_container" "files" {
  name                  = "files"
  container_access_type = "private"
}
`,
  query: badAttributesQuery(BAD),
  // An example shows what a setting does.
  check: (match) => (/(?:^|\/)examples?\//.test(match.file.path) ? undefined : badAttributes(match, BAD)),
};
