import type { BicepRule } from '../template';
import { badProperties, type BadProperty } from '../bad-properties';

const BAD: readonly BadProperty[] = [
  {
    types: ['microsoft.keyvault/vaults'],
    path: 'properties.enableSoftDelete',
    bad: [false],
    message: 'What is deleted from this vault is gone at once.',
  },
];

export const softDeleteOff: BicepRule = {
  id: 'bicep/soft-delete-off',
  grade: { cwe: [693], severity: 4.3, confidence: 'high' },
  description: 'What is deleted from a vault is gone at once.',
  help: 'A mistake, or somebody with the right to delete, takes keys and all that is encrypted with them. Leave soft deletion on, and protect against purging.',
  bad: `resource it 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: 'it'
  properties: {
    enableSoftDelete: false
  }
}
`,
  good: `resource it 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: 'it'
  properties: {
    enableSoftDelete: true
  }
}
`,
  check: (template) => badProperties(template, BAD),
};
