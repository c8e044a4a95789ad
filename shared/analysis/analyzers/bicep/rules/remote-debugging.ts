import type { BicepRule } from '../template';
import { badProperties, type BadProperty } from '../bad-properties';

const BAD: readonly BadProperty[] = [
  {
    types: ['microsoft.web/sites', 'microsoft.web/sites/slots'],
    path: 'properties.siteConfig.remoteDebuggingEnabled',
    bad: [true],
    message: 'This opens the app to a debugger.',
  },
  {
    types: ['microsoft.web/sites/config'],
    path: 'properties.remoteDebuggingEnabled',
    bad: [true],
    message: 'This opens the app to a debugger.',
  },
];

export const remoteDebugging: BicepRule = {
  id: 'bicep/remote-debugging',
  grade: { cwe: [489], severity: 5.0, confidence: 'high' },
  description: 'Remote debugging is on.',
  help: 'It opens ports of the app and stops its threads for whoever has the password. Switch it on by hand while it is needed.',
  bad: `resource it 'Microsoft.Web/sites/config@2023-12-01' = {
  name: 'it'
  properties: {
    remoteDebuggingEnabled: true
  }
}
`,
  good: `resource it 'Microsoft.Web/sites/config@2023-12-01' = {
  name: 'it'
  properties: {
    remoteDebuggingEnabled: false
  }
}
`,
  check: (template) => badProperties(template, BAD),
};
