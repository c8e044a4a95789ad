import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'package a; func TestA(t *testing.T) { go func() { if x { t.Fatalf("no") }; t.FailNow() }() }',
      path: 'a_test.go',
      covers: ['t.Fatalf("no")', 't.FailNow()'],
    },
  ],
  clean: [
    { code: 'package a; func TestA(t *testing.T) { go func() { t.Error("no") }(); t.Fatal("x") }', path: 'a_test.go' },
    {
      code: 'package a; func TestA(t *testing.T) { go func() { log.Fatal("no"); t.Run("x", func(t *testing.T) { t.Fatal() }) }() }',
      path: 'a_test.go',
    },
    'package a; func f() { go func() { t.Fatal("no") }() }',
  ],
};
