import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { async Task F() { var x = client.GetAsync(url).Result; await B(); } }',
      covers: ['client.GetAsync(url).Result'],
    },
    'class A { async Task F() { SaveAsync().Wait(); } }',
    'class A { async Task F() { Task.Run(() => Work()).Wait(); } }',
    'class A { async Task F() { var x = Load().GetAwaiter().GetResult(); } }',
    'class A { async Task F() { await Task.WhenAll(a, b); f(c.GetAwaiter().GetResult()); } }',
    'class A { async Task F() { await Task.WhenAll(a); run(async () => { b.SaveAsync().Wait(); }); } }',
  ],
  clean: [
    'class A { void F() { var x = client.GetAsync(url).Result; } }',
    'class A { async Task F() { await Task.WhenAll(a, b); var x = a.Result; } }',
    'class A { async Task F() { if (await Task.WhenAny(a, b) == a) f(a.GetAwaiter().GetResult()); } }',
    'class A { async Task F() { if (a.IsCompletedSuccessfully) f(a.GetAwaiter().GetResult()); await b; } }',
    'class A { async Task F() { var x = command.Parse().Result; } }',
    'class A { async Task F() { semaphore.Wait(); } }',
    'class A { async Task F() { run(() => client.GetAsync(url).Result); } }',
  ],
};
