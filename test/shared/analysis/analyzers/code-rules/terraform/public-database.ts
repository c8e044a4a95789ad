import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'resource "google_sql_database_instance" "a" {\n  settings {\n    ip_configuration {\n      authorized_networks {\n        value = "0.0.0.0/0"\n      }\n    }\n  }\n}\n',
      covers: ['value = "0.0.0.0/0"'],
    },
  ],
  clean: [
    'resource "aws_db_instance" "a" {\n  publicly_accessible = var.public\n}\n',
    'resource "azurerm_mssql_firewall_rule" "a" {\n  start_ip_address = "0.0.0.0"\n  end_ip_address = "0.0.0.0"\n}\n',
  ],
};
