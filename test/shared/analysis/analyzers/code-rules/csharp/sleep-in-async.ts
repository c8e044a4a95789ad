import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { async Task F() { Thread.Sleep(10); await B(); } }', covers: ['Thread.Sleep(10)'] },
    'class A { void F() { run(async () => { Thread.Sleep(1); }); } }',
  ],
  clean: [
    'class A { void F() { Thread.Sleep(10); } }',
    'class A { async Task F() { await Task.Delay(10); } }',
    'class A { async Task F() { run(() => { Thread.Sleep(1); }); } }',
    { path: 'tests/A.cs', code: 'class A { async Task F() { Thread.Sleep(1); } }' },
  ],
};
