import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: "xdescribe 'a' do\nend", covers: ['xdescribe'] },
    { code: "it 'a' do\n  skip\n  b\nend", path: 'spec/a_spec.rb', covers: ['skip'] },
  ],
  clean: [
    "# waits for b\nxit 'a' do\nend",
    { code: "it 'a' do\n  skip 'waits for b'\nend", path: 'spec/a_spec.rb' },
    "it 'a' do\nend",
    { code: 'def f\n  pending\nend', path: 'app/a.rb' },
  ],
};
