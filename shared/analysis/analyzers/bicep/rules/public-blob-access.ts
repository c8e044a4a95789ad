import type { BicepRule } from '../template';
import { badProperties, type BadProperty } from '../bad-properties';

const BAD: readonly BadProperty[] = [
  {
    types: ['microsoft.storage/storageaccounts'],
    path: 'properties.allowBlobPublicAccess',
    bad: [true],
    message: 'Containers of this account can be made public.',
  },
  {
    types: ['microsoft.storage/storageaccounts/blobservices/containers'],
    path: 'properties.publicAccess',
    bad: ['blob', 'container'],
    message: 'Everybody may read this container.',
  },
];

export const publicBlobAccess: BicepRule = {
  id: 'bicep/public-blob-access',
  grade: { cwe: [732], severity: 6.5, confidence: 'high' },
  description: 'Blobs of a storage account may be read without a name.',
  help: 'A container that is set to public, by mistake or for a moment, then is. Say `allowBlobPublicAccess: false` and hand out signed links.',
  bad: `resource it 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: 'it'
  properties: {
    allowBlobPublicAccess: true
  }
}
`,
  good: `resource it 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: 'it'
  properties: {
    allowBlobPublicAccess: false
  }
}
`,
  check: (template) => badProperties(template, BAD),
};
