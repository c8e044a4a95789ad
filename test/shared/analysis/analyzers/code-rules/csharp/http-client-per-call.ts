import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { void F() { using var client = new HttpClient(); } }', covers: ['new HttpClient()'] },
    'class A { void F() { using (var client = new HttpClient()) { client.Send(x); } } }',
  ],
  clean: [
    'class A { void F() { var client = new HttpClient(handler); } }',
    'class A { void F() { using var client = new HttpClient(handler); } }',
    'class A { static readonly HttpClient Client = new HttpClient(); }',
    'class A { static void Main() { using var client = new HttpClient(); } }',
    { path: 'test/ATests.cs', code: 'class A { void F() { using var client = new HttpClient(); } }' },
  ],
};
