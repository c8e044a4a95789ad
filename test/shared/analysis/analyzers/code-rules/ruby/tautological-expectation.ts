import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ['expect(1).to eq(1)', 'assert true', "assert_equal 'a', 'a'", 'expect(true).to be_truthy'],
  clean: [
    'expect(a).to eq(1)',
    'assert a',
    'assert_equal 1, a',
    'expect(true).to eq(a)',
    'assert_equal a, a',
    'def test_fake\n  assert true\nend',
  ],
};
