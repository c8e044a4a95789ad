import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: "resource a 'Microsoft.Network/networkSecurityGroups@2024-01-01' = {\n  properties: {\n    securityRules: [\n      {\n        properties: {\n          access: 'Allow'\n          direction: 'Inbound'\n          sourceAddressPrefix: 'Internet'\n          destinationPortRanges: ['80', '3000-4000']\n        }\n      }\n    ]\n  }\n}\n", covers: ["'Internet'"] },
  ],
  clean: [
    "resource a 'Microsoft.Network/networkSecurityGroups/securityRules@2024-01-01' = {\n  properties: {\n    access: 'Deny'\n    direction: 'Inbound'\n    sourceAddressPrefix: '*'\n    destinationPortRange: '*'\n  }\n}\n",
    "resource a 'Microsoft.Network/networkSecurityGroups/securityRules@2024-01-01' = {\n  properties: {\n    access: 'Allow'\n    direction: 'Inbound'\n    sourceAddressPrefix: '*'\n    destinationPortRange: '443'\n  }\n}\n",
  ],
};
