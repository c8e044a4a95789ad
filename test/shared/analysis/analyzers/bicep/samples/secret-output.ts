import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: "@secure()\nparam p string\noutput o string = p\n", covers: ['o'] },
    "output c string = 'x;AccountKey=${listKeys(a.id, '2023-01-01').keys[0].value}'\n",
    { path: 'a.json', code: '{"$schema":"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#","outputs":{"k":{"type":"string","value":"[listKeys(\'x\',\'y\').keys[0].value]"}}}', covers: ['"k"'] },
  ],
  clean: [
    '@secure()\noutput k string = a.listKeys().key1\n',
    "output a string = b.properties.list\nvar c = d.listKeys()\n",
  ],
};
