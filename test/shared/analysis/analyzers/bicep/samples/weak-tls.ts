import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: "resource it 'Microsoft.Storage/storageAccounts@2023-05-01' = {\n  name: 'it'\n  properties: {\n    minimumTlsVersion: 'TLS1_0'\n  }\n}\n", covers: ["minimumTlsVersion: 'TLS1_0'"] },
    { path: 'azuredeploy.json', code: "{\"$schema\":\"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\",\"resources\":[{\"type\":\"Microsoft.Storage/storageAccounts\",\"properties\":{\"minimumTlsVersion\":\"TLS1_0\"}}]}", covers: ["\"minimumTlsVersion\":\"TLS1_0\""] },
  ],
  clean: [
    "resource it 'Microsoft.Storage/storageAccounts@2023-05-01' = {\n  name: 'it'\n  properties: {\n    minimumTlsVersion: value\n  }\n}\n",
    { path: 'azuredeploy.json', code: "{\"$schema\":\"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\",\"resources\":[{\"type\":\"Microsoft.Storage/storageAccounts\",\"properties\":{\"minimumTlsVersion\":\"[parameters('x')]\"}}]}" },
    { path: 'other.json', code: "{\"schema\":\"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\",\"resources\":[{\"type\":\"Microsoft.Storage/storageAccounts\",\"properties\":{\"minimumTlsVersion\":\"TLS1_0\"}}]}" },
  ],
};
