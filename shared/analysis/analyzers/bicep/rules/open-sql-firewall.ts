import type { BicepRule } from '../template';
import { entryAt, textAt } from '../../../values/value';

export const openSqlFirewall: BicepRule = {
  id: 'bicep/open-sql-firewall',
  grade: { cwe: [284], severity: 7.5, confidence: 'high' },
  description: 'Every address may connect to a database.',
  help: 'Passwords that are guessed or leaked then are all that is needed. Allow the addresses that need it, or use a private endpoint.',
  bad: `resource all 'Microsoft.Sql/servers/firewallRules@2023-08-01' = {
  name: 'all'
  properties: {
    startIpAddress: '0.0.0.0'
    endIpAddress: '255.255.255.255'
  }
}
`,
  good: `resource office 'Microsoft.Sql/servers/firewallRules@2023-08-01' = {
  name: 'office'
  properties: {
    startIpAddress: '203.0.113.4'
    endIpAddress: '203.0.113.4'
  }
}
`,
  *check({ resources }) {
    for (const { type, body } of resources) {
      const end = entryAt(body, 'properties', 'endIpAddress');
      const isAll =
        textAt(body, 'properties', 'startIpAddress') === '0.0.0.0' &&
        textAt(body, 'properties', 'endIpAddress') === '255.255.255.255';
      if (end !== undefined && isAll && /\/firewallrules$/.test(type)) {
        yield { at: end.value, message: 'Every address may connect.' };
      }
    }
  },
};
