import type { CodeRule } from '../../code-rule';
import { badAttributes, badAttributesQuery, type BadAttribute } from '../../terraform-syntax/bad-attributes';

const BAD: readonly BadAttribute[] = [
  {
    types: [
      'aws_db_instance',
      'aws_rds_cluster_instance',
      'aws_redshift_cluster',
      'aws_dms_replication_instance',
      'aws_mq_broker',
    ],
    path: 'publicly_accessible',
    bad: [true],
    message: 'This gets a public address.',
  },
  {
    types: [
      'azurerm_mssql_server',
      'azurerm_mysql_server',
      'azurerm_postgresql_server',
      'azurerm_mariadb_server',
      'azurerm_cosmosdb_account',
      'azurerm_redis_cache',
    ],
    path: 'public_network_access_enabled',
    bad: [true],
    message: 'This can be reached from every network.',
  },
  {
    types: ['google_sql_database_instance'],
    path: 'settings.ip_configuration.authorized_networks.value',
    bad: ['0.0.0.0/0'],
    message: 'Every address may connect.',
  },
  {
    types: [
      'azurerm_mssql_firewall_rule',
      'azurerm_sql_firewall_rule',
      'azurerm_postgresql_flexible_server_firewall_rule',
      'azurerm_mysql_flexible_server_firewall_rule',
      'azurerm_postgresql_firewall_rule',
      'azurerm_mysql_firewall_rule',
    ],
    path: 'end_ip_address',
    bad: ['255.255.255.255'],
    message: 'Every address may connect.',
  },
];

export const publicDatabase: CodeRule = {
  id: 'terraform/public-database',
  languages: ['terraform'],
  grade: { cwe: [668], severity: 6.8, confidence: 'medium' },
  description: 'A database can be reached from the internet.',
  help: 'Passwords that are guessed or leaked, and each flaw of its server, then are all that is needed. Keep it in the private network.',
  bad: `resource "aws_db_instance" "shop" {
  engine              = "postgres"
  publicly_accessible = true
}
`,
  good: `resource "aws_db_instance" "shop" {
  engine              = "postgres"
  publicly_accessible = false
}
`,
  query: badAttributesQuery(BAD),
  check: (match) => badAttributes(match, BAD),
};
