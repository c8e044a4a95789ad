import type { BicepRule } from '../template';
import { isPlaceholderValue } from '../../../values/secret-name';
import { entriesIn } from '../../../values/walk';

const NAMES = new Set([
  'adminpassword',
  'administratorloginpassword',
  'clientsecret',
  'password',
  'sharedkey',
  'administratorpassword',
]);

export const hardCodedPassword: BicepRule = {
  id: 'bicep/hard-coded-password',
  grade: { cwe: [798], severity: 7.5, confidence: 'high' },
  description: 'A password is written into a template.',
  help: 'Everybody who can read the repository has it. Take it from a `@secure()` parameter, or from a vault with `getSecret`.',
  bad: `resource server 'Microsoft.Sql/servers@2023-08-01' = {
  name: 'shop'
  properties: {
    administratorLoginPassword: 'hunter2-prod'
  }
}
`,
  good: `@secure()
param password string
resource server 'Microsoft.Sql/servers@2023-08-01' = {
  name: 'shop'
  properties: {
    administratorLoginPassword: password
  }
}
`,
  *check({ resources }) {
    for (const { body } of resources) {
      for (const { key, value } of entriesIn(body)) {
        const isPlain =
          value.kind === 'scalar' &&
          !value.isDynamic &&
          typeof value.value === 'string' &&
          !isPlaceholderValue(value.value);
        if (isPlain && NAMES.has(key.toLowerCase())) {
          yield { at: value, message: 'Everybody who can read this file has it.' };
        }
      }
    }
  },
};
