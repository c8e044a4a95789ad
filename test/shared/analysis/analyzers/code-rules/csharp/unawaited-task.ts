import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { async Task F() { store.SaveChangesAsync(1); await B(); } }',
      covers: ['store.SaveChangesAsync(1)'],
      fixed: 'class A { async Task F() { await store.SaveChangesAsync(1); await B(); } }',
    },
    {
      code: 'class A { async Task F() { Task.Delay(10); } }',
      covers: ['Task.Delay(10)'],
      fixed: 'class A { async Task F() { await Task.Delay(10); } }',
    },
    'class A { async Task F() { this.SaveAsync(); await B(); } async Task<int> SaveAsync() { return await C(); } }',
    {
      code: 'class A { async Task F() { lock (gate) { store.FlushAsync(); } await B(); } }',
      fixed: 'class A { async Task F() { lock (gate) { store.FlushAsync(); } await B(); } }',
    },
  ],
  clean: [
    'class A { async Task F() { await store.FlushAsync(); } }',
    'class A { async Task F() { _ = store.FlushAsync(); } }',
    'class A { async Task F() { var x = FlushAsync(); await x; } }',
    'class A { void F() { store.FlushAsync(); } }',
    'class A { async Task F() { worker.RunWorkerAsync(); } }',
    'class A { async Task F() { list.Add(FlushAsync()); } }',
    'class A { async Task F() { sound.PlayAsync(); } }',
    'class A { async Task F() { FlushAsync(); await B(); } void FlushAsync() { C(); } }',
  ],
};
