import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: "resource it 'Microsoft.Storage/storageAccounts@2023-05-01' = {\n  name: 'it'\n  properties: {\n    allowBlobPublicAccess: true\n  }\n}\n", covers: ["allowBlobPublicAccess: true"] },
    { path: 'azuredeploy.json', code: "{\"$schema\":\"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\",\"resources\":[{\"type\":\"Microsoft.Storage/storageAccounts\",\"properties\":{\"allowBlobPublicAccess\":true}}]}", covers: ["\"allowBlobPublicAccess\":true"] },
  ],
  clean: [
    { path: 'tests/main.bicep', code: "resource a 'Microsoft.Storage/storageAccounts@2023-05-01' = {\n  properties: {\n    allowBlobPublicAccess: true\n  }\n}\n" },

    "resource it 'Microsoft.Storage/storageAccounts@2023-05-01' = {\n  name: 'it'\n  properties: {\n    allowBlobPublicAccess: value\n  }\n}\n",
    { path: 'azuredeploy.json', code: "{\"$schema\":\"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\",\"resources\":[{\"type\":\"Microsoft.Storage/storageAccounts\",\"properties\":{\"allowBlobPublicAccess\":\"[parameters('x')]\"}}]}" },
    { path: 'other.json', code: "{\"schema\":\"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\",\"resources\":[{\"type\":\"Microsoft.Storage/storageAccounts\",\"properties\":{\"allowBlobPublicAccess\":true}}]}" },
  ],
};
