import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: 'a if b.c == b.c', covers: ['b.c == b.c'] }, '@a && @a', 'x[0] - x[0]'],
  clean: ['a * a', 'a + a', 'queue.pop - queue.pop', 'a == b', { code: 'assert a == a', path: 'test/a_test.rb' }],
};
