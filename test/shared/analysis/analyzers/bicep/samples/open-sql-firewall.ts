import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    "resource a 'Microsoft.DBforPostgreSQL/flexibleServers/firewallRules@2024-08-01' = {\n  properties: {\n    startIpAddress: '0.0.0.0'\n    endIpAddress: '255.255.255.255'\n  }\n}\n",
  ],
  clean: [
    "resource a 'Microsoft.Sql/servers/firewallRules@2023-08-01' = {\n  properties: {\n    startIpAddress: '0.0.0.0'\n    endIpAddress: '0.0.0.0'\n  }\n}\n",
    "resource a 'Microsoft.Sql/servers/firewallRules@2023-08-01' = {\n  properties: {\n    startIpAddress: start\n    endIpAddress: '255.255.255.255'\n  }\n}\n",
  ],
};
