import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'a.map { |b| b.c }.flatten(1).uniq',
      covers: ['map { |b| b.c }.flatten(1)'],
      fixed: 'a.flat_map { |b| b.c }.uniq',
    },
  ],
  clean: ['a.map { |b| b.c }.flatten', 'a.map { |b| b.c }.flatten(2)', 'a.flat_map { |b| b.c }'],
};
