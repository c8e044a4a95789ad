import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'var a = 1\nvar ab = 2\noutput o int = ab\n', covers: ['a'] },
    { path: 'x.json', code: '{"$schema":"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#","parameters":{"a":{"type":"int"},"b":{"type":"int"}},"resources":[{"name":"[parameters(\'b\')]"}]}', covers: ['"a"'] },
  ],
  clean: [
    '@export()\nvar a = 1\n',

    '#disable-next-line no-unused-params\nparam a string\n',
    "param a string\noutput o string = '${a}'\n",
    { path: 'x.json', code: '{"$schema":"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#","variables":{"a":1},"resources":[{"name":"[variables(\'A\')]"}]}' },
  ],
};
