import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'package a; var x = 2 ^ 16', covers: ['2 ^ 16'], fixed: 'package a; var x = 1 << 16' },
    { code: 'package a; var x = 10 ^ 6', fixed: 'package a; var x = 10 ^ 6' },
  ],
  clean: ['package a; var x = 0x2 ^ 0x10', 'package a; var x = y ^ 10 + 2 ^ n', 'package a; var x = 3 ^ 5'],
};
