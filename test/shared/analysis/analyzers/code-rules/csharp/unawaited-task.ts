import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { async Task F() { store.SaveAsync(1); await B(); } }',
      covers: ['store.SaveAsync(1)'],
      fixed: 'class A { async Task F() { await store.SaveAsync(1); await B(); } }',
    },
    {
      code: 'class A { async Task F() { Task.Delay(10); } }',
      covers: ['Task.Delay(10)'],
      fixed: 'class A { async Task F() { await Task.Delay(10); } }',
    },
    'class A { async Task F() { SaveAsync(); await this.FlushAsync<int>(); } }',
  ],
  clean: [
    'class A { async Task F() { await store.SaveAsync(); } }',
    'class A { async Task F() { _ = store.SaveAsync(); } }',
    'class A { async Task F() { var x = SaveAsync(); await x; } }',
    'class A { void F() { store.SaveAsync(); } }',
    'class A { async Task F() { worker.RunWorkerAsync(); } }',
    'class A { async Task F() { list.Add(SaveAsync()); } }',
  ],
};
