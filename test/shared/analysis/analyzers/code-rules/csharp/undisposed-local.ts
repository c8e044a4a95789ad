import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { void F() { var reader = new StreamReader(path); reader.ReadLine(); } }',
      covers: ['new StreamReader(path)'],
      fixed: 'class A { void F() { var reader = new StreamReader(path); reader.ReadLine(); } }',
    },
    'class A { void F() { SqlConnection connection = new SqlConnection(Settings.Url); connection.Open(); } }',
  ],
  clean: [
    'class A { async Task F() { await using var connection = new SqlConnection(Settings.Url); connection.Open(); } }',
    'class A { void F() { using var reader = new StreamReader(path); reader.ReadLine(); } }',
    'class A { void F() { var reader = new StreamReader(path); reader.ReadLine(); reader.Dispose(); } }',
    'class A { void F() { var reader = new StreamReader(path); owner.Add(reader); } }',
    'class A { Stream F() { var file = new FileStream(path, Open); return file; } }',
    'class A { void F() { var reader = new StreamReader(stream); reader.ReadLine(); } }',
    'class A { void F() { var file = new FileStream(path, Open); using (file) { } } }',
    'class A { void F() { var reader = new StreamReader(path); _reader = reader; } }',
    'class A { void F() { MemoryStream ms = Get(); var reader = new StreamReader(ms); reader.ReadLine(); } }',
  ],
};
