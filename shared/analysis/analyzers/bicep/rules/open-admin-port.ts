import type { BicepRule } from '../template';
import { itemsOf, textAt, valueAt, type Value } from '../../../values/value';

const EVERYBODY = new Set(['*', '0.0.0.0/0', 'internet', 'any', '::/0']);
const ADMIN_PORTS = [22, 23, 445, 1433, 3306, 3389, 5432, 5985, 6379, 27017];

export const openAdminPort: BicepRule = {
  id: 'bicep/open-admin-port',
  grade: { cwe: [284], severity: 7.5, confidence: 'high' },
  description: 'A port for administrators or a database is open to the whole internet.',
  help: 'Machines that try passwords and known flaws find it within minutes. Allow the addresses that need it, or use Azure Bastion.',
  bad: `resource rule 'Microsoft.Network/networkSecurityGroups/securityRules@2024-01-01' = {
  name: 'ssh'
  properties: {
    access: 'Allow'
    direction: 'Inbound'
    sourceAddressPrefix: '*'
    destinationPortRange: '22'
  }
}
`,
  good: `resource rule 'Microsoft.Network/networkSecurityGroups/securityRules@2024-01-01' = {
  name: 'ssh'
  properties: {
    access: 'Allow'
    direction: 'Inbound'
    sourceAddressPrefix: '10.1.0.0/16'
    destinationPortRange: '22'
  }
}
`,
  *check({ resources }) {
    for (const { type, body } of resources) {
      if (!type.startsWith('microsoft.network/networksecuritygroups')) continue;
      for (const rule of [body, ...itemsOf(valueAt(body, 'properties', 'securityRules'))]) {
        const properties = valueAt(rule, 'properties');
        const isInbound =
          textAt(properties, 'direction')?.toLowerCase() === 'inbound' &&
          textAt(properties, 'access')?.toLowerCase() === 'allow';
        const source = [
          valueAt(properties, 'sourceAddressPrefix'),
          ...itemsOf(valueAt(properties, 'sourceAddressPrefixes')),
        ].find((one) => EVERYBODY.has((textAt(one) ?? '').toLowerCase()));
        const port = ADMIN_PORTS.find((one) => portsOf(properties).some(([from, to]) => from <= one && one <= to));
        if (isInbound && source !== undefined && port !== undefined) {
          yield { at: source, message: `The whole internet reaches port ${port}.` };
        }
      }
    }
  },
};

function portsOf(properties: Value | undefined): (readonly [number, number])[] {
  const all = [valueAt(properties, 'destinationPortRange'), ...itemsOf(valueAt(properties, 'destinationPortRanges'))];
  return all.flatMap((one) => {
    const text = textAt(one);
    if (text === undefined) return [];
    if (text === '*') return [[0, 65_535] as const];
    const [from = '', to = from] = text.split('-', 2);
    return [[Number(from), Number(to)] as const];
  });
}
