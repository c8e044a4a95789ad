import type { CodeRule } from '../../code-rule';
import type { Node } from 'web-tree-sitter';
import type { Reported } from '../../code-rule';
import { attributeOf, blocksOf, labelsOf, literalOf, stringsOf } from '../../terraform-syntax/block';
import { resourceQuery } from '../../terraform-syntax/resource-query';

const TYPES = [
  'aws_security_group',
  'aws_default_security_group',
  'aws_security_group_rule',
  'aws_vpc_security_group_ingress_rule',
  'azurerm_network_security_rule',
  'azurerm_network_security_group',
  'google_compute_firewall',
];
const EVERYBODY = new Set(['0.0.0.0/0', '::/0', '*', 'Internet', 'Any', '0.0.0.0', 'internet', 'any']);
const ADMIN_PORTS = new Map([
  [22, 'SSH'],
  [23, 'Telnet'],
  [445, 'SMB'],
  [1433, 'SQL Server'],
  [2375, 'Docker'],
  [3306, 'MySQL'],
  [3389, 'Remote Desktop'],
  [5432, 'PostgreSQL'],
  [5985, 'Windows Remote Management'],
  [6379, 'Redis'],
  [9200, 'Elasticsearch'],
  [27017, 'MongoDB'],
]);

export const openAdminPort: CodeRule = {
  id: 'terraform/open-admin-port',
  languages: ['terraform'],
  grade: { cwe: [284], severity: 7.5, confidence: 'high' },
  description: 'A port for administrators or a database is open to the whole internet.',
  help: 'Machines that try passwords and known flaws find it within minutes. Allow the addresses that need it, or go through a bastion, a VPN or a session manager.',
  bad: `resource "aws_security_group" "web" {
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }
}
`,
  good: `resource "aws_security_group" "web" {
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["10.0.0.0/8"]
  }
}
`,
  query: resourceQuery(TYPES),
  check(match) {
    const block = match.node('block');
    const type = labelsOf(block)[0] ?? '';
    if (type.startsWith('azurerm_')) {
      const rules = type === 'azurerm_network_security_rule' ? [block] : blocksOf(block, 'security_rule');
      return rules.flatMap((rule) => azureReport(rule) ?? []);
    }
    if (type === 'google_compute_firewall') return googleReport(block);
    const rules = type.endsWith('_rule') ? [block] : blocksOf(block, 'ingress');
    return rules.flatMap((rule) => awsReport(rule) ?? []);
  },
};

function awsReport(rule: Node): Reported | undefined {
  const direction = attributeOf(rule, 'type');
  if (direction !== undefined && literalOf(direction.value) !== 'ingress') return undefined;
  const protocol = String(
    literalOf(attributeOf(rule, 'ip_protocol')?.value ?? attributeOf(rule, 'protocol')?.value) ?? 'tcp',
  );
  const from = protocol === '-1' ? 0 : Number(literalOf(attributeOf(rule, 'from_port')?.value));
  const to = protocol === '-1' ? 65535 : Number(literalOf(attributeOf(rule, 'to_port')?.value));
  if (protocol === 'icmp' || protocol === 'udp') return undefined;
  return report(['cidr_blocks', 'ipv6_cidr_blocks', 'cidr_ipv4', 'cidr_ipv6'], rule, [[from, to]]);
}

function azureReport(rule: Node): Reported | undefined {
  const isInbound = literalOf(attributeOf(rule, 'direction')?.value) === 'Inbound';
  if (!isInbound || literalOf(attributeOf(rule, 'access')?.value) !== 'Allow') return undefined;
  const ports = ['destination_port_range', 'destination_port_ranges'].flatMap((name) =>
    stringsOf(attributeOf(rule, name)?.value),
  );
  return report(
    ['source_address_prefix', 'source_address_prefixes'],
    rule,
    ports.map(({ text }) => range(text)),
  );
}

function googleReport(rule: Node): Reported[] {
  if (literalOf(attributeOf(rule, 'direction')?.value) === 'EGRESS') return [];
  const ports = blocksOf(rule, 'allow').flatMap((allow) => stringsOf(attributeOf(allow, 'ports')?.value));
  const found = report(
    ['source_ranges'],
    rule,
    ports.map(({ text }) => range(text)),
  );
  return found === undefined ? [] : [found];
}

function report(
  sources: readonly string[],
  rule: Node,
  ports: readonly (readonly [number, number])[],
): Reported | undefined {
  const open = sources
    .flatMap((name) => stringsOf(attributeOf(rule, name)?.value))
    .find(({ text }) => EVERYBODY.has(text));
  const port = [...ADMIN_PORTS.keys()].find((one) => ports.some(([from, to]) => from <= one && one <= to));
  if (open === undefined || port === undefined) return undefined;
  return { at: open.node, message: `The whole internet reaches port ${port} (${ADMIN_PORTS.get(port) ?? ''}).` };
}

function range(text: string): readonly [number, number] {
  if (text === '*') return [0, 65535];
  const [from = '', to = from] = text.split('-', 2);
  return [Number(from), Number(to)];
}
