import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: "resource it 'Microsoft.Web/sites/config@2023-12-01' = {\n  name: 'it'\n  properties: {\n    remoteDebuggingEnabled: true\n  }\n}\n", covers: ["remoteDebuggingEnabled: true"] },
    { path: 'azuredeploy.json', code: "{\"$schema\":\"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\",\"resources\":[{\"type\":\"Microsoft.Web/sites/config\",\"properties\":{\"remoteDebuggingEnabled\":true}}]}", covers: ["\"remoteDebuggingEnabled\":true"] },
  ],
  clean: [
    "resource it 'Microsoft.Web/sites/config@2023-12-01' = {\n  name: 'it'\n  properties: {\n    remoteDebuggingEnabled: value\n  }\n}\n",
    { path: 'azuredeploy.json', code: "{\"$schema\":\"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\",\"resources\":[{\"type\":\"Microsoft.Web/sites/config\",\"properties\":{\"remoteDebuggingEnabled\":\"[parameters('x')]\"}}]}" },
    { path: 'other.json', code: "{\"schema\":\"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\",\"resources\":[{\"type\":\"Microsoft.Web/sites/config\",\"properties\":{\"remoteDebuggingEnabled\":true}}]}" },
  ],
};
