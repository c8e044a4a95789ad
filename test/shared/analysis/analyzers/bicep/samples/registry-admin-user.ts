import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: "resource it 'Microsoft.ContainerRegistry/registries@2023-07-01' = {\n  name: 'it'\n  properties: {\n    adminUserEnabled: true\n  }\n}\n", covers: ["adminUserEnabled: true"] },
    { path: 'azuredeploy.json', code: "{\"$schema\":\"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\",\"resources\":[{\"type\":\"Microsoft.ContainerRegistry/registries\",\"properties\":{\"adminUserEnabled\":true}}]}", covers: ["\"adminUserEnabled\":true"] },
  ],
  clean: [
    "resource it 'Microsoft.ContainerRegistry/registries@2023-07-01' = {\n  name: 'it'\n  properties: {\n    adminUserEnabled: value\n  }\n}\n",
    { path: 'azuredeploy.json', code: "{\"$schema\":\"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\",\"resources\":[{\"type\":\"Microsoft.ContainerRegistry/registries\",\"properties\":{\"adminUserEnabled\":\"[parameters('x')]\"}}]}" },
    { path: 'other.json', code: "{\"schema\":\"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\",\"resources\":[{\"type\":\"Microsoft.ContainerRegistry/registries\",\"properties\":{\"adminUserEnabled\":true}}]}" },
  ],
};
