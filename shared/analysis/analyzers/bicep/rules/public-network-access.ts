import type { BicepRule } from '../template';
import { badProperties, type BadProperty } from '../bad-properties';

const BAD: readonly BadProperty[] = [
  {
    types: ['microsoft.storage/storageaccounts', 'microsoft.keyvault/vaults', 'microsoft.cognitiveservices/accounts'],
    path: 'properties.networkAcls.defaultAction',
    bad: ['allow'],
    message: 'Every network is allowed.',
  },
  {
    types: [
      'microsoft.sql/servers',
      'microsoft.documentdb/databaseaccounts',
      'microsoft.dbforpostgresql/servers',
      'microsoft.dbformysql/servers',
      'microsoft.cache/redis',
    ],
    path: 'properties.publicNetworkAccess',
    bad: ['enabled'],
    message: 'Every network can reach this.',
  },
];

export const publicNetworkAccess: BicepRule = {
  id: 'bicep/public-network-access',
  grade: { cwe: [668], severity: 4.3, confidence: 'medium' },
  description: 'A store of data or secrets can be reached from every network.',
  help: 'A key or password that leaks then is all that is needed. Allow the networks that need it, or use private endpoints.',
  bad: `resource it 'Microsoft.Sql/servers@2023-08-01' = {
  name: 'it'
  properties: {
    publicNetworkAccess: 'Enabled'
  }
}
`,
  good: `resource it 'Microsoft.Sql/servers@2023-08-01' = {
  name: 'it'
  properties: {
    publicNetworkAccess: 'Disabled'
  }
}
`,
  check: (template) => badProperties(template, BAD),
};
