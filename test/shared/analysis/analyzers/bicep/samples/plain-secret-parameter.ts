import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: "param dbPassword string = ''\n", covers: ['dbPassword'] },
    {
      path: 'a.json',
      code: '{"$schema":"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#","parameters":{"sqlPassword":{"type":"string"}}}',
      covers: ['"sqlPassword"'],
    },
  ],
  clean: [
    '@secure()\n#disable-next-line secure-parameter-default\nparam dbPassword string\n',
    "@description('x')\n@secure()\nparam password string\nparam passwordName string\nparam keySecretUri string\n",
    { path: 'a.json', code: '{"$schema":"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#","parameters":{"sqlPassword":{"type":"secureString"}}}' },
  ],
};
