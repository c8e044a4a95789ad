import type { BicepRule } from '../template';
import { badProperties, type BadProperty } from '../bad-properties';

const BAD: readonly BadProperty[] = [
  {
    types: ['microsoft.storage/storageaccounts'],
    path: 'properties.minimumTlsVersion',
    bad: ['tls1_0', 'tls1_1'],
    message: 'This accepts TLS before 1.2.',
  },
  {
    types: ['microsoft.sql/servers'],
    path: 'properties.minimalTlsVersion',
    bad: ['1.0', '1.1', 'none'],
    message: 'This accepts TLS before 1.2.',
  },
  {
    types: ['microsoft.web/sites', 'microsoft.web/sites/slots'],
    path: 'properties.siteConfig.minTlsVersion',
    bad: ['1.0', '1.1'],
    message: 'This accepts TLS before 1.2.',
  },
  {
    types: ['microsoft.web/sites/config'],
    path: 'properties.minTlsVersion',
    bad: ['1.0', '1.1'],
    message: 'This accepts TLS before 1.2.',
  },
  {
    types: ['microsoft.cache/redis', 'microsoft.eventhub/namespaces', 'microsoft.servicebus/namespaces'],
    path: 'properties.minimumTlsVersion',
    bad: ['1.0', '1.1'],
    message: 'This accepts TLS before 1.2.',
  },
];

export const weakTls: BicepRule = {
  id: 'bicep/weak-tls',
  grade: { cwe: [327], severity: 5.9, confidence: 'high' },
  description: 'An old version of TLS is accepted.',
  help: 'TLS before 1.2 has known attacks. Say 1.2 or newer.',
  bad: `resource it 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: 'it'
  properties: {
    minimumTlsVersion: 'TLS1_0'
  }
}
`,
  good: `resource it 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: 'it'
  properties: {
    minimumTlsVersion: 'TLS1_2'
  }
}
`,
  check: (template) => badProperties(template, BAD),
};
