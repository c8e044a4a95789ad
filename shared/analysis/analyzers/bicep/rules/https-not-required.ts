import type { BicepRule } from '../template';
import { textAt } from '../../../values/value';
import { badProperties, type BadProperty } from '../bad-properties';

const BAD: readonly BadProperty[] = [
  {
    types: ['microsoft.storage/storageaccounts'],
    path: 'properties.supportsHttpsTrafficOnly',
    bad: [false],
    message: 'This account answers without encryption.',
  },
  {
    types: ['microsoft.web/sites', 'microsoft.web/sites/slots'],
    path: 'properties.httpsOnly',
    bad: [false],
    message: 'This app answers without encryption.',
  },
  {
    types: ['microsoft.cache/redis'],
    path: 'properties.enableNonSslPort',
    bad: [true],
    message: 'This opens the port without encryption.',
  },
  {
    types: ['microsoft.dbforpostgresql/servers', 'microsoft.dbformysql/servers'],
    path: 'properties.sslEnforcement',
    bad: ['disabled'],
    message: 'This server talks without encryption.',
  },
  {
    types: ['microsoft.app/containerapps'],
    path: 'properties.configuration.ingress.allowInsecure',
    bad: [true],
    message: 'This app answers without encryption.',
  },
  {
    types: ['microsoft.cdn/profiles/endpoints'],
    path: 'properties.isHttpAllowed',
    bad: [true],
    message: 'This endpoint answers without encryption.',
  },
];

export const httpsNotRequired: BicepRule = {
  id: 'bicep/https-not-required',
  grade: { cwe: [319], severity: 5.9, confidence: 'high' },
  description: 'A service answers without encryption.',
  help: 'Everybody on the way reads and changes what is sent, tokens included. Require HTTPS.',
  bad: `resource it 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: 'it'
  properties: {
    supportsHttpsTrafficOnly: false
  }
}
`,
  good: `resource it 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: 'it'
  properties: {
    supportsHttpsTrafficOnly: true
  }
}
`,
  check: ({ resources, ...rest }) =>
    // Shares of NFS have no HTTPS.
    badProperties({ ...rest, resources: resources.filter(({ body }) => textAt(body, 'kind') !== 'FileStorage') }, BAD),
};
