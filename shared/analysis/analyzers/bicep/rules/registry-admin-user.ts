import type { BicepRule } from '../template';
import { badProperties, type BadProperty } from '../bad-properties';

const BAD: readonly BadProperty[] = [
  {
    types: ['microsoft.containerregistry/registries'],
    path: 'properties.adminUserEnabled',
    bad: [true],
    message: 'Everybody shares this account.',
  },
  {
    types: ['microsoft.containerregistry/registries'],
    path: 'properties.anonymousPullEnabled',
    bad: [true],
    message: 'Everybody may pull every image.',
  },
];

export const registryAdminUser: BicepRule = {
  id: 'bicep/registry-admin-user',
  grade: { cwe: [522], severity: 5.0, confidence: 'high' },
  description: 'A container registry has one password for everybody.',
  help: 'The admin account cannot be limited and its use not be told apart. Use a managed identity with the role `AcrPull`.',
  bad: `resource it 'Microsoft.ContainerRegistry/registries@2023-07-01' = {
  name: 'it'
  properties: {
    adminUserEnabled: true
  }
}
`,
  good: `resource it 'Microsoft.ContainerRegistry/registries@2023-07-01' = {
  name: 'it'
  properties: {
    adminUserEnabled: false
  }
}
`,
  check: (template) => badProperties(template, BAD),
};
