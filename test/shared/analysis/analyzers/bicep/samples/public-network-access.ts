import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: "resource it 'Microsoft.Sql/servers@2023-08-01' = {\n  name: 'it'\n  properties: {\n    publicNetworkAccess: 'Enabled'\n  }\n}\n", covers: ["publicNetworkAccess: 'Enabled'"] },
    { path: 'azuredeploy.json', code: "{\"$schema\":\"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\",\"resources\":[{\"type\":\"Microsoft.Sql/servers\",\"properties\":{\"publicNetworkAccess\":\"Enabled\"}}]}", covers: ["\"publicNetworkAccess\":\"Enabled\""] },
  ],
  clean: [
    "resource it 'Microsoft.Sql/servers@2023-08-01' = {\n  name: 'it'\n  properties: {\n    publicNetworkAccess: value\n  }\n}\n",
    { path: 'azuredeploy.json', code: "{\"$schema\":\"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\",\"resources\":[{\"type\":\"Microsoft.Sql/servers\",\"properties\":{\"publicNetworkAccess\":\"[parameters('x')]\"}}]}" },
    { path: 'other.json', code: "{\"schema\":\"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\",\"resources\":[{\"type\":\"Microsoft.Sql/servers\",\"properties\":{\"publicNetworkAccess\":\"Enabled\"}}]}" },
  ],
};
