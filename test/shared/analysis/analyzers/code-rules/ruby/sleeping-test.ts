import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    "it 'a' do\n  sleep 1\n  expect(b).to be\nend",
    { code: 'def test_a\n  sleep(0.5)\n  assert b\nend', covers: ['sleep(0.5)'] },
  ],
  clean: [
    'def work\n  sleep 1\nend',
    "it 'a' do\n  sleep 0.1\n  expect(b).to be\nend",
    "it 'a' do\n  Thread.new do\n    sleep 5\n  end\n  expect(b).to be\nend",
  ],
};
