import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { private static async void Send(int count) { await B(); } }', covers: ['void'] },
    'class A { void F() { async void Local() { await B(); } } }',
    'class A { [Fact] public async void Adds_One() { await B(); } }',
  ],
  clean: [
    'class A { async Task Send() { await B(); } }',
    'class A { async void Save(object sender, RoutedEventArgs e) { await B(); } }',
    'class A { async void Button_Click() { await B(); } }',
    'class A { protected override async void OnStart() { await B(); } }',
    'class A { void Send() { B(); } }',
    'class A { void F() { e.Done += Finished; } async void Finished(object sender, int x) { await B(); } }',
  ],
};
