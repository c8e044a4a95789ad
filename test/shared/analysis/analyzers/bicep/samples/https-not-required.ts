import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: "resource it 'Microsoft.Storage/storageAccounts@2023-05-01' = {\n  name: 'it'\n  properties: {\n    supportsHttpsTrafficOnly: false\n  }\n}\n", covers: ["supportsHttpsTrafficOnly: false"] },
    { path: 'azuredeploy.json', code: "{\"$schema\":\"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\",\"resources\":[{\"type\":\"Microsoft.Storage/storageAccounts\",\"properties\":{\"supportsHttpsTrafficOnly\":false}}]}", covers: ["\"supportsHttpsTrafficOnly\":false"] },
  ],
  clean: [
    "resource a 'Microsoft.Storage/storageAccounts@2023-05-01' = {\n  kind: 'FileStorage'\n  properties: {\n    supportsHttpsTrafficOnly: false\n  }\n}\n",

    "resource it 'Microsoft.Storage/storageAccounts@2023-05-01' = {\n  name: 'it'\n  properties: {\n    supportsHttpsTrafficOnly: value\n  }\n}\n",
    { path: 'azuredeploy.json', code: "{\"$schema\":\"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\",\"resources\":[{\"type\":\"Microsoft.Storage/storageAccounts\",\"properties\":{\"supportsHttpsTrafficOnly\":\"[parameters('x')]\"}}]}" },
    { path: 'other.json', code: "{\"schema\":\"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\",\"resources\":[{\"type\":\"Microsoft.Storage/storageAccounts\",\"properties\":{\"supportsHttpsTrafficOnly\":false}}]}" },
  ],
};
