import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'def f\n  byebug\n  a\nend', covers: ['byebug'] },
    'binding.irb if a',
    "it 'x' do\n  save_and_open_page\n  a\nend",
  ],
  clean: [
    'a.debugger',
    'def f(debugger)\n  debugger.start\nend',
    'debugger = 1\nf debugger',
    { code: 'binding.pry', path: 'bin/console' },
  ],
};
