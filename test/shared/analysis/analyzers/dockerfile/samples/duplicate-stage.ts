import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    'FROM a:1 AS x\nFROM b:1 as X\n',
  ],
  clean: [
    'FROM a:1 AS x\nFROM x AS y\n',
    'FROM a:1\nFROM a:1\n',
  ],
};
