import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: "resource it 'Microsoft.KeyVault/vaults@2023-07-01' = {\n  name: 'it'\n  properties: {\n    enableSoftDelete: false\n  }\n}\n", covers: ["enableSoftDelete: false"] },
    { path: 'azuredeploy.json', code: "{\"$schema\":\"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\",\"resources\":[{\"type\":\"Microsoft.KeyVault/vaults\",\"properties\":{\"enableSoftDelete\":false}}]}", covers: ["\"enableSoftDelete\":false"] },
  ],
  clean: [
    "resource it 'Microsoft.KeyVault/vaults@2023-07-01' = {\n  name: 'it'\n  properties: {\n    enableSoftDelete: value\n  }\n}\n",
    { path: 'azuredeploy.json', code: "{\"$schema\":\"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\",\"resources\":[{\"type\":\"Microsoft.KeyVault/vaults\",\"properties\":{\"enableSoftDelete\":\"[parameters('x')]\"}}]}" },
    { path: 'other.json', code: "{\"schema\":\"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\",\"resources\":[{\"type\":\"Microsoft.KeyVault/vaults\",\"properties\":{\"enableSoftDelete\":false}}]}" },
  ],
};
