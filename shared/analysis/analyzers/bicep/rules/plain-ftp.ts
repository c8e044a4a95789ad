import type { BicepRule } from '../template';
import { badProperties, type BadProperty } from '../bad-properties';

const BAD: readonly BadProperty[] = [
  {
    types: ['microsoft.web/sites', 'microsoft.web/sites/slots'],
    path: 'properties.siteConfig.ftpsState',
    bad: ['allallowed'],
    message: 'This accepts FTP without encryption.',
  },
  {
    types: ['microsoft.web/sites/config'],
    path: 'properties.ftpsState',
    bad: ['allallowed'],
    message: 'This accepts FTP without encryption.',
  },
];

export const plainFtp: BicepRule = {
  id: 'bicep/plain-ftp',
  grade: { cwe: [319], severity: 5.9, confidence: 'high' },
  description: 'The code of an app can be sent over FTP without encryption.',
  help: 'Everybody on the way gets the password with which the app is deployed. Say `Disabled`, or `FtpsOnly`.',
  bad: `resource it 'Microsoft.Web/sites/config@2023-12-01' = {
  name: 'it'
  properties: {
    ftpsState: 'AllAllowed'
  }
}
`,
  good: `resource it 'Microsoft.Web/sites/config@2023-12-01' = {
  name: 'it'
  properties: {
    ftpsState: 'Disabled'
  }
}
`,
  check: (template) => badProperties(template, BAD),
};
